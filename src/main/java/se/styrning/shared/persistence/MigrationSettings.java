package se.styrning.shared.persistence;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Keeps what a row holds out of the log, also when a migration stumbles over it. */
@Singleton
class MigrationSettings implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.jdbcProperties(Map.of("logServerErrorDetail", "false"));
  }
}
