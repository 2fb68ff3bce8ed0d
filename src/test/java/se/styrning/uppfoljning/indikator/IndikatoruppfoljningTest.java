package se.styrning.uppfoljning.indikator;

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
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Uppfoljningar;

/**
 * What is known of the plan's indicators, over HTTP: the specification's rows with exact figures.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndikatoruppfoljningTest {

  /** Where no test enters anything. */
  private static final String PLAIN = path("1401-ks-2051-apr") + "/indikatorer";

  private static final String APR = path("1401-ks-2055-apr") + "/indikatorer";
  private static final String AUG = path("1401-ks-2055-aug") + "/indikatorer";
  private static final String DEC = path("1401-ks-2055-dec") + "/indikatorer";
  private static final String RANKING = "/svenskt-naringslivs-ranking";

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
    Uppfoljningar.adopt(2055, "2022-01-10");
    for (String kod : List.of("feb", "apr", "aug", "okt", "dec")) {
      uppfoljningar.begin("1401-ks-2055-" + kod);
    }
    uppfoljningar.begin("1401-ks-2056-aug");
    Uppfoljningar.adopt(2051, "2022-01-10");
    uppfoljningar.begin("1401-ks-2051-apr");
  }

  @AfterAll
  void cleanUp() throws SQLException {
    uppfoljningar.cleanUp();
  }

  @ParameterizedTest
  @CsvSource({
    "hme-totalt-kommunen, '79,2', 2021, '78,8', -0.4, FORSAMRAD, Försämrad, , BIBEHALLEN, OFORANDRAD",
    "svenskt-naringslivs-ranking, 109, 2021, 130, 21, FORSAMRAD, Försämrad, , MINSKANDE, FORBATTRAD",
    "nki-insikt, 75, 2021, 72, -3, FORSAMRAD, Försämrad, , OKANDE, FORBATTRAD",
    "trygghet-och-sakerhet, , , 16, , KAN_EJ_BEDOMAS, Kan ej bedömas, INGET_FOREGAENDE_VARDE,"
        + " MINSKANDE, FORBATTRAD",
    "digital-mognad, 44%, 2021, '47,1%', 3.1, FORBATTRAD, Förbättrad, , OKANDE, FORBATTRAD",
    "bostader-i-detaljplaner, , , 58, , KAN_EJ_BEDOMAS, Kan ej bedömas, INGET_FOREGAENDE_VARDE,"
        + " OKANDE, FORBATTRAD"
  })
  @DisplayName("UPP-051 UPP-052 Specifikationens sex rader: värden, förändring, trend och prognos")
  void isTheSpecifiedRow(
      String id,
      String before,
      Integer beforeYear,
      String latest,
      String change,
      String trend,
      String text,
      String reason,
      String forecast,
      String expected) {
    JsonPath indikator = read(PLAIN + "/" + id);
    assertThat(indikator.getString("senaste.tryckt")).isEqualTo(latest);
    assertThat(indikator.getInt("senaste.matar")).isEqualTo(2022);
    assertThat(indikator.getString("senaste.publicerad")).isNull();
    assertThat(indikator.getString("foregaende.tryckt")).isEqualTo(before);
    assertThat(indikator.<Integer>get("foregaende.matar")).isEqualTo(beforeYear);
    assertThat(indikator.getString("forandring")).isEqualTo(change);
    assertThat(indikator.getString("trend")).isEqualTo(trend);
    assertThat(indikator.getString("trendtext")).isEqualTo(text);
    assertThat(indikator.getString("trendorsak")).isEqualTo(reason);
    assertThat(indikator.getString("tolerans")).isEqualTo("0");
    assertThat(indikator.getString("prognos.riktning")).isEqualTo(forecast);
    assertThat(indikator.getInt("prognos.avserAr")).isEqualTo(2023);
    assertThat(indikator.getString("forvantadUtveckling")).isEqualTo(expected);
    assertThat(indikator.<Boolean>get("prognosenHaller")).isNull();
    assertThat(indikator.getString("prognosorsak")).isEqualTo("INGET_VARDE_FOR_PROGNOSARET");
    assertThat(indikator.getString("varde")).isNull();
  }

  @Test
  @DisplayName("UPP-051 Listan har planens sex indikatorer i ordning, med precision och serie")
  void listsAll() {
    JsonPath list = read(PLAIN);
    assertThat(list.getInt("_meta.totalRecords")).isEqualTo(6);
    assertThat(list.getList("poster.nummer", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(list.getList("poster.senaste.varde", String.class))
        .containsExactly("78.8", "130", "72", "16", "47.1", "58");
    assertThat(list.getList("poster.senaste.decimaler", Integer.class))
        .containsExactly(1, 0, 0, 0, 1, 0);
    assertThat(list.getList("poster.senaste.koladaId"))
        .containsExactly("U00200", null, "U07451", null, null, null);
    assertThat(list.getList("poster.enhet"))
        .containsExactly("INDEX", "PLACERING", "INDEX", "PLACERING", "PROCENT", "ANTAL");
    assertThat(list.getList("poster.onskadRiktning"))
        .containsExactly("HOGRE", "LAGRE", "HOGRE", "LAGRE", "HOGRE", "HOGRE");
  }

  @Test
  @DisplayName("UPP-052 UPP-054 Rankingen 130 till 86 är −44: förbättrad, och minskande slog in")
  void rankingImproves() {
    String body =
        """
        {"indikator":"svenskt-naringslivs-ranking","matar":2023,"varde":86,\
        "publicerad":"2023-09-26"}""";
    put(DEC + RANKING, body).then().statusCode(200);
    JsonPath ranking = read(DEC + RANKING);
    assertThat(ranking.getMap("senaste"))
        .containsEntry("matar", 2023)
        .containsEntry("tryckt", "86")
        .containsEntry("decimaler", 0)
        .containsEntry("publicerad", "2023-09-26")
        .containsEntry("koladaId", null);
    assertThat(ranking.getInt("foregaende.matar")).isEqualTo(2022);
    assertThat(ranking.getString("foregaende.varde")).isEqualTo("130");
    assertThat(ranking.getString("forandring")).isEqualTo("-44");
    assertThat(ranking.getString("trend")).isEqualTo("FORBATTRAD");
    assertThat(ranking.getString("trendorsak")).isNull();
    assertThat(ranking.getBoolean("prognosenHaller")).isTrue();
    assertThat(ranking.getString("prognosorsak")).isNull();
    assertThat(read(AUG + RANKING).getString("senaste.varde"))
        .as("an earlier occasion does not know what a later one entered")
        .isEqualTo("130");
  }

  @Test
  @DisplayName("UPP-053 En annan serie är ett seriebrott: värdena visas men jämförs aldrig")
  void breaksSeries() throws SQLException {
    Uppfoljningar.adopt(2054, "2022-01-10");
    String august = "1401-ks-2054-aug";
    uppfoljningar.begin(august);
    uppfoljningar.begin("1401-ks-2054-dec");
    String aug = path(august) + "/indikatorer/nki-insikt";
    String dec = path("1401-ks-2054-dec") + "/indikatorer/nki-insikt";
    String body =
        """
        {"indikator":"nki-insikt","matar":2024,"varde":74,"publicerad":"2025-04-24",\
        "koladaId":"U07453"}""";
    put(aug, body).then().statusCode(200);
    JsonPath nki = read(aug);
    assertThat(nki.getString("senaste.koladaId")).isEqualTo("U07453");
    assertThat(nki.getString("foregaende.koladaId")).isEqualTo("U07451");
    assertThat(nki.getString("foregaende.varde")).isEqualTo("72");
    assertThat(nki.getString("forandring")).isNull();
    assertThat(nki.getString("trend")).isEqualTo("KAN_EJ_BEDOMAS");
    assertThat(nki.getString("trendorsak")).isEqualTo("SERIEBROTT");
    assertThat(nki.<Boolean>get("prognosenHaller")).isNull();
    assertThat(nki.getString("prognosorsak")).isEqualTo("SERIEBROTT");
    uppfoljningar.handIn(august, "2025-09-25");
    put(dec, body.replace("2024,", "2025,").replace("\"varde\":74", "\"varde\":75"))
        .then()
        .statusCode(200);
    JsonPath next = read(dec);
    assertThat(next.getString("forandring")).as("the new series goes on").isEqualTo("1");
    assertThat(next.getString("trend")).isEqualTo("FORBATTRAD");
    assertThat(next.getString("prognosorsak")).isEqualTo("SERIEBROTT");
  }

  @Test
  @DisplayName("UPP-053 Ett nyckeltal i Kolada jämförs inte med planens egen serie")
  void keepsLookAlikeApart() {
    String body =
        """
        {"indikator":"trygghet-och-sakerhet","matar":2023,"varde":55.1,\
        "publicerad":"2024-02-01","koladaId":"N00301"}""";
    put(APR + "/trygghet-och-sakerhet", body).then().statusCode(200);
    assertThat(read(APR + "/trygghet-och-sakerhet").getString("trendorsak"))
        .isEqualTo("SERIEBROTT");
    controller()
        .header("If-Match", "*")
        .delete(APR + "/trygghet-och-sakerhet")
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("UPP-051 Ett värde som infördes vid ett tidigare tillfälle är känt, också nästa år")
  void remembersEarlierOccasions() throws SQLException {
    String body =
        """
        {"indikator":"bostader-i-detaljplaner","matar":2023,"varde":61,\
        "publicerad":"2024-01-15"}""";
    Uppfoljningar.adopt(2053, "2022-01-10");
    uppfoljningar.begin("1401-ks-2053-apr");
    uppfoljningar.begin("1401-ks-2053-dec");
    String part = "/indikatorer/bostader-i-detaljplaner";
    put(path("1401-ks-2053-apr") + part, body).then().statusCode(200);
    assertThat(read(path("1401-ks-2053-dec") + part).getString("senaste.varde"))
        .as("working material counts for no other occasion")
        .isEqualTo("58");
    uppfoljningar.handIn("1401-ks-2053-apr", "2024-05-10");
    JsonPath dec = read(path("1401-ks-2053-dec") + part);
    assertThat(dec.getString("senaste.varde")).isEqualTo("61");
    assertThat(dec.getString("senaste.publicerad")).isEqualTo("2024-01-15");
    assertThat(dec.getString("forandring")).isEqualTo("3");
    assertThat(dec.getBoolean("prognosenHaller")).isTrue();
    assertThat(dec.getString("varde")).as("nothing entered here").isNull();
    Uppfoljningar.adopt(2057, "2022-01-10");
    uppfoljningar.begin("1401-ks-2057-apr");
    JsonPath later = read(path("1401-ks-2057-apr") + part);
    assertThat(later.getString("senaste.varde")).isEqualTo("61");
  }

  @Test
  @DisplayName("UPP-051 Ett påhittat exempel är känt bara bland exempel")
  void keepsExamplesApart() throws SQLException {
    Uppfoljningar.adopt(2052, "2022-01-10");
    uppfoljningar.begin("1401-ks-2052-apr", true);
    uppfoljningar.begin("1401-ks-2052-aug", true);
    uppfoljningar.begin("1401-ks-2052-dec", false);
    String body =
        """
        {"indikator":"digital-mognad","matar":2023,"varde":49.3,"publicerad":"2023-12-01"}""";
    String part = "/indikatorer/digital-mognad";
    put(path("1401-ks-2052-apr") + part, body).then().statusCode(200);
    assertThat(read(path("1401-ks-2052-apr") + part).getString("senaste.varde")).isEqualTo("49.3");
    uppfoljningar.handIn("1401-ks-2052-apr", "2024-01-10");
    assertThat(read(path("1401-ks-2052-aug") + part).getString("senaste.varde")).isEqualTo("49.3");
    assertThat(read(path("1401-ks-2052-dec") + part).getString("senaste.varde")).isEqualTo("47.1");
  }

  @Test
  @DisplayName("UPP-051 Ett infört värde för ett år som planen trycker gäller före planens")
  void correctsPlan() {
    String body =
        """
        {"indikator":"digital-mognad","matar":2022,"varde":46.9,"publicerad":"2023-06-01"}""";
    put(APR + "/digital-mognad", body).then().statusCode(200);
    JsonPath corrected = read(APR + "/digital-mognad");
    assertThat(corrected.getString("senaste.tryckt")).isEqualTo("46,9%");
    assertThat(corrected.getString("forandring")).isEqualTo("2.9");
    controller().header("If-Match", "*").delete(APR + "/digital-mognad").then().statusCode(200);
    assertThat(read(APR + "/digital-mognad").getString("senaste.tryckt")).isEqualTo("47,1%");
  }

  @Test
  @DisplayName("UPP-051 Ett värde som publicerades efter inlämningens dag räknas inte")
  void knowsNothingAfterHandIn() throws SQLException {
    Uppfoljningar.adopt(2058, "2022-01-10");
    String occasion = "1401-ks-2058-aug";
    uppfoljningar.begin(occasion);
    String ranking = path(occasion) + "/indikatorer" + RANKING;
    String body =
        """
        {"indikator":"svenskt-naringslivs-ranking","matar":2023,"varde":86,\
        "publicerad":"2023-09-26"}""";
    put(ranking, body).then().statusCode(200);
    assertThat(read(ranking).getString("senaste.varde")).isEqualTo("86");
    uppfoljningar.handIn(occasion, "2023-09-25");
    JsonPath after = read(ranking);
    assertThat(after.getString("senaste.varde")).isEqualTo("130");
    assertThat(after.getString("varde")).as("it is still there as entered").isEqualTo("86");
    assertThat(after.getString("prognosorsak")).isEqualTo("INGET_VARDE_FOR_PROGNOSARET");
  }

  @Test
  @DisplayName("UPP-051 Ett värde som publicerades på inlämningens dag räknas")
  void knowsWhatIsPublishedOnTheDay() throws SQLException {
    Uppfoljningar.adopt(2059, "2022-01-10");
    String occasion = "1401-ks-2059-aug";
    uppfoljningar.begin(occasion);
    String ranking = path(occasion) + "/indikatorer" + RANKING;
    String body =
        """
        {"indikator":"svenskt-naringslivs-ranking","matar":2023,"varde":86,\
        "publicerad":"2023-09-26"}""";
    put(ranking, body).then().statusCode(200);
    uppfoljningar.handIn(occasion, "2023-09-26");
    assertThat(read(ranking).getString("senaste.varde")).isEqualTo("86");
  }

  @Test
  @OneInstance("a setting of its own process")
  @DisplayName("UPP-052 Toleransen är en inställning per indikator, annars noll")
  void toleratesWhatIsSet() {
    String setting = "styrning.uppfoljning.tolerans.1401-ks-hme-totalt-kommunen";
    System.setProperty(setting, "0.5");
    try {
      JsonPath hme = read(PLAIN + "/hme-totalt-kommunen");
      assertThat(hme.getString("tolerans")).isEqualTo("0.5");
      assertThat(hme.getString("forandring")).isEqualTo("-0.4");
      assertThat(hme.getString("trend")).isEqualTo("OFORANDRAD");
      assertThat(hme.getString("trendtext")).isEqualTo("Oförändrad");
      assertThat(read(PLAIN + "/nki-insikt").getString("tolerans")).isEqualTo("0");
    } finally {
      System.clearProperty(setting);
    }
    assertThat(read(PLAIN + "/hme-totalt-kommunen").getString("trend")).isEqualTo("FORSAMRAD");
  }

  @Test
  @OneInstance("a setting of its own process")
  @DisplayName("UPP-050 Texten för en trend är en inställning")
  void printsWordsOfTheMunicipality() {
    String setting = "styrning.uppfoljning.trendtext.forsamrad";
    System.setProperty(setting, "Sämre");
    try {
      assertThat(read(PLAIN + "/hme-totalt-kommunen").getString("trendtext")).isEqualTo("Sämre");
    } finally {
      System.clearProperty(setting);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feb", "okt"})
  @DisplayName("UPP-044 Indikatorer följs inte upp i februari och oktober: tom lista med skäl, 409")
  void followsUpNothingInMonthlyReports(String kod) {
    String occasion = path("1401-ks-2055-" + kod) + "/indikatorer";
    assertThat(read(occasion).getList("poster")).isEmpty();
    assertThat(read(occasion).getString("_meta.orsak")).isEqualTo("EJ_I_OMFATTNINGEN");
    problem(404, controller().get(occasion + "/nki-insikt"));
    for (JsonPath problem :
        List.of(
            problem(
                409, controller().header("If-Match", "*").body("{}").put(occasion + "/nki-insikt")),
            problem(409, controller().header("If-Match", "*").delete(occasion + "/nki-insikt")))) {
      assertThat(problem.getString("type")).endsWith("/problemtyper/ej-i-omfattningen");
      assertThat(problem.getString("fel[0].accepterat")).isEqualTo("APR, AUG, DEC");
      assertThat(problem.getString("detail")).contains("INDIKATORER");
    }
  }

  @Test
  @DisplayName("UPP-044 Utan antagen plan är indikatorlistan tom med skäl, och skrivning 409")
  void followsUpNothingWithoutPlan() {
    String occasion = path("1401-ks-2056-aug") + "/indikatorer";
    assertThat(read(occasion).getList("poster")).isEmpty();
    assertThat(read(occasion).getString("_meta.orsak")).isEqualTo("PLAN_EJ_ANTAGEN");
    assertThat(
            problem(
                    409,
                    controller().header("If-Match", "*").body("{}").put(occasion + "/nki-insikt"))
                .getString("type"))
        .endsWith("/problemtyper/plan-ej-antagen");
  }

  @Test
  @DisplayName("UPP-051 En indikator för sig är densamma som i listan")
  void isAResource() {
    Map<String, Object> own = read(PLAIN + "/hme-totalt-kommunen").getMap("$");
    Map<String, Object> row = read(PLAIN).getMap("poster[0]");
    Map<?, ?> links = (Map<?, ?>) own.remove("_links");
    row.remove("_links");
    assertThat(row).isEqualTo(own);
    assertThat(links.keySet().stream().map(String::valueOf))
        .containsExactly("self", "uppfoljning", "planversion", "edit", "collection");
  }

  @Test
  @DisplayName("UPP-051 En indikator som planen inte har är 404 som namnger den")
  void knowsNoOther() {
    JsonPath problem = problem(404, controller().get(APR + "/finns-inte"));
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(
            Map.of("parameter", "indikator", "varde", "finns-inte", "accepterat", "se " + APR));
    problem(404, controller().header("If-Match", "*").body("{}").put(APR + "/finns-inte"));
    problem(404, controller().header("If-Match", "*").delete(APR + "/finns-inte"));
  }

  @Test
  @DisplayName("UPP-051 Listan ges också som CSV, med inre fält som kolumner")
  void isCsvToo() {
    List<String> lines =
        controller()
            .get(
                PLAIN + "?csv=svensk&fields=indikator,senaste.matar,senaste.varde,forandring,trend")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .replace("\uFEFF", "")
            .lines()
            .toList();
    assertThat(lines)
        .hasSize(7)
        .startsWith(
            "indikator;senaste.matar;senaste.varde;forandring;trend",
            "hme-totalt-kommunen;2022;78,8;-0,4;FORSAMRAD");
  }
}
