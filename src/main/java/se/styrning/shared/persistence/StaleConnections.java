package se.styrning.shared.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.styrning.shared.problem.DatabaseAway;

/**
 * Drops every idle connection once one has failed. They were lost in the same outage, and each
 * would otherwise cost a request after it.
 */
@ApplicationScoped
class StaleConnections {

  private final AgroalDataSource dataSource;

  StaleConnections(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  void drop(@Observes DatabaseAway away) {
    dataSource.flush(FlushMode.IDLE);
  }
}
