package se.styrning.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import se.styrning.shared.problem.DomainException;

/**
 * Tells a list that is empty because nothing fits from one that is empty because what the caller
 * named does not exist. Asked only about empty lists, so others cost nothing.
 */
@ApplicationScoped
public class Identities {

  private final Instance<Identity> alla;

  Identities(@Any Instance<Identity> alla) {
    this.alla = alla;
  }

  /** Refuses with 404 what is named in an address, where one of its kind does not exist. */
  public void requireExisting(String parameter, String id) {
    for (Identity identitet : alla) {
      if (identitet.parameter().equals(parameter) && !identitet.finns().test(id)) {
        throw DomainException.notFound(parameter, id, identitet.accepterat());
      }
    }
  }

  /** Refuses with 400 a parameter that names what does not exist. */
  public void require(Map<String, List<String>> query) {
    for (Identity identitet : alla) {
      for (String id : query.getOrDefault(identitet.parameter(), List.of())) {
        if (!identitet.finns().test(id)) {
          throw DomainException.badParameter(identitet.parameter(), id, identitet.accepterat());
        }
      }
    }
  }
}
