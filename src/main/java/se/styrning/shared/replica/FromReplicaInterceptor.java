package se.styrning.shared.replica;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads from the replica what may be, and from the primary what the replica then fails to give. */
@FromReplica
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class FromReplicaInterceptor {

  private final Replica replica;
  private final SecurityIdentity identity;

  FromReplicaInterceptor(Replica replica, SecurityIdentity identity) {
    this.replica = replica;
    this.identity = identity;
  }

  @AroundInvoke
  @Nullable Object read(InvocationContext operation) throws Exception {
    if (!identity.isAnonymous() || !replica.isTrusted()) {
      return operation.proceed();
    }
    try {
      return replica.read(operation::proceed);
    } catch (Exception failure) {
      if (!isOfDatabase(failure)) {
        throw failure;
      }
      replica.distrust();
      return operation.proceed();
    }
  }

  private static boolean isOfDatabase(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
