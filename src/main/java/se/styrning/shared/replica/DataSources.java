package se.styrning.shared.replica;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableBean;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The data source that everybody uses: the primary, or where a replica is configured one that gives
 * connections to the one or the other.
 */
@ApplicationScoped
class DataSources {

  private static final String REPLICA = "lasreplik";

  /** The replica; none unless its address is configured. */
  Optional<AgroalDataSource> replica() {
    return AgroalDataSourceUtil.dataSourceIfActive(REPLICA);
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  AgroalDataSource dataSource(Replica state) {
    AgroalDataSource primary = primary();
    return replica()
        .<AgroalDataSource>map(follower -> new RoutedDataSource(primary, follower, state))
        .orElse(primary);
  }

  /** Quarkus's own, which the one above stands before. */
  private static AgroalDataSource primary() {
    ArcContainer container = Arc.container();
    return container
        .beanManager()
        .getBeans(AgroalDataSource.class, Default.Literal.INSTANCE)
        .stream()
        .map(bean -> (InjectableBean<?>) bean)
        // Ours is made by a method of this class, theirs by none.
        .filter(bean -> bean.getDeclaringBean() == null)
        .map(bean -> AgroalDataSource.class.cast(container.instance(bean).get()))
        .findFirst()
        .orElseThrow();
  }
}
