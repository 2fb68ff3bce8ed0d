package se.styrning.uppfoljning.indikator;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfoljningar.controller;
import static se.styrning.testsupport.Uppfoljningar.json;
import static se.styrning.testsupport.Uppfoljningar.path;
import static se.styrning.testsupport.Uppfoljningar.put;
import static se.styrning.testsupport.Uppfoljningar.read;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Uppfoljningar;

/** Entering a value that became known after the plan, and taking it back. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VardeinforingTest {

  private static final String DEC = path("1401-ks-2050-dec") + "/indikatorer";
  private static final String NKI = DEC + "/nki-insikt";
  private static final String HME = DEC + "/hme-totalt-kommunen";

  private static final String VALUE =
      """
      {"indikator":"nki-insikt","matar":2023,"varde":74,"decimaler":1,"publicerad":"2024-04-24",\
      "koladaId":"U07451","kommentar":"Alla sex myndighetsområden."}""";

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
    uppfoljningar.begin("1401-ks-2050-dec");
    Uppfoljningar.adopt(2020, "2022-01-10");
  }

  @AfterAll
  void cleanUp() throws SQLException {
    uppfoljningar.cleanUp();
  }

  @Test
  @DisplayName("UPP-055 Ett infört värde läses som det skrevs, med sina decimaler och som tryckt")
  void enters() {
    Response answer = put(NKI, VALUE);
    JsonPath entered = json(answer);
    assertThat(answer.asString()).contains("\"matar\":2023,\"varde\":74.0,\"decimaler\":1,");
    assertThat(entered.getString("publicerad")).isEqualTo("2024-04-24");
    assertThat(entered.getString("koladaId")).isEqualTo("U07451");
    assertThat(entered.getString("kommentar")).isEqualTo("Alla sex myndighetsområden.");
    assertThat(entered.getString("senaste.tryckt")).isEqualTo("74,0");
    assertThat(entered.getString("forandring")).isEqualTo("2.0");
    Response read = controller().get(NKI);
    assertThat(read.asString()).isEqualTo(answer.asString());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @ParameterizedTest
  @CsvSource({
    "bostader-i-detaljplaner, 1234, , '1 234', 0",
    "bostader-i-detaljplaner, 1234567.5, , '1 234 567,5', 1",
    "digital-mognad, 49.25, , '49,25%', 2",
    "digital-mognad, 50, 1, '50,0%', 1",
    "digital-mognad, 49.300, 1, '49,3%', 1",
    "trygghet-och-sakerhet, 0, , 0, 0",
    "hme-totalt-kommunen, -0.25, , '-0,25', 2"
  })
  @DisplayName("UPP-055 Utan decimaler gäller talets egna; trycket har decimalkomma och tusental")
  void printsAsPlansDo(String id, String varde, String decimaler, String tryckt, int expected) {
    String body =
        "{\"indikator\":\"%s\",\"matar\":2023,\"varde\":%s,\"decimaler\":%s,\"publicerad\":\"2023-12-31\"}"
            .formatted(id, varde, decimaler);
    JsonPath entered = json(put(DEC + "/" + id, body));
    assertThat(entered.getInt("decimaler")).isEqualTo(expected);
    assertThat(entered.getString("senaste.tryckt")).isEqualTo(tryckt);
    assertThat(entered.getInt("senaste.decimaler")).isEqualTo(expected);
  }

  @Test
  @DisplayName("UPP-055 Utan koladaId hör värdet till planens serie")
  void belongsToSeriesOfPlan() {
    String body = "{\"indikator\":\"hme-totalt-kommunen\",\"matar\":2023,\"varde\":79.5,";
    JsonPath entered = json(put(HME, body + "\"publicerad\":\"2023-11-01\"}"));
    assertThat(entered.getString("koladaId")).isEqualTo("U00200");
    assertThat(entered.getString("forandring")).isEqualTo("0.7");
    assertThat(entered.getBoolean("prognosenHaller")).as("79,5 is not 78,8").isFalse();
    JsonPath same = json(put(HME, body.replace("79.5", "78.8") + "\"publicerad\":\"2023-11-01\"}"));
    assertThat(same.getString("forandring")).isEqualTo("0.0");
    assertThat(same.getString("trend")).isEqualTo("OFORANDRAD");
    assertThat(same.getBoolean("prognosenHaller")).isTrue();
  }

  @Test
  @DisplayName("UPP-055 Det som hämtas kan sändas tillbaka ändrat; härledda fält betyder inget")
  void takesItsOwnAnswer() {
    put(NKI, VALUE).then().statusCode(200);
    String answer = controller().get(NKI).asString();
    String changed =
        answer
            .replace(
                "\"varde\":74.0,\"decimaler\":1,\"publicerad\":\"2024-04-24\"",
                "\"varde\":73,\"decimaler\":0,\"publicerad\":\"2024-04-25\"")
            .replace("\"FORBATTRAD\"", "\"OFORANDRAD\"");
    JsonPath stored = json(put(NKI, changed));
    assertThat(stored.getString("varde")).isEqualTo("73");
    assertThat(stored.getString("publicerad")).isEqualTo("2024-04-25");
    assertThat(stored.getString("trend")).isEqualTo("FORBATTRAD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/indikator",
        "{'indikator':'nki-insikt'}|/matar /varde /publicerad",
        "{'indikator':'hme','matar':2023,'varde':1,'publicerad':'2024-04-24'}|/indikator",
        "{'indikator':'nki-insikt','matar':null,'varde':1,'publicerad':'2024-04-24'}|/matar",
        "{'indikator':'nki-insikt','matar':2023,'varde':null,'publicerad':'2024-04-24'}|/varde",
        "{'indikator':'nki-insikt','matar':2023,'varde':'1','publicerad':'2024-04-24'}|/varde",
        "{'indikator':'nki-insikt','matar':2023,'varde':1.1234567,'publicerad':'2024-04-24'}|/varde",
        "{'indikator':'nki-insikt','matar':2023,'varde':1e10,'publicerad':'2024-04-24'}|/varde",
        "{'indikator':'nki-insikt','matar':1899,'varde':1,'publicerad':'2024-04-24'}|/matar",
        "{'indikator':'nki-insikt','matar':3000,'varde':1,'publicerad':'2024-04-24'}|/matar",
        "{'indikator':'nki-insikt','matar':2023.5,'varde':1,'publicerad':'2024-04-24'}|/matar",
        "{'indikator':'nki-insikt','matar':2025,'varde':1,'publicerad':'2024-04-24'}|/matar",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'publicerad':'24 april'}|/publicerad",
        "{'indikator':'nki-insikt','matar':2023,'varde':1.25,'decimaler':1,'publicerad':'2024-04-24'}"
            + "|/decimaler",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'decimaler':7,'publicerad':'2024-04-24'}"
            + "|/decimaler",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'decimaler':-1,'publicerad':'2024-04-24'}"
            + "|/decimaler",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'publicerad':'2024-04-24','koladaId':'X07451'}"
            + "|/koladaId",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'publicerad':'2024-04-24','koladaId':'U0745'}"
            + "|/koladaId",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'publicerad':'2024-04-24','koladaId':'U074510'}"
            + "|/koladaId",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'publicerad':'2024-04-24','kommentar':' '}"
            + "|/kommentar",
        "{'indikator':'nki-insikt','matar':2023,'varde':1,'publicerad':'2024-04-24','kalla':'Kolada'}"
            + "|/kalla"
      })
  @DisplayName("UPP-055 Varje fel i ett infört värde är 422 med pekare, och inget skrivs")
  void pointsOutFaults(String body, String pointers) {
    String before = controller().get(NKI).asString();
    JsonPath problem = problem(422, put(NKI, body.replace('\'', '"')));
    assertThat(problem.getList("fel.pekare", String.class))
        .containsExactlyInAnyOrder(pointers.split(" "));
    assertThat(controller().get(NKI).asString()).isEqualTo(before);
  }

  @Test
  @DisplayName("UPP-055 Publicerad är senast i dag")
  void isPublished() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    String body = VALUE.replace("2024-04-24", today.plusDays(1).toString());
    assertThat(problem(422, put(NKI, body)).getMap("fel[0]"))
        .isEqualTo(
            Map.of(
                "pekare",
                "/publicerad",
                "varde",
                today.plusDays(1).toString(),
                "accepterat",
                "senast " + today));
    put(NKI, body.replace(today.plusDays(1).toString(), today.toString())).then().statusCode(200);
  }

  @Test
  @DisplayName("UPP-055 Mätåret är inte senare än året som följs upp")
  void isMeasuredByThen() throws SQLException {
    uppfoljningar.begin("1401-ks-2020-dec");
    String nki = path("1401-ks-2020-dec") + "/indikatorer/nki-insikt";
    JsonPath problem = problem(422, put(nki, VALUE.replace("\"matar\":2023", "\"matar\":2021")));
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(Map.of("pekare", "/matar", "varde", "2021", "accepterat", "högst 2020"));
    put(nki, VALUE.replace("\"matar\":2023", "\"matar\":2020")).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"'', 400", "null, 422", "[], 422", "{, 400"})
  @DisplayName("UPP-055 Det som inte är ett JSON-objekt nekas")
  void refusesOtherThanObject(String body, int status) {
    problem(status, put(NKI, body));
  }

  @Test
  @DisplayName("UPP-056 Ett infört värde tas tillbaka, och indikatorn är som om det aldrig införts")
  void takesBack() {
    String ranking = DEC + "/svenskt-naringslivs-ranking";
    Response before = controller().get(ranking);
    put(
            ranking,
            VALUE
                .replace("nki-insikt", "svenskt-naringslivs-ranking")
                .replace("\"U07451\"", "null"))
        .then()
        .statusCode(200);
    String tag = controller().get(ranking).header("ETag");
    assertThat(tag).isNotEqualTo(before.header("ETag"));
    Response removed = controller().header("If-Match", tag).delete(ranking);
    assertThat(json(removed).getString("varde")).isNull();
    assertThat(removed.asString()).isEqualTo(before.asString());
    assertThat(removed.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(controller().get(ranking).asString()).isEqualTo(before.asString());
    assertThat(read(ranking).getString("senaste.varde")).isEqualTo("130");
  }

  @Test
  @DisplayName("UPP-056 Att ta tillbaka där inget är infört ändrar ingenting")
  void takesBackNothing() throws SQLException {
    put(NKI, VALUE).then().statusCode(200);
    controller().header("If-Match", "*").delete(NKI).then().statusCode(200);
    String rows = uppfoljningar.texts("select max(nummer) from revisionslogg").get(0);
    Response again = controller().header("If-Match", "*").delete(NKI);
    assertThat(json(again).getString("varde")).isNull();
    assertThat(uppfoljningar.texts("select max(nummer) from revisionslogg")).containsExactly(rows);
  }
}
