package se.styrning.uppfoljning.inriktning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfoljningar.controller;
import static se.styrning.testsupport.Uppfoljningar.path;
import static se.styrning.testsupport.Uppfoljningar.put;
import static se.styrning.testsupport.Uppfoljningar.read;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.Uppfoljningar;

/** Which directions an occasion follows up, and what is said of them before anyone has judged. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InriktningsuppfoljningTest {

  private static final String APR = path("1401-ks-2050-apr") + "/inriktningar";

  @Inject AgroalDataSource dataSource;

  private Uppfoljningar uppfoljningar;

  /** Once, but not before there is an address to call. */
  @BeforeEach
  void adopt() throws SQLException {
    if (uppfoljningar != null) {
      return;
    }
    uppfoljningar = new Uppfoljningar(dataSource);
    uppfoljningar.cleanUp();
    Uppfoljningar.adopt(2050, "2022-01-10");
    for (String kod : List.of("feb", "apr", "aug", "okt", "dec")) {
      uppfoljningar.begin("1401-ks-2050-" + kod);
    }
    uppfoljningar.begin("1401-ks-2051-apr");
  }

  @AfterAll
  void cleanUp() throws SQLException {
    uppfoljningar.cleanUp();
  }

  @Test
  @DisplayName("UPP-040 Var och en av planens tolv inriktningar följs upp, ordagrant och obedömd")
  void followsUpEveryDirection() {
    JsonPath list = read(APR);
    List<String> planned = Api.json(Api.PLAN + "/inriktningar").getList("poster.uttalande");
    assertThat(list.getInt("_meta.totalRecords")).isEqualTo(12);
    assertThat(list.getMap("_meta")).doesNotContainKey("orsak");
    assertThat(list.getList("poster.nummer", Integer.class))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(list.getList("poster.uttalande")).isEqualTo(planned);
    for (String member : List.of("status", "statustext", "resultatforflyttning", "aktiviteter")) {
      assertThat(list.getList("poster." + member)).as(member).containsOnlyNulls().hasSize(12);
    }
    assertThat(list.getList("poster.redovisad")).containsOnlyNulls();
  }

  @Test
  @DisplayName("UPP-040 Fyra inriktningar har en egen tidpunkt, som den är tryckt och som tolkning")
  void tellsMomentOfItsOwn() {
    JsonPath list = read(APR);
    String own = "poster.findAll { it.rapporteringstidpunkt != null }";
    assertThat(list.getList(own + ".nummer", Integer.class)).containsExactly(3, 4, 5, 11);
    assertThat(list.getList(own + ".rapporteringstidpunkt.tryckt"))
        .containsExactly(
            "under hösten 2023", "under hösten 2023", "under våren", "i slutet av 2023");
    assertThat(list.getMap("poster[4].rapporteringstidpunkt"))
        .containsEntry("tolkatFran", "2023-03-01")
        .containsEntry("tolkatTill", "2023-05-31")
        .containsEntry("precision", "ARSTID");
  }

  @Test
  @DisplayName(
      "UPP-040 En inriktning för sig är densamma som i listan och leder till planversionen")
  void isAResource() {
    Map<String, Object> own = read(APR + "/3").getMap("$");
    Map<String, Object> row = read(APR).getMap("poster[2]");
    Map<?, ?> links = (Map<?, ?>) own.remove("_links");
    row.remove("_links");
    assertThat(row).isEqualTo(own);
    assertThat(own.keySet())
        .containsExactly(
            "nummer",
            "uttalande",
            "rapporteringstidpunkt",
            "bedomningstyp",
            "status",
            "statustext",
            "resultatforflyttning",
            "aktiviteter",
            "redovisad",
            "exempel");
    assertThat(links.keySet().stream().map(String::valueOf))
        .containsExactly("self", "uppfoljning", "planversion", "edit", "collection");
    assertThat(String.valueOf(links.get("planversion")))
        .contains("/verksamhetsplaner/1401-ks-2050/versioner/1");
  }

  @Test
  @DisplayName("UPP-040 Den planversion följs upp som gällde vid periodens slut, annars den första")
  void followsUpVersionOfThePeriod() throws SQLException {
    reviseIn2009();
    assertThat(versions("apr")).hasSize(12).allMatch(href -> href.endsWith("/versioner/1"));
    assertThat(versions("aug")).hasSize(12).allMatch(href -> href.endsWith("/versioner/1"));
    assertThat(versions("dec")).hasSize(11).allMatch(href -> href.endsWith("/versioner/2"));
  }

  private static List<String> versions(String kod) {
    return read(path("1401-ks-2009-" + kod) + "/inriktningar")
        .getList("poster._links.planversion.href");
  }

  /** Adopted in June, and again in September without the twelfth direction. */
  private void reviseIn2009() throws SQLException {
    Uppfoljningar.adopt(2009, "2009-06-01");
    Skriv.decide(2009, "REVIDERING", "2009-08-20", "§ 20091").then().statusCode(201);
    String last = Skriv.utkast(2009) + "/inriktningar/12";
    Skriv.redaktor().header("If-Match", Skriv.tag(last)).delete(last).then().statusCode(204);
    Skriv.decide(2009, "ANTAGANDE", "2009-09-15", "§ 20092").then().statusCode(201);
    for (String kod : List.of("apr", "aug", "dec")) {
      uppfoljningar.begin("1401-ks-2009-" + kod);
    }
  }

  @ParameterizedTest
  @CsvSource({"apr, PROGNOS", "aug, PROGNOS", "dec, UTFALL"})
  @DisplayName("UPP-041 Bedömningen är en prognos i april och augusti och ett utfall i december")
  void looksAheadOrBack(String kod, String expected) {
    String occasion = path("1401-ks-2050-" + kod) + "/inriktningar";
    assertThat(read(occasion).getList("poster.bedomningstyp")).containsOnly(expected).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feb", "okt"})
  @DisplayName(
      "UPP-044 I februari och oktober är listan tom med skäl, skrivning 409 som säger varför")
  void followsUpNothingInMonthlyReports(String kod) {
    String occasion = path("1401-ks-2050-" + kod) + "/inriktningar";
    JsonPath list = read(occasion);
    assertThat(list.getList("poster")).isEmpty();
    assertThat(list.getInt("_meta.totalRecords")).isZero();
    assertThat(list.getString("_meta.orsak")).isEqualTo("EJ_I_OMFATTNINGEN");
    problem(404, controller().get(occasion + "/3"));
    JsonPath problem =
        problem(409, controller().header("If-Match", "*").body("{}").put(occasion + "/3"));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ej-i-omfattningen");
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(
            Map.of(
                "parameter",
                "tillfalleId",
                "varde",
                "1401-ks-2050-" + kod,
                "accepterat",
                "APR, AUG, DEC"));
    assertThat(problem.getString("detail"))
        .isEqualTo(
            "1401-ks-2050-%s följer inte upp POLITISKA_INRIKTNINGAR; det gör APR, AUG, DEC."
                .formatted(kod));
  }

  @Test
  @DisplayName("UPP-044 Utan antagen plan är listan tom med skäl, och skrivning 409")
  void followsUpNothingWithoutPlan() {
    String occasion = path("1401-ks-2051-apr") + "/inriktningar";
    assertThat(read(occasion).getList("poster")).isEmpty();
    assertThat(read(occasion).getString("_meta.orsak")).isEqualTo("PLAN_EJ_ANTAGEN");
    problem(404, controller().get(occasion + "/1"));
    JsonPath problem =
        problem(409, controller().header("If-Match", "*").body("{}").put(occasion + "/1"));
    assertThat(problem.getString("type")).endsWith("/problemtyper/plan-ej-antagen");
    assertThat(problem.getString("detail"))
        .isEqualTo(
            "Ingen version av planen 1401-ks-2051 är antagen, så 1401-ks-2051-apr har inget av den"
                + " att följa upp.");
    assertThat(Api.json("/problemtyper/plan-ej-antagen").getInt("status")).isEqualTo(409);
  }

  @Test
  @DisplayName("UPP-044 Ett utkast räknas inte som antagen plan")
  void doesNotCountDraft() throws SQLException {
    Skriv.created(2052);
    uppfoljningar.begin("1401-ks-2052-dec");
    assertThat(read(path("1401-ks-2052-dec") + "/inriktningar").getString("_meta.orsak"))
        .isEqualTo("PLAN_EJ_ANTAGEN");
  }

  @Test
  @DisplayName("UPP-043 Redovisad följer med till nästa tillfälle, tills inriktningen bedöms där")
  void carriesPresentationAlong() throws SQLException {
    Uppfoljningar.adopt(2054, "2022-01-10");
    uppfoljningar.begin("1401-ks-2054-apr");
    uppfoljningar.begin("1401-ks-2054-dec");
    String apr = path("1401-ks-2054-apr") + "/inriktningar/5";
    String dec = path("1401-ks-2054-dec") + "/inriktningar/5";
    String body =
        """
        {"nummer":5,"status":"UPPFYLLD","resultatforflyttning":"Klar.","redovisad":"2023-05-10"}""";
    put(apr, body).then().statusCode(200);
    assertThat(read(dec).getString("redovisad")).as("not handed in").isNull();
    uppfoljningar.handIn("1401-ks-2054-apr", "2023-05-12");
    assertThat(read(dec).getString("redovisad")).isEqualTo("2023-05-10");
    assertThat(read(dec).getString("status")).isNull();
    put(dec, body.replace("\"2023-05-10\"", "null")).then().statusCode(200);
    assertThat(read(dec).getString("redovisad")).isNull();
    assertThat(read(apr).getString("redovisad")).isEqualTo("2023-05-10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "13", "-1", "999999"})
  @DisplayName("UPP-040 En inriktning som planen inte har är 404 som namnger den")
  void knowsNoOther(String nummer) {
    JsonPath problem = problem(404, controller().get(APR + "/" + nummer));
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(Map.of("parameter", "nummer", "varde", nummer, "accepterat", "se " + APR));
    problem(404, controller().header("If-Match", "*").body("{}").put(APR + "/" + nummer));
  }

  @Test
  @DisplayName("UPP-040 Listan ges också som CSV")
  void isCsvToo() {
    List<String> lines =
        controller()
            .accept("text/csv")
            .get(APR + "?fields=nummer,bedomningstyp,status,redovisad")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines).hasSize(13).startsWith("nummer,bedomningstyp,status,redovisad");
    assertThat(lines.get(12)).isEqualTo("12,PROGNOS,,");
  }
}
