package se.styrning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.organisation.Referensprov.GRUPP;
import static se.styrning.organisation.Referensprov.ORGAN;
import static se.styrning.organisation.Referensprov.SEKTOR;
import static se.styrning.organisation.Referensprov.put;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From when to when an organ, a sektor and a group hold. */
@QuarkusTest
class GiltighetTest {

  @Inject AgroalDataSource dataSource;

  @AfterEach
  void removeWhatWasAdded() throws SQLException {
    new Referensprov(dataSource).cleanUp();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-01, 2023-12-31, 2022-12-31, false",
    "2023-01-01, 2023-12-31, 2023-01-01, true",
    "2023-01-01, 2023-12-31, 2023-06-30, true",
    "2023-01-01, 2023-12-31, 2023-12-31, true",
    "2023-01-01, 2023-12-31, 2024-01-01, false",
    "2023-01-01, , 2022-12-31, false",
    "2023-01-01, , 2099-01-01, true",
    ", 2023-12-31, 1952-01-01, true",
    ", 2023-12-31, 2024-01-01, false",
    ", , 0000-01-01, true",
    "2024-02-29, 2024-02-29, 2024-02-29, true"
  })
  @DisplayName("ORG-013 Båda gränsdagarna räknas med, och en utelämnad gräns är öppen")
  void keepsWhatHolds(String from, String till, String day, boolean holds) {
    String days = "\"giltigFran\":%s,\"giltigTill\":%s}".formatted(quoted(from), quoted(till));
    put("/organ/1480-ks", ORGAN.replaceFirst("\"giltigFran.*", days)).then().statusCode(201);
    put("/sektorer/1480-grundskola", SEKTOR.replaceFirst("\"giltigFran.*", days))
        .then()
        .statusCode(201);
    put("/jamforelsegrupper/1480-grannar", GRUPP.replaceFirst("\"giltigFran.*", days))
        .then()
        .statusCode(201);
    assertThat(json("/organ?kommunkod=1480&giltig=" + day).getList("poster.organ"))
        .hasSize(holds ? 1 : 0);
    assertThat(json("/sektorer?kommunkod=1480&giltig=" + day).getList("poster.sektor"))
        .hasSize(holds ? 1 : 0);
    assertThat(
            json("/jamforelsegrupper?giltig=" + day)
                .getList("poster.jamforelsegrupp", String.class)
                .contains("1480-grannar"))
        .isEqualTo(holds);
    JsonPath organ = json("/organ/1480-ks");
    assertThat(organ.getString("giltigFran")).isEqualTo(from);
    assertThat(organ.getString("giltigTill")).isEqualTo(till);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-30",
        "2023-6-30",
        "20230630",
        "idag",
        "2023-06-30T00:00:00Z",
        "2023",
        "02023-01-01"
      })
  @DisplayName("ORG-013 Det som inte är ett datum är 400")
  void refusesWhatIsNoDay(String day) {
    for (String list : new String[] {"/organ", "/sektorer", "/jamforelsegrupper"}) {
      JsonPath problem = problem(400, list + "?giltig=" + day);
      assertThat(problem.getString("fel[0].parameter")).isEqualTo("giltig");
      assertThat(problem.getString("fel[0].varde")).isEqualTo(day);
      assertThat(problem.getString("fel[0].accepterat")).contains("2023-06-30");
    }
  }

  @Test
  @DisplayName("ORG-013 Det som lades in vid start utan dagar gäller alltid")
  void holdsAlwaysWithoutDays() {
    assertThat(json("/organ?giltig=1952-01-01").getInt("_meta.totalRecords")).isEqualTo(4);
    assertThat(json("/jamforelsegrupper?giltig=2099-12-31").getInt("_meta.totalRecords"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update organ set giltig_fran = '2024-01-01', giltig_till = '2023-12-31' where organ = '1441-ks'",
        "update jamforelsegrupp set kommunkod = '1441' where jamforelsegrupp = 'goteborgsregionen'",
        "update sektor set kommunkod = '1480' where kommunkod = '1441'",
        "update sektor set sektor = '1441-Stor' where kommunkod = '1441'"
      })
  @DisplayName("ORG-019 Databasen vägrar det som kontraktet inte tillåter")
  void databaseRefuses(String sql) {
    assertThatThrownBy(() -> new Referensprov(dataSource).execute(sql))
        .isInstanceOf(SQLException.class)
        .extracting(refusal -> ((SQLException) refusal).getSQLState())
        .isEqualTo("23514");
  }

  private static String quoted(String day) {
    return day == null ? "null" : "\"" + day + "\"";
  }
}
