package se.styrning.handelse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import se.styrning.behorighet.Anropare;
import se.styrning.handelse.revision.Andring;

/** Writes events as features do, and as another instance of the service would. */
record Handelseskrivare(Handelselogg logg, AgroalDataSource dataSource) {

  /** One committed event about something with this address. */
  void write(Handelsetyp typ, String kommunkod, String amne) {
    QuarkusTransaction.requiringNew().run(() -> record(typ, kommunkod, amne));
  }

  /** In the transaction that is already there. */
  void record(Handelsetyp typ, String kommunkod, String amne) {
    logg.record(
        Anropare.TJANSTEN,
        new Andring("test", kommunkod, null, amne, null, null),
        new Handelse(typ, kommunkod, amne, Map.of()));
  }

  /** An event that this instance is not told of. */
  void writeElsewhere(String kommunkod, String amne) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "with n as (update handelselage set nummer = nummer + 1 returning nummer)"
              + " insert into handelse select nummer, '%s', 'se.styrning.kommun.andrad', '%s', '%s',"
                  .formatted(UUID.randomUUID(), kommunkod, amne)
              + " now(), '{\"kommunkod\":\"%s\"}' from n".formatted(kommunkod));
      connection.commit();
    }
  }
}
