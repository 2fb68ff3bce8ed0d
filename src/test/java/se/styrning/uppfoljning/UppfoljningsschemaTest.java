package se.styrning.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UppfoljningsschemaTest {

  private static final String SCHEMA = "/uppfoljningsschema";
  private static final String KS_2026 = SCHEMA + "?organ=1441-ks&budgetar=2026";

  @Test
  @DisplayName("UPP-003 Varje organ och år har fem tillfällen i den ordning perioderna slutar")
  void hasFiveOccasions() {
    JsonPath schema = json(KS_2026);
    assertThat(schema.getInt("_meta.totalRecords")).isEqualTo(5);
    assertThat(schema.getList("poster.kod")).containsExactly("FEB", "APR", "AUG", "OKT", "DEC");
    assertThat(schema.getList("poster.namn"))
        .containsExactly(
            "Månadsrapport februari",
            "Tertialrapport 1",
            "Delårsrapport",
            "Månadsrapport oktober",
            "Verksamhetsberättelse och årsbokslut");
    assertThat(schema.getList("poster.periodStart")).containsOnly("2026-01-01").hasSize(5);
    assertThat(schema.getList("poster.periodSlut"))
        .containsExactly("2026-02-28", "2026-04-30", "2026-08-31", "2026-10-31", "2026-12-31");
    assertThat(schema.getList("poster.manader", Integer.class)).containsExactly(2, 4, 8, 10, 12);
    assertThat(schema.getList("poster.lagstadgad"))
        .containsExactly(false, false, true, false, true);
    assertThat(schema.getList("poster.status")).containsOnly("PLANERAD");
    assertThat(schema.getList("poster.tillfalleId"))
        .containsExactly(
            "1441-ks-2026-feb",
            "1441-ks-2026-apr",
            "1441-ks-2026-aug",
            "1441-ks-2026-okt",
            "1441-ks-2026-dec");
  }

  @Test
  @DisplayName("UPP-003 Delårsrapporten 2026 är exakt specifikationens exempel")
  void isTheSpecifiedExample() {
    Map<String, Object> tillfalle = json(SCHEMA + "/1441-ks-2026-aug").getMap("$");
    tillfalle.remove("_links");
    assertThat(tillfalle.keySet())
        .containsExactly(
            "tillfalleId",
            "organ",
            "ar",
            "kod",
            "namn",
            "periodStart",
            "periodSlut",
            "manader",
            "omfattning",
            "mottagare",
            "lagstadgad",
            "lagrum",
            "lagstadgadDag",
            "lagstadgadDagJusterad",
            "justeringsorsak",
            "senastePlaneringsdag",
            "interntKlar",
            "upplysningar",
            "status");
    assertThat(tillfalle)
        .containsEntry("tillfalleId", "1441-ks-2026-aug")
        .containsEntry("organ", "1441-ks")
        .containsEntry("ar", 2026)
        .containsEntry("kod", "AUG")
        .containsEntry("namn", "Delårsrapport")
        .containsEntry("periodStart", "2026-01-01")
        .containsEntry("periodSlut", "2026-08-31")
        .containsEntry("manader", 8)
        .containsEntry(
            "omfattning",
            List.of(
                del("DRIFTEKONOMI", "NAMND", "PLAN L59"),
                del("POLITISKA_INRIKTNINGAR", "NAMND", "PLAN L59"),
                del("INDIKATORER", "NAMND", "PLAN L125"),
                del("GEH_MAL", "KOMMUN", "PLAN L71"),
                del("AGENDA2030_HELHET", "KOMMUN", "PLAN L67"),
                del("BALANSKRAV_PROGNOS", "KOMMUN", "RKR R17")))
        .containsEntry(
            "mottagare",
            List.of(
                mottagare("KS", "1441-ks", "PLAN L61"),
                mottagare("KF", "1441-kf", "PLAN L61"),
                mottagare("REVISORER", "1441-rev", "KL 11:16")))
        .containsEntry("lagstadgad", true)
        .containsEntry("lagrum", "KL 11 kap. 16 §; LKBR 13 kap. 1 §")
        .containsEntry("lagstadgadDag", "2026-10-31")
        .containsEntry("lagstadgadDagJusterad", "2026-11-02")
        .containsEntry("justeringsorsak", "Lördag, alla helgons dag")
        .containsEntry("senastePlaneringsdag", "2026-10-30")
        .containsEntry("interntKlar", null)
        .containsEntry("upplysningar", List.of())
        .containsEntry("status", "PLANERAD");
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-02-28",
    "2024, 2024-02-29",
    "2026, 2026-02-28",
    "2027, 2027-02-28",
    "2028, 2028-02-29"
  })
  @DisplayName("UPP-003 Februari slutar den 28 eller 29")
  void endsFebruary(int year, String last) {
    assertThat(occasion(year, "feb").getString("periodSlut")).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2023, aug, 2023-10-31, 2023-10-31, , 2023-10-31",
    "2023, dec, 2024-04-15, 2024-04-15, , 2024-04-15",
    "2026, aug, 2026-10-31, 2026-11-02, 'Lördag, alla helgons dag', 2026-10-30",
    "2027, aug, 2027-10-31, 2027-11-01, Söndag, 2027-10-29",
    "2020, aug, 2020-10-31, 2020-11-02, 'Lördag, alla helgons dag', 2020-10-30",
    "2021, aug, 2021-10-31, 2021-11-01, Söndag, 2021-10-29",
    "2021, dec, 2022-04-15, 2022-04-19, Långfredagen, 2022-04-14",
    "2022, dec, 2023-04-15, 2023-04-17, Lördag, 2023-04-14",
    "2027, dec, 2028-04-15, 2028-04-18, Lördag, 2028-04-13",
    "2028, dec, 2029-04-15, 2029-04-16, Söndag, 2029-04-13",
    "2032, dec, 2033-04-15, 2033-04-19, Långfredagen, 2033-04-14"
  })
  @DisplayName("UPP-004 Lagens dag anges som den är, flyttad framåt med skäl, och att planera för")
  void movesStatutoryDay(
      int year, String kod, String nominal, String adjusted, String reason, String planning) {
    JsonPath tillfalle = occasion(year, kod);
    assertThat(tillfalle.getString("lagstadgadDag")).isEqualTo(nominal);
    assertThat(tillfalle.getString("lagstadgadDagJusterad")).isEqualTo(adjusted);
    assertThat(tillfalle.getString("justeringsorsak")).isEqualTo(reason);
    assertThat(tillfalle.getString("senastePlaneringsdag")).isEqualTo(planning);
    assertThat(tillfalle.getString("lagrum"))
        .isEqualTo(kod.equals("aug") ? "KL 11 kap. 16 §; LKBR 13 kap. 1 §" : "KL 11 kap. 19–21 §§");
  }

  @ParameterizedTest
  @ValueSource(strings = {"feb", "apr", "okt"})
  @DisplayName("UPP-004 Där lagen inte anger någon dag är den null, aldrig påhittad")
  void inventsNoDay(String kod) {
    for (int year = 2023; year < 2030; year++) {
      assertThat(occasion(year, kod).<String, Object>getMap("$"))
          .containsEntry("lagstadgad", false)
          .containsEntry("lagrum", null)
          .containsEntry("lagstadgadDag", null)
          .containsEntry("lagstadgadDagJusterad", null)
          .containsEntry("justeringsorsak", null)
          .containsEntry("senastePlaneringsdag", null)
          .containsEntry("interntKlar", null);
    }
  }

  @Test
  @DisplayName("UPP-005 Varje tillfälle har sin omfattning med nivå och källa")
  void followsUpWhatThePlanSays() {
    JsonPath schema = json(SCHEMA + "?organ=1441-ks&budgetar=2023");
    String tertial = "DRIFTEKONOMI, POLITISKA_INRIKTNINGAR, INDIKATORER, GEH_MAL";
    String arlig = tertial + ", AGENDA2030_HELHET, BALANSKRAV_PROGNOS";
    assertThat(schema.<List<String>>getList("poster.omfattning.kod"))
        .extracting(koder -> String.join(", ", koder))
        .containsExactly("DRIFTEKONOMI", tertial, arlig, "DRIFTEKONOMI", arlig);
    assertThat(schema.getList("poster[1].omfattning.niva"))
        .containsExactly("NAMND", "NAMND", "NAMND", "KOMMUN");
    assertThat(schema.getList("poster[1].omfattning.kalla"))
        .containsExactly("PLAN L59", "PLAN L59", "PLAN L125, L135", "PLAN L71");
  }

  @Test
  @DisplayName("UPP-005 Intern kontroll och privata utförare följs upp i december från 2024")
  void widensFrom2024() {
    assertThat(json(SCHEMA + "/1441-ks-2024-dec").getList("omfattning.kod"))
        .endsWith("INTERN_KONTROLL", "PRIVATA_UTFORARE");
    assertThat(json(SCHEMA + "/1441-ks-2023-dec").getList("omfattning.kod"))
        .doesNotContain("INTERN_KONTROLL", "PRIVATA_UTFORARE");
    assertThat(json(SCHEMA + "/1441-ks-2024-aug").getList("omfattning.kod"))
        .doesNotContain("INTERN_KONTROLL", "PRIVATA_UTFORARE");
  }

  @Test
  @DisplayName("UPP-006 Alla rapporter går till styrelsen, augusti och december till fullmäktige")
  void goesToBoardAndCouncil() {
    assertThat(recipients("1441-ks"))
        .containsExactly("KS", "KS", "KS, KF, REVISORER", "KS", "KS, KF, REVISORER");
    assertThat(json(SCHEMA + "/1441-ks-2026-dec").getList("mottagare.kalla"))
        .containsExactly("PLAN L61", "PLAN L61", "KL 11:20");
  }

  @Test
  @DisplayName("UPP-006 En annan nämnd än styrelsen behandlar först sin egen rapport")
  void goesToOwnBoardFirst() {
    assertThat(recipients("1441-sbn"))
        .containsExactly(
            "NAMND, KS",
            "NAMND, KS",
            "NAMND, KS, KF, REVISORER",
            "NAMND, KS",
            "NAMND, KS, KF, REVISORER");
    assertThat(json(SCHEMA + "/1441-sbn-2026-feb").getList("mottagare"))
        .isEqualTo(
            List.of(
                mottagare("NAMND", "1441-sbn", "PRAXIS"), mottagare("KS", "1441-ks", "PRAXIS")));
  }

  @ParameterizedTest
  @CsvSource({"2023, 2024-06-30, 2024-06-28", "2026, 2027-06-30, 2027-06-30"})
  @DisplayName("UPP-007 Efter årsbokslutet upplyses om publicering, godkännande, ansvarsfrihet")
  void tellsWhatFollows(int year, String last, String planning) {
    JsonPath tillfalle = occasion(year, "dec");
    assertThat(tillfalle.getList("upplysningar.kod"))
        .containsExactly("PUBLICERING", "GODKANNANDE", "ANSVARSFRIHET");
    assertThat(tillfalle.getList("upplysningar.lagrum"))
        .containsExactly("KL 8 kap. 14–16 §§, 5 kap. 13 §", "KL 11 kap. 21 §", "KL 5 kap. 24 §");
    assertThat(tillfalle.getList("upplysningar.lagstadgadDag")).containsExactly(null, null, last);
    assertThat(tillfalle.getList("upplysningar.senastePlaneringsdag"))
        .containsExactly(null, null, planning);
  }

  @Test
  @DisplayName("UPP-008 Schemat finns för varje år från 2006, också utan antagen plan")
  void needsNoPlan() {
    for (int year : List.of(2006, 2025, 2033, 2100, 9998)) {
      assertThat(json(SCHEMA + "?organ=1441-sbn&budgetar=" + year).getList("poster.ar"))
          .containsExactly(year, year, year, year, year);
    }
    assertThat(json("/verksamhetsplaner?organ=1441-sbn&budgetar=2033").getList("poster")).isEmpty();
    assertThat(json(SCHEMA + "?organ=1441-ks&budgetar=9999").getList("poster")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2005", "1999", "0", "-1"})
  @DisplayName("UPP-008 Ett år före 2006 är 400 och svaret säger varifrån")
  void refusesEarlierYear(String year) {
    JsonPath problem = problem(400, SCHEMA + "?organ=1441-ks&budgetar=" + year);
    assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(
            Map.of("parameter", "budgetar", "varde", year, "accepterat", "2006 eller senare"));
  }

  @Test
  @DisplayName("UPP-008 Utan år visas åren från 2023, bara för styrelser och nämnder")
  void showsBoardsByDefault() {
    List<Integer> years = json(SCHEMA + "?organ=1441-ks&limit=1000").getList("poster.ar");
    assertThat(years).isSorted().startsWith(2023).contains(2026);
    for (String other : List.of("1441-kf", "1441-rev")) {
      assertThat(json(SCHEMA + "?budgetar=2026&organ=" + other).getList("poster")).isEmpty();
    }
    for (String unknown : List.of("9999-ks", "finns-inte")) {
      assertThat(problem(400, SCHEMA + "?organ=" + unknown).getString("fel[0].parameter"))
          .isEqualTo("organ");
    }
    assertThat(json(SCHEMA + "?kommunkod=1441&budgetar=2026&kod=AUG").getList("poster.organ"))
        .contains("1441-ks", "1441-sbn");
    assertThat(json(SCHEMA + "?kommunkod=1440&organ=1441-ks").getList("poster")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1441-ks-2026-jan",
        "1441-ks-2026-AUG",
        "1441-ks-2005-aug",
        "1441-ks-9999-aug",
        "1441-kf-2026-aug",
        "1441-rev-2026-aug",
        "9999-ks-2026-aug",
        "1441-ks-26-aug",
        "1441-ks-2026"
      })
  @DisplayName("UPP-008 Ett tillfälle som inte finns är 404")
  void knowsNoOther(String id) {
    JsonPath problem = problem(404, SCHEMA + "/" + id);
    assertThat(problem.getString("type")).endsWith("/problemtyper/finns-inte");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("tillfalleId");
    assertThat(problem.getString("fel[0].varde")).isEqualTo(id);
  }

  @Test
  @DisplayName("UPP-003 Tillfället för sig är detsamma som i listan och leder till organ och plan")
  void isAResource() {
    Map<String, Object> own = json(SCHEMA + "/1441-ks-2026-aug").getMap("$");
    Map<String, Object> row = json(KS_2026 + "&kod=AUG").getMap("poster[0]");
    own.remove("_links");
    row.remove("_links");
    assertThat(row).isEqualTo(own);
    JsonPath links = json(SCHEMA + "/1441-ks-2026-aug");
    assertThat(links.getString("_links.organ.href")).endsWith("/organ/1441-ks");
    assertThat(links.getString("_links.verksamhetsplaner.href"))
        .endsWith("/verksamhetsplaner?organ=1441-ks&budgetar=2026");
    assertThat(links.getString("_links.collection.href")).endsWith(SCHEMA);
  }

  @Test
  @DisplayName("UPP-003 Schemat ges också som CSV")
  void isCsvToo() {
    List<String> lines =
        request()
            .accept("text/csv")
            .get(KS_2026)
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).startsWith("tillfalleId,organ,ar,kod,namn,periodStart,periodSlut");
    assertThat(lines.get(3))
        .startsWith("1441-ks-2026-aug,1441-ks,2026,AUG,Delårsrapport,2026-01-01,2026-08-31,8,")
        .contains("2026-10-31,2026-11-02,\"Lördag, alla helgons dag\",2026-10-30,");
  }

  private static JsonPath occasion(int year, String kod) {
    return json(SCHEMA + "/1441-ks-" + year + "-" + kod);
  }

  private static List<String> recipients(String organ) {
    return json(SCHEMA + "?budgetar=2026&organ=" + organ)
        .<List<String>>getList("poster.mottagare.typ")
        .stream()
        .map(typer -> String.join(", ", typer))
        .toList();
  }

  private static Map<String, Object> del(String kod, String niva, String kalla) {
    return Map.of("kod", kod, "niva", niva, "kalla", kalla);
  }

  private static Map<String, Object> mottagare(String typ, String organ, String kalla) {
    return Map.of("typ", typ, "organ", organ, "kalla", kalla);
  }

  @Test
  @DisplayName("UPP-151 Bara organets eget dokument är källa; andra har lag, praxis eller ingen")
  void citesOnlyOwnDocument() {
    JsonPath schema = json(SCHEMA + "?organ=1441-sbn&budgetar=2026");
    assertThat(schema.getList("poster.omfattning.kalla.flatten()", String.class))
        .containsOnly(null, "RKR R17");
    assertThat(schema.getList("poster[4].mottagare.kalla"))
        .containsExactly("PRAXIS", "PRAXIS", "KL 11:20", "KL 11:20");
  }
}
