package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the next start does to what has been changed since the first. */
@QuarkusTest
class ReferensinlasningTest {

  @Inject Startdata startdata;
  @Inject AgroalDataSource dataSource;

  @AfterEach
  void restore() throws SQLException {
    execute("update kommun set namn_fullt = 'Göteborgs kommun' where kommunkod = '1480'");
    execute("update organ set namn = 'Revisorerna' where organ = '1441-rev'");
    execute(
        "update sektor set namn = 'Kommunledning och verksamhetsstöd' where kommunkod = '1441'");
    execute("update jamforelsegrupp set forkortning = 'GR'");
  }

  @Test
  @DisplayName(
      "ORG-017 En fil läses inte igen; när den gör det behålls det som ändrats och det som saknas läggs in")
  void keepsWhatHasBeenChanged() throws Exception {
    execute("update kommun set namn_fullt = 'Göteborgs stad' where kommunkod = '1480'");
    execute("update organ set namn = 'Kommunrevisionen' where organ = '1441-rev'");
    execute("update sektor set namn = 'Kommunledning' where kommunkod = '1441'");
    execute("update jamforelsegrupp set forkortning = 'GbgR'");
    execute(
        "delete from jamforelsegrupp_medlem where kommunkod = '1384'; delete from organ where organ = '1441-sbn'");
    startdata.load(new StartupEvent());
    problem(404, "/organ/1441-sbn");
    execute("delete from inlast_datafil");
    startdata.load(new StartupEvent());
    assertThat(json("/kommuner/1480").getString("namnFullt")).isEqualTo("Göteborgs stad");
    assertThat(json("/organ/1441-rev").getString("namn")).isEqualTo("Kommunrevisionen");
    assertThat(json("/sektorer/1441-kommunledning-och-verksamhetsstod").getString("namn"))
        .isEqualTo("Kommunledning");
    assertThat(json("/jamforelsegrupper/goteborgsregionen").getString("forkortning"))
        .isEqualTo("GbgR");
    assertThat(json("/jamforelsegrupper/goteborgsregionen").getList("medlemmar")).hasSize(12);
    assertThat(json("/organ/1441-sbn").getString("namn")).isEqualTo("Samhällsbyggnadsnämnden");
    execute(
        "insert into jamforelsegrupp_medlem select id, '1384' from jamforelsegrupp"
            + " where jamforelsegrupp = 'goteborgsregionen'");
    assertThat(json("/organ?kommunkod=1441").getList("poster.organ"))
        .isEqualTo(List.of("1441-kf", "1441-ks", "1441-rev", "1441-sbn"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
