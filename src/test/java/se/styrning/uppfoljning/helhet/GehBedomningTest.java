package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.uppfoljning.helhet.Helhetsprov.helhet;
import static se.styrning.uppfoljning.helhet.Helhetsprov.plan;
import static se.styrning.uppfoljning.helhet.Helhetsprov.target;
import static se.styrning.uppfoljning.helhet.Helhetsprov.values;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Skriv;

/** The verdicts of the worked examples, on the plan's figures and on those that are entered. */
@QuarkusTest
class GehBedomningTest {

  private static final String LERUM = "/helhetsuppfoljningar/1441-2023-aug";
  private static final String SOLIDITET = "geh.finansiellaMal[0].";
  private static final String SKULDER = "geh.finansiellaMal[1].";
  private static final String NETTOKOSTNAD = "geh.finansiellaMal[2].";

  @Inject AgroalDataSource dataSource;

  private Helhetsprov prov;

  @BeforeEach
  void prepare() {
    prov = new Helhetsprov(dataSource);
    plan(2060, "§ 960", plan -> {});
  }

  @AfterEach
  void cleanUp() throws SQLException {
    prov.cleanUp();
  }

  @Test
  @DisplayName("UPP-061 Soliditet 28,9, 28,3 och 27,7 överstiger 25,6; vart och ett är uppfyllt")
  void soliditetIsMet() {
    JsonPath helhet = json(LERUM);
    assertThat(helhet.getString(SOLIDITET + "mal")).isEqualTo("soliditet");
    assertThat(helhet.getString(SOLIDITET + "niva")).isEqualTo("KOMMUNKONCERN");
    assertThat(helhet.getString(SOLIDITET + "operator")).isEqualTo("STORRE_AN");
    assertThat(number(helhet, SOLIDITET + "troskel")).isEqualTo("25.6");
    assertThat(helhet.getString(SOLIDITET + "troskelTryckt")).isEqualTo("25,6");
    assertThat(helhet.getBoolean(SOLIDITET + "troskelUngefarlig")).isFalse();
    assertThat(helhet.getString(SOLIDITET + "enhet")).isEqualTo("PROCENT");
    assertThat(helhet.getString(SOLIDITET + "aggregering")).isEqualTo("ENSKILT_AR");
    assertThat(helhet.getList(SOLIDITET + "varden.varde")).hasToString("[28.9, 28.3, 27.7]");
    assertThat(helhet.getList(SOLIDITET + "varden.bedomning"))
        .containsExactly("UPPFYLLT", "UPPFYLLT", "UPPFYLLT");
    assertThat(helhet.getString(SOLIDITET + "planbedomning")).isEqualTo("UPPFYLLT");
    assertThat(number(helhet, SOLIDITET + "egetVarde.varde")).isEqualTo("28.9");
    assertThat(helhet.getString(SOLIDITET + "egetVarde.typ")).isEqualTo("BUDGET");
    assertThat(helhet.getBoolean(SOLIDITET + "egetVarde.franPlanen")).isTrue();
    assertThat(helhet.getString(SOLIDITET + "bedomning")).isEqualTo("UPPFYLLT");
    assertThat(number(helhet, SOLIDITET + "marginal")).isEqualTo("3.3");
    assertThat((Object) helhet.get(SOLIDITET + "snitt")).isNull();
  }

  @Test
  @DisplayName("UPP-061 Skulder 66 942, 70 401 och 75 082 är under 95 300; uppfyllt alla tre åren")
  void skulderAreMet() {
    JsonPath helhet = json(LERUM);
    assertThat(helhet.getString(SKULDER + "operator")).isEqualTo("MINDRE_AN");
    assertThat(helhet.getBoolean(SKULDER + "troskelUngefarlig")).isTrue();
    assertThat(helhet.getString(SKULDER + "troskelTryckt")).isEqualTo("95 300");
    assertThat(helhet.getList(SKULDER + "varden.varde")).hasToString("[66942, 70401, 75082]");
    assertThat(helhet.getList(SKULDER + "varden.bedomning"))
        .containsExactly("UPPFYLLT", "UPPFYLLT", "UPPFYLLT");
    assertThat(helhet.getString(SKULDER + "bedomning")).isEqualTo("UPPFYLLT");
    assertThat(number(helhet, SKULDER + "marginal")).isEqualTo("28358");
  }

  @ParameterizedTest
  @CsvSource({
    "25.6, EJ_UPPFYLLT, 0.0",
    "25.7, UPPFYLLT, 0.1",
    "25.600001, UPPFYLLT, 0.000001",
    "25.5, EJ_UPPFYLLT, -0.1"
  })
  @DisplayName("UPP-061 Soliditet 25,6 är inte uppfyllt när målet är att överstiga 25,6")
  void equalityDoesNotExceed(String varde, String verdict, String marginal) {
    values("soliditet", 2060, Map.of("1401", varde));
    JsonPath helhet = json(helhet(2060, "dec"));
    assertThat(helhet.getString(SOLIDITET + "bedomning")).isEqualTo(verdict);
    assertThat(number(helhet, SOLIDITET + "marginal")).isEqualTo(marginal);
    assertThat(helhet.getString(SOLIDITET + "egetVarde.typ")).isEqualTo("UTFALL");
    assertThat(helhet.getBoolean(SOLIDITET + "egetVarde.franPlanen")).isFalse();
    assertThat(helhet.getList(SOLIDITET + "varden.varde")).hasToString("[28.9, 28.3, 27.7]");
    assertThat(helhet.getString(SOLIDITET + "planbedomning")).isEqualTo("UPPFYLLT");
  }

  @Test
  @DisplayName("UPP-061 Skulder 95 300 är inte uppfyllt, och tröskeln är märkt som ungefärlig")
  void equalityIsNotBelow() {
    values("skulder-per-invanare", 2060, Map.of("1401", "95300"));
    JsonPath helhet = json(helhet(2060, "dec"));
    assertThat(helhet.getString(SKULDER + "bedomning")).isEqualTo("EJ_UPPFYLLT");
    assertThat(number(helhet, SKULDER + "marginal")).isEqualTo("0");
    assertThat(helhet.getBoolean(SKULDER + "troskelUngefarlig")).isTrue();
  }

  @Test
  @DisplayName("UPP-061 Ett år utan värde i planen och utan inlagt värde kan inte bedömas")
  void missingYearCannotBeJudged() {
    plan(2061, "§ 961", plan -> target(plan, "soliditet").withArray("varden").remove(0));
    JsonPath helhet = json(helhet(2061, "aug"));
    assertThat(helhet.getString(SOLIDITET + "bedomning")).isEqualTo("KAN_EJ_BEDOMAS");
    assertThat((Object) helhet.get(SOLIDITET + "marginal")).isNull();
    assertThat((Object) helhet.get(SOLIDITET + "egetVarde")).isNull();
    assertThat(helhet.getString(SOLIDITET + "planbedomning")).isEqualTo("UPPFYLLT");
  }

  @Test
  @DisplayName(
      "UPP-062 Nettokostnadsandelen bedöms på det publicerade snittet 96,5 när år saknas;"
          + " enskilda år bedöms inte")
  void averageDecides() {
    JsonPath helhet = json(LERUM);
    assertThat(helhet.getString(NETTOKOSTNAD + "operator")).isEqualTo("HOGST");
    assertThat(helhet.getString(NETTOKOSTNAD + "aggregering")).isEqualTo("SNITT_TIO_AR");
    assertThat(helhet.getList(NETTOKOSTNAD + "varden.varde")).hasToString("[99.0, 98.2, 98.9]");
    assertThat(helhet.getList(NETTOKOSTNAD + "varden.bedomning")).containsOnly("BEDOMS_INTE");
    assertThat(number(helhet, NETTOKOSTNAD + "egetVarde.varde")).isEqualTo("99.0");
    assertThat(number(helhet, NETTOKOSTNAD + "snitt.publiceratSnitt")).isEqualTo("96.5");
    assertThat((Object) helhet.get(NETTOKOSTNAD + "snitt.beraknatSnitt")).isNull();
    assertThat(helhet.getList(NETTOKOSTNAD + "snitt.saknadeAr", Integer.class))
        .containsExactly(2016, 2017, 2018, 2019, 2020, 2021, 2022);
    assertThat(helhet.getString(NETTOKOSTNAD + "bedomning")).isEqualTo("UPPFYLLT");
    assertThat(number(helhet, NETTOKOSTNAD + "marginal")).isEqualTo("1.5");
    assertThat((Object) helhet.get(NETTOKOSTNAD + "position")).isNull();
    assertThat(helhet.getList(NETTOKOSTNAD + "jamforelser")).isEmpty();
  }

  @Test
  @DisplayName("UPP-062 Ett publicerat snitt på 98,0 överstiger inte 98,0 och är uppfyllt")
  void averageAtThresholdIsMet() {
    plan(
        2062,
        "§ 962",
        plan ->
            target(plan, "nettokostnadsandel")
                .withObject("snitt")
                .put("varde", new BigDecimal("98.0"))
                .put("tryckt", "98,0"));
    JsonPath helhet = json(helhet(2062, "apr"));
    assertThat(helhet.getString(NETTOKOSTNAD + "bedomning")).isEqualTo("UPPFYLLT");
    assertThat(number(helhet, NETTOKOSTNAD + "marginal")).isEqualTo("0.0");
  }

  @Test
  @DisplayName(
      "UPP-062 Bara tre kända år och inget publicerat snitt kan inte bedömas; deras medel, 98,7,"
          + " används aldrig")
  void threeYearsAreNoAverage() {
    withoutPublishedAverage();
    JsonPath helhet = json(helhet(2063, "dec"));
    assertThat(helhet.getString(NETTOKOSTNAD + "bedomning")).isEqualTo("KAN_EJ_BEDOMAS");
    assertThat((Object) helhet.get(NETTOKOSTNAD + "marginal")).isNull();
    assertThat((Object) helhet.get(NETTOKOSTNAD + "snitt.publiceratSnitt")).isNull();
    assertThat((Object) helhet.get(NETTOKOSTNAD + "snitt.beraknatSnitt")).isNull();
    assertThat(helhet.getList(NETTOKOSTNAD + "snitt.saknadeAr")).hasSize(7);
    assertThat(helhet.prettify()).doesNotContain("98.7", "98.699");
  }

  @Test
  @DisplayName(
      "UPP-062 Är alla tio åren kända beräknas snittet, och bedöms där planen inte anger något")
  void tenYearsAreAnAverage() {
    withoutPublishedAverage();
    IntStream.range(2056, 2063)
        .forEach(ar -> values("nettokostnadsandel", ar, Map.of("1401", "97.8")));
    JsonPath helhet = json(helhet(2063, "dec"));
    assertThat(number(helhet, NETTOKOSTNAD + "snitt.beraknatSnitt")).isEqualTo("98.07");
    assertThat(helhet.getList(NETTOKOSTNAD + "snitt.saknadeAr")).isEmpty();
    assertThat(helhet.getString(NETTOKOSTNAD + "bedomning")).isEqualTo("EJ_UPPFYLLT");
    assertThat(number(helhet, NETTOKOSTNAD + "marginal")).isEqualTo("-0.07");
    values("nettokostnadsandel", 2063, Map.of("1401", "98.3"));
    helhet = json(helhet(2063, "dec"));
    assertThat(number(helhet, NETTOKOSTNAD + "snitt.beraknatSnitt")).isEqualTo("98.0");
    assertThat(helhet.getString(NETTOKOSTNAD + "bedomning")).isEqualTo("UPPFYLLT");
  }

  @Test
  @DisplayName("UPP-062 Ett beräknat snitt skriver aldrig över det publicerade")
  void publishedAverageStays() {
    IntStream.range(2053, 2060)
        .forEach(ar -> values("nettokostnadsandel", ar, Map.of("1401", "99.9")));
    JsonPath helhet = json(helhet(2060, "dec"));
    assertThat(number(helhet, NETTOKOSTNAD + "snitt.publiceratSnitt")).isEqualTo("96.5");
    assertThat(number(helhet, NETTOKOSTNAD + "snitt.beraknatSnitt")).isEqualTo("99.54");
    assertThat(helhet.getString(NETTOKOSTNAD + "bedomning")).isEqualTo("UPPFYLLT");
  }

  @Test
  @DisplayName("UPP-063 Den version av planen gäller som var antagen vid periodens slut")
  void followsVersionAtPeriodEnd() {
    JsonPath helhet = json(LERUM);
    assertThat(helhet.getString("geh.planId")).isEqualTo("1441-ks-2023");
    assertThat(helhet.getInt("geh.planversion")).isEqualTo(1);
    plan(2019, "2019-02-06", "§ 966", plan -> {});
    revise();
    assertThat(json(helhet(2019, "apr")).getInt("geh.planversion")).isEqualTo(1);
    assertThat(number(json(helhet(2019, "apr")), SOLIDITET + "troskel")).isEqualTo("25.6");
    assertThat(json(helhet(2019, "aug")).getInt("geh.planversion")).isEqualTo(2);
    assertThat(number(json(helhet(2019, "aug")), SOLIDITET + "troskel")).isEqualTo("30.0");
    assertThat(json(helhet(2019, "aug")).getString(SOLIDITET + "bedomning"))
        .isEqualTo("EJ_UPPFYLLT");
  }

  @Test
  @DisplayName("UPP-063 Utan antagen plan finns inga mål att bedöma")
  void withoutPlan() {
    JsonPath helhet = json(helhet(2069, "aug"));
    assertThat((Object) helhet.get("geh.planId")).isNull();
    assertThat((Object) helhet.get("geh.planversion")).isNull();
    assertThat(helhet.getList("geh.finansiellaMal")).isEmpty();
    assertThat(helhet.getList("geh.verksamhetsperspektiv")).isEmpty();
    assertThat(helhet.getString("geh.finansiellBedomning")).isEqualTo("KAN_EJ_BEDOMAS");
    assertThat(helhet.getList("agenda.globalaMal")).hasSize(17);
  }

  private static void withoutPublishedAverage() {
    plan(2063, "§ 963", plan -> target(plan, "nettokostnadsandel").putNull("snitt"));
  }

  /** Adopts a second version, with another threshold, between April and August. */
  private static void revise() {
    int ar = 2019;
    if (Skriv.sekreterare().get(Skriv.plan(ar) + "/versioner/2").statusCode() == 200) {
      return;
    }
    Helhetsprov.decide(ar, "REVIDERING", "2019-05-08", "§ 967");
    String path = Skriv.utkast(ar);
    ObjectNode utkast = (ObjectNode) Skriv.json(Skriv.redaktor().get(path).asString());
    target(utkast, "soliditet")
        .put("troskel", new BigDecimal("30.0"))
        .put("troskelTryckt", "30,0")
        .remove("bedomning");
    Skriv.redaktor()
        .header("If-Match", Skriv.tag(path))
        .body(utkast.toString())
        .put(path)
        .then()
        .statusCode(200);
    Helhetsprov.decide(ar, "ANTAGANDE", "2019-06-05", "§ 968");
  }

  private static String number(JsonPath json, String path) {
    return String.valueOf((Object) json.get(path));
  }
}
