package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided stays as it was decided, whoever holds the pen. */
@QuarkusTest
class OforanderlighetTest {

  private static final String RESTRICT_VIOLATION = "23001";
  private static final String DECIDED =
      "select v.id from planversion v join verksamhetsplan p on p.gallande_version_id = v.id"
          + " where p.plan_id = '1441-ks-2023'";

  @Inject AgroalDataSource dataSource;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update planversion set dokument = '{}' where id = (%s)",
        "update planversion set status = 'UTKAST' where id = (%s)",
        "update planversion set kallsumma = '' where id = (%s)",
        "delete from planversion where id = (%s)",
        "update verksamhetsplan set titel = 'Annan' where gallande_version_id = (%s)",
        "update verksamhetsplan set gallande_version_id = null where gallande_version_id = (%s)",
        "delete from verksamhetsplan where gallande_version_id = (%s)",
        "update beslut set paragraf = '§ 67' where kallrad = 9",
        "delete from beslut where kallrad = 9",
        "update malpaverkan set grad = 'SEKUNDAR' where planversion_id = (%s)",
        "delete from malpaverkan where planversion_id = (%s)",
        "update produktionsomrade set namn = 'Annat' where planversion_id = (%s)",
        "delete from produktionsomrade where planversion_id = (%s)",
        "update budgetrad set resultat = 0 where planversion_id = (%s) and kallrad = 308",
        "update budgetrad set tryckt_resultat = '-10,7' where planversion_id = (%s)",
        "update budgetrad set planversion_id = gen_random_uuid() where planversion_id = (%s)",
        "delete from budgetrad where planversion_id = (%s)",
        "update gallande_budgetrad set resultat = 0",
        "delete from gallande_budgetrad",
        "update indikator set onskad_riktning = 'HOGRE' where planversion_id = (%s)",
        "delete from indikator where planversion_id = (%s)",
        "update indikatorvarde set varde = 0, tryckt = '0' where planversion_id = (%s)",
        "delete from indikatorvarde where planversion_id = (%s)"
      })
  @DisplayName("PLAN-017 Databasen vägrar att ändra och ta bort i en beslutad version")
  void changeIsRefused(String sql) {
    assertRefused(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into malpaverkan select gen_random_uuid(), planversion_id, globalt_mal, grad,"
            + " motiv, kalla, kallrader from malpaverkan where planversion_id = (%s)",
        "insert into produktionsomrade select gen_random_uuid(), planversion_id, plan_id,"
            + " kommunkod, organ, 'nytt', 15, 'Nytt', null from produktionsomrade"
            + " where planversion_id = (%s) and omrade = 'hr'",
        "insert into budgetrad select gen_random_uuid(), produktionsomrade_id, planversion_id,"
            + " 2024, 0, 0, 0, null, '0,0', '0,0', '0,0', 1, 'MNKR', 299 from budgetrad"
            + " where planversion_id = (%s) and budgetar = 2023",
        "insert into gallande_budgetrad select * from gallande_budgetrad",
        "insert into indikatorvarde select gen_random_uuid(), indikator_id, planversion_id, 2023,"
            + " 86, '86', 0, 129 from indikatorvarde where planversion_id = (%s) and matar = 2022"
      })
  @DisplayName("PLAN-017 Databasen vägrar att lägga till i en beslutad version")
  void additionIsRefused(String sql) {
    assertRefused(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "planversion",
        "beslut",
        "malpaverkan",
        "produktionsomrade",
        "budgetrad",
        "gallande_budgetrad",
        "indikator",
        "indikatorvarde"
      })
  @DisplayName("PLAN-017 Databasen vägrar att tömma en tabell med beslutade uppgifter")
  void truncationIsRefused(String table) {
    assertRefused("set local role styrning_agare; truncate " + table + " cascade");
  }

  @Test
  @DisplayName("PLAN-016 Kontrollsumman räknas på de byte som beslutades")
  void checksumIsOfTheStoredBytes() throws SQLException {
    String sum = hex(stored());
    assertThat(storedText("sha_summa")).isEqualTo(sum);
    assertThat(json(PLAN + "/versioner").getString("poster[0].shaSumma")).isEqualTo(sum);
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAN, PLAN + "/versioner/1"})
  @DisplayName("PLAN-016 Det som serveras är de beslutade byten med bara _links tillagt sist")
  void servedBytesAreTheDecidedOnes(String path) throws SQLException {
    String served = new String(get(path).asByteArray(), StandardCharsets.UTF_8);
    int links = served.lastIndexOf(",\"_links\":{");
    assertThat(links).isPositive();
    assertThat((served.substring(0, links) + "}").getBytes(StandardCharsets.UTF_8))
        .isEqualTo(stored());
    assertThat(new String(stored(), StandardCharsets.UTF_8)).doesNotContain("_links");
  }

  @Test
  @DisplayName("PLAN-016 Versionen minns kontrollsumman av datafilen som den lästes från")
  void sourceChecksumIsOfTheDataFile() throws SQLException, IOException {
    try (InputStream file = getClass().getResourceAsStream("/plandata/1441-ks-2023.json")) {
      assertThat(storedText("kallsumma")).isEqualTo(hex(file.readAllBytes()));
    }
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> change(sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isEqualTo(RESTRICT_VIOLATION));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql.formatted(DECIDED));
      } finally {
        connection.rollback();
      }
    }
  }

  private byte[] stored() throws SQLException {
    return read("dokument");
  }

  private String storedText(String column) throws SQLException {
    return new String(read(column), StandardCharsets.UTF_8);
  }

  private byte[] read(String column) throws SQLException {
    String sql = "select " + column + " from planversion where id = (" + DECIDED + ")";
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getBytes(1);
    }
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
