package se.styrning.uppfoljning.utfall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Uppfolj.begin;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.exact;
import static se.styrning.testsupport.Uppfolj.plan;
import static se.styrning.testsupport.Uppfolj.put;
import static se.styrning.testsupport.Uppfolj.row;
import static se.styrning.testsupport.Uppfolj.table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.testsupport.Uppfolj;
import se.styrning.testsupport.Uppfoljningar;

@QuarkusTest
class UtfallTest {

  private static final int AR = 2007;

  @Inject AgroalDataSource dataSource;

  /** February is handed in, with forecasts; the others are under way and empty. */
  @BeforeEach
  void begun() throws SQLException {
    begun(AR);
    List.of("aug", "okt", "dec").forEach(kod -> put(AR, kod, List.of()));
  }

  private void begun(int ar) throws SQLException {
    plan(ar);
    List.of("feb", "apr", "aug", "okt", "dec").forEach(kod -> begin(ar, kod));
    if (Api.json(Uppfolj.path(ar, "feb")).getString("status").equals("PAGAR")) {
      put(ar, "feb", April.RADER.stream().map(April.Rad::februari).toList()).then().statusCode(200);
      handIn(ar, "feb", ar + "-03-10");
    }
  }

  private void handIn(int ar, String kod, String datum) throws SQLException {
    new Uppfoljningar(dataSource).handIn(Uppfolj.id(ar, kod), datum);
  }

  private static JsonPath april(List<String> rows) {
    return exact(put(AR, "apr", rows));
  }

  private static List<String> rows() {
    return new ArrayList<>(April.RADER.stream().map(April.Rad::rad).toList());
  }

  private static void is(JsonPath json, String path, String expected) {
    assertThat(json.<BigDecimal>get(path)).as(path).isEqualTo(new BigDecimal(expected));
  }

  @Test
  @DisplayName("UPP-100 Aprilexemplet: varje område har budget, utfall, prognos och avvikelser")
  void calculatesEveryRow() {
    JsonPath table = april(rows());
    for (int i = 0; i < April.RADER.size(); i++) {
      April.Rad rad = April.RADER.get(i);
      String at = "rader[%d].".formatted(i);
      assertThat(table.getString(at + "omrade")).isEqualTo(rad.omrade());
      is(table, at + "budgetHelar.resultat", rad.budget());
      is(table, at + "budgetPeriod.resultat", rad.helar());
      assertThat(table.<BigDecimal>get(at + "intakt")).isEqualByComparingTo(rad.intakt());
      assertThat(table.<BigDecimal>get(at + "kostnad")).isEqualByComparingTo(rad.kostnad());
      is(table, at + "utfallPeriod", rad.utfall());
      is(table, at + "avvikelsePeriod", rad.avvikelse());
      is(table, at + "avrundat.budgetPeriod.resultat", rad.visat().get(0));
      is(table, at + "avrundat.utfallPeriod", rad.visat().get(1));
      is(table, at + "avrundat.avvikelsePeriod", rad.visat().get(2));
      is(table, at + "prognosHelar", rad.prognos());
      is(table, at + "prognosavvikelse", rad.prognosavvikelse());
      is(table, at + "foregaendePrognos", rad.foregaende());
      is(table, at + "prognosforandring", rad.forandring());
      is(table, at + "avrundat.prognosavvikelse", rad.prognosavvikelse());
      is(table, at + "avrundat.prognosforandring", rad.forandring());
    }
  }

  @Test
  @DisplayName("UPP-101 Aprilexemplet: summan är summan av oavrundade belopp, avrundad en gång")
  void sumsUnrounded() {
    JsonPath table = april(rows());
    is(table, "summa.intakt", "13.178");
    is(table, "summa.kostnad", "-97.342");
    is(table, "summa.budgetHelar.resultat", "-256.8");
    is(table, "summa.budgetPeriod.resultat", "-85.6");
    is(table, "summa.utfallPeriod", "-84.164");
    is(table, "summa.avvikelsePeriod", "1.436");
    is(table, "summa.prognosHelar", "-258.9");
    is(table, "summa.prognosavvikelse", "-2.1");
    is(table, "summa.foregaendePrognos", "-257.3");
    is(table, "summa.prognosforandring", "-1.6");
    is(table, "summa.avrundat.budgetPeriod.resultat", "-85.6");
    is(table, "summa.avrundat.utfallPeriod", "-84.2");
    is(table, "summa.avrundat.avvikelsePeriod", "1.4");
    assertThat(sumOfRounded(table, "budgetPeriod.resultat")).isEqualTo("-85.6");
    assertThat(sumOfRounded(table, "utfallPeriod")).as("not the total").isEqualTo("-84.3");
    assertThat(sumOfRounded(table, "avvikelsePeriod")).as("not the total").isEqualTo("1.6");
    assertThat(table.getBoolean("ofullstandig")).isFalse();
  }

  /** What comes of adding figures that have been rounded already. */
  private static String sumOfRounded(JsonPath table, String figure) {
    return table.<BigDecimal>getList("rader.avrundat." + figure).stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }

  @Test
  @DisplayName("UPP-107 Det som avrundas till noll är noll utan minus")
  void showsNoNegativeZero() {
    String table = put(AR, "apr", rows()).asString();
    assertThat(table).contains("-0.034333", "-0.000333", "-0.009667");
    assertThat(table).doesNotContainPattern("-0(\\.0+)?[,}]");
  }

  @Test
  @DisplayName("UPP-102 Ett överskott hittills väger inte upp ett befarat underskott")
  void fearsDeficit() {
    JsonPath table = april(rows());
    is(table, "ramprovning.ram", "-256.8");
    is(table, "ramprovning.differens", "0.0");
    is(table, "ramprovning.avvikelse", "-2.1");
    assertThat(table.getBoolean("ramprovning.befaratUnderskott")).isTrue();
    is(table, "ramprovning.atgardseffekt", "0.0");
    is(table, "ramprovning.prognosEfterAtgarder", "-258.9");
    JsonPath february = table(AR, "feb");
    is(february, "ramprovning.avvikelse", "-0.5");
    assertThat(february.getBoolean("ramprovning.befaratUnderskott")).isTrue();
  }

  @Test
  @DisplayName("UPP-102 Negativa områden räcker inte: ramen är organets")
  void judgesTheBoard() {
    List<String> rows = rows();
    rows.set(7, row("ks-reserv", "0", "-1.250", "-7.0"));
    JsonPath table = april(rows);
    is(table, "summa.prognosHelar", "-255.9");
    is(table, "ramprovning.avvikelse", "0.9");
    assertThat(table.getList("rader.findAll{it.prognosavvikelse < 0}.prognosavvikelse"))
        .hasToString("[-0.6, -1.4, -0.8]");
    assertThat(table.getBoolean("ramprovning.befaratUnderskott")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-10.7, false, 0.0", "-10.700001, true, -0.000001"})
  @DisplayName("UPP-102 Gränsen för underskott är noll, oavrundat")
  void judgesUnrounded(String prognos, boolean underskott, String avvikelse) {
    List<String> rows = new ArrayList<>();
    JsonPath budget = table(AR, "aug");
    for (int i = 0; i < 12; i++) {
      String netto = budget.getString("rader[%d].budgetHelar.resultat".formatted(i));
      rows.add(row(Uppfolj.OMRADEN.get(i), "null", "null", netto));
    }
    rows.add(row("funktionsstod", "null", "null", prognos));
    JsonPath table = exact(put(AR, "aug", rows));
    is(table, "ramprovning.avvikelse", avvikelse);
    is(table, "ramprovning.avvikelseAvrundad", "0.0");
    assertThat(table.getBoolean("ramprovning.befaratUnderskott")).isEqualTo(underskott);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "2.0, true", "2.1, false"})
  @OneInstance("a setting of its own process")
  @DisplayName("UPP-102 Hur långt under ramen som är ett underskott är en inställning, annars noll")
  void toleratesWhatIsSet(String tolerance, boolean underskott) {
    april(rows());
    String setting = "styrning.uppfoljning.underskott-tolerans";
    System.setProperty(setting, tolerance);
    try {
      is(table(AR, "apr"), "ramprovning.avvikelse", "-2.1");
      assertThat(table(AR, "apr").getBoolean("ramprovning.befaratUnderskott"))
          .isEqualTo(underskott);
    } finally {
      System.clearProperty(setting);
    }
  }

  @Test
  @DisplayName("UPP-103 Ett område utan utfall är null, summan hel bara när alla har")
  void marksIncomplete() {
    List<String> rows = rows();
    rows.remove(12);
    JsonPath table = april(rows);
    assertThat(table.<Object>get("rader[12].utfallPeriod")).isNull();
    assertThat(table.<Object>get("rader[12].avvikelsePeriod")).isNull();
    assertThat(table.getBoolean("ofullstandig")).isTrue();
    assertThat(table.getBoolean("prognosOfullstandig")).isTrue();
    is(table, "summa.utfallPeriod", "-80.412");
    assertThat(table.<Object>get("ramprovning.avvikelse")).isNull();
    assertThat(table.<Object>get("ramprovning.befaratUnderskott")).isNull();
  }

  @Test
  @DisplayName(
      "UPP-104 En påhittad prognos jämförs bara med påhittade uppföljningar, som är inlämnade")
  void comparesNothingRealWithExamples() {
    String lerum = "/uppfoljningar/1441-ks-2023-";
    JsonPath example = exact(controller().get(lerum + "apr/utfall"));
    assertThat(example.getBoolean("exempel")).isTrue();
    assertThat(example.<Object>get("summa.foregaendePrognos")).as("under way").isNull();
    String bearer = TestTokens.of("controller").subjekt("carin").organ("1441-ks").sign();
    JsonPath real = exact(Skriv.with(bearer).get(lerum + "aug/utfall"));
    assertThat(real.getBoolean("exempel")).isFalse();
    assertThat(real.<Object>get("summa.foregaendePrognos")).isNull();
    assertThat(real.<Object>get("rader[0].foregaendePrognos")).isNull();
  }

  @Test
  @DisplayName("UPP-104 Föregående prognos är det närmast föregående tillfällets som har en")
  void followsForecasts() throws SQLException {
    int ar = 2026;
    begun(ar);
    JsonPath february = table(ar, "feb");
    is(february, "summa.prognosHelar", "-257.3");
    for (String figure : List.of("foregaendePrognos", "prognosforandring", "prognosfel")) {
      assertThat(february.<Object>get("summa." + figure)).as(figure).isNull();
      assertThat(february.getList("rader." + figure)).as(figure).hasSize(13).containsOnlyNulls();
    }
    put(ar, "apr", rows()).then().statusCode(200);
    is(table(ar, "aug"), "summa.foregaendePrognos", "-257.3");
    handIn(ar, "apr", ar + "-05-12");
    JsonPath august = forecast(ar, "aug", "-10.2");
    is(august, "summa.prognosHelar", "-257.6");
    is(august, "summa.foregaendePrognos", "-258.9");
    is(august, "summa.prognosforandring", "1.3");
    is(august, "summa.prognosavvikelse", "-0.8");
    JsonPath without = forecast(ar, "okt", "-9.1");
    is(without, "summa.foregaendePrognos", "-258.9");
    is(without, "summa.prognosforandring", "2.4");
    handIn(ar, "aug", ar + "-09-12");
    JsonPath october = table(ar, "okt");
    is(october, "summa.prognosHelar", "-256.5");
    is(october, "summa.foregaendePrognos", "-257.6");
    is(october, "summa.prognosforandring", "1.1");
    is(october, "summa.prognosavvikelse", "0.3");
    assertThat(october.getBoolean("ramprovning.befaratUnderskott")).isFalse();
  }

  @Test
  @DisplayName("UPP-105 I årsbokslutet ersätter utfallet prognosen och prognosfelet visas")
  void endsTheYear() throws SQLException {
    int ar = 2024;
    begun(ar);
    forecast(ar, "okt", "-9.1");
    handIn(ar, "okt", ar + "-11-12");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row(April.RADER.get(i).omrade(), "0", April.RADER.get(i).prognos(), "null"));
    }
    rows.add(row("funktionsstod", "0", "-8.7", "null"));
    JsonPath year = exact(put(ar, "dec", rows));
    is(year, "summa.utfallPeriod", "-256.1");
    is(year, "summa.avvikelsePeriod", "0.7");
    is(year, "summa.foregaendePrognos", "-256.5");
    is(year, "summa.prognosfel", "0.4");
    for (String figure : List.of("prognosHelar", "prognosavvikelse", "prognosforandring")) {
      assertThat(year.<Object>get("summa." + figure)).as(figure).isNull();
      assertThat(year.getList("rader." + figure)).as(figure).hasSize(13).containsOnlyNulls();
    }
    assertThat(year.<Object>get("rader.budgetPeriod")).isEqualTo(year.get("rader.budgetHelar"));
    assertThat(year.<Object>get("ramprovning.befaratUnderskott")).isNull();
    JsonPath refused =
        Json.of(put(ar, "dec", List.of(row("hr", "0", "-1", "-27.0"))).then().extract());
    assertThat(refused.getInt("status")).isEqualTo(422);
    assertThat(refused.getString("fel[0].pekare")).isEqualTo("/rader/0/prognosHelar");
  }

  /** All areas as in April but the last, whose forecast makes the total. */
  private static JsonPath forecast(int ar, String kod, String last) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row(April.RADER.get(i).omrade(), "null", "null", April.RADER.get(i).prognos()));
    }
    rows.add(row("funktionsstod", "null", "null", last));
    return exact(put(ar, kod, rows));
  }

  @ParameterizedTest
  @CsvSource({
    "feb, 6.466667, -49.283333, -42.8, 6.5, -49.3",
    "apr, 12.933333, -98.566667, -85.6, 12.9, -98.6",
    "aug, 25.866667, -197.133333, -171.2, 25.9, -197.1",
    "okt, 32.333333, -246.416667, -214.0, 32.3, -246.4",
    "dec, 38.8, -295.7, -256.8, 38.8, -295.7"
  })
  @DisplayName("UPP-106 Budget till och med perioden räknas ur områdenas rader")
  void budgetsThePeriod(
      String kod, String intakt, String kostnad, String netto, String visad, String visadKostnad) {
    JsonPath table = table(AR, kod);
    is(table, "summa.budgetPeriod.intakt", intakt);
    is(table, "summa.budgetPeriod.kostnad", kostnad);
    is(table, "summa.budgetPeriod.resultat", netto);
    is(table, "summa.avrundat.budgetPeriod.intakt", visad);
    is(table, "summa.avrundat.budgetPeriod.kostnad", visadKostnad);
    is(table, "summa.avrundat.budgetPeriod.resultat", netto);
  }

  @ParameterizedTest
  @CsvSource({"feb, -42.8, -42.9", "okt, -214.0, -213.9"})
  @DisplayName("UPP-101 Budget till och med perioden är inte summan av avrundade rader")
  void addsBeforeRounding(String kod, String netto, String summeradeRader) {
    JsonPath table = table(AR, kod);
    is(table, "summa.avrundat.budgetPeriod.resultat", netto);
    assertThat(sumOfRounded(table, "budgetPeriod.resultat")).isEqualTo(summeradeRader);
  }

  @ParameterizedTest
  @CsvSource({
    "feb, 8, intakt, 3.85, 3.9",
    "feb, 8, kostnad, -7.566667, -7.6",
    "feb, 8, resultat, -3.716667, -3.7",
    "feb, 3, kostnad, -13.65, -13.7",
    "okt, 8, intakt, 19.25, 19.3",
    "okt, 3, kostnad, -68.25, -68.3"
  })
  @DisplayName("UPP-107 Avrundning sker en gång, med fem uppåt från noll")
  void roundsHalfUp(String kod, int rad, String led, String exakt, String visat) {
    JsonPath table = table(AR, kod);
    is(table, "rader[%d].budgetPeriod.%s".formatted(rad, led), exakt);
    is(table, "rader[%d].avrundat.budgetPeriod.%s".formatted(rad, led), visat);
  }

  @Test
  @DisplayName(
      "UPP-107 Med 2022 års budget: −2,7 är −0,5 i februari, fjorton områden, tryckt ram −250,3")
  void followsUpBudgetOf2022() {
    if (Api.get(Skriv.plan(2022)).statusCode() == 404) {
      Skriv.created(2022);
      Skriv.decide(2022, "ANTAGANDE", "2022-01-10", "§ 7").then().statusCode(201);
    }
    JsonPath table = table(2022, "feb");
    assertThat(table.getList("rader")).hasSize(14);
    assertThat(table.getString("rader[10].omrade")).isEqualTo("samhallsplanering");
    is(table, "rader[10].budgetHelar.resultat", "-2.7");
    is(table, "rader[10].budgetPeriod.resultat", "-0.45");
    is(table, "rader[10].avrundat.budgetPeriod.resultat", "-0.5");
    is(table, "summa.budgetHelar.resultat", "-250.4");
    is(table, "ramprovning.ram", "-250.3");
    is(table, "ramprovning.differens", "0.1");
  }

  @Test
  @DisplayName("UPP-107 Nettot är det tryckta resultatet, inte intäkt plus kostnad")
  void keepsPrintedResult() {
    JsonPath table = table(AR, "dec");
    is(table, "rader[9].budgetHelar.intakt", "2.5");
    is(table, "rader[9].budgetHelar.kostnad", "-13.2");
    is(table, "rader[9].budgetHelar.resultat", "-10.6");
  }

  @Test
  @DisplayName("UPP-108 Ovanliga tecken är tillåtna men påpekas")
  void warnsOfSigns() {
    JsonPath table = april(List.of(row("hr", "-0.5", "1.0", "null")));
    assertThat(table.getList("varningar.pekare"))
        .containsExactly("/rader/5/intakt", "/rader/5/kostnad");
    april(rows());
  }
}
