package se.styrning.verksamhetsplan.innehall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class InriktningTest {

  private static final String PATH = PLAN + "/inriktningar";

  @Test
  @DisplayName("PLAN-006 De tolv inriktningarna har uttalande och plan ordagrant på sina källrader")
  void twelveDirectionsAreVerbatim() {
    JsonPath alla = json(PATH + "?limit=1000");
    assertThat(alla.getList("poster.nummer", Integer.class))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    for (Map<String, Object> inriktning : alla.<Map<String, Object>>getList("poster")) {
      List<Integer> lines = lines(inriktning);
      assertThat("- " + inriktning.get("uttalande")).isEqualTo(Seed.line(lines.get(0)));
      assertThat(inriktning.get("planForGenomforande"))
          .isEqualTo(Seed.joined(lines.subList(1, lines.size())));
    }
    assertThat(alla.<Map<String, Object>>getList("poster"))
        .extracting(inriktning -> lines(inriktning).get(0))
        .containsExactly(139, 145, 151, 157, 163, 169, 175, 181, 187, 193, 205, 211);
  }

  @SuppressWarnings("unchecked")
  private static List<Integer> lines(Map<String, Object> inriktning) {
    return (List<Integer>) inriktning.get("kallrader");
  }

  @Test
  @DisplayName("PLAN-002 PLAN-006 Inriktning 10 är hel fast fotnoterna står mitt i den")
  void tenthDirectionIsJoinedAcrossTheFootnotes() {
    JsonPath tionde = json(PATH + "/10");
    assertThat(tionde.getList("kallrader", Integer.class)).containsExactly(193, 197, 203);
    assertThat(tionde.getString("planForGenomforande"))
        .endsWith(
            "”Handlingsplan för det förvaltningsövergripande arbetet mot våld i nära relationer"
                + " och hedersrelaterat våld och förtryck 2023-2027”.");
    assertThat(tionde.getList("fotnoter")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, ¹, 199, ANDTS¹", "8, ², 201, LOV3-områden²"})
  @DisplayName("PLAN-006 En fotnot står vid inriktningen vars text bär markören")
  void footnoteStandsWithItsDirection(int nummer, String markor, int kallrad, String marked) {
    JsonPath inriktning = json(PATH + "/" + nummer);
    assertThat(inriktning.getList("fotnoter")).hasSize(1);
    assertThat(inriktning.getString("fotnoter[0].markor")).isEqualTo(markor);
    assertThat(inriktning.getInt("fotnoter[0].kallrad")).isEqualTo(kallrad);
    assertThat(markor + " " + inriktning.getString("fotnoter[0].text"))
        .isEqualTo(Seed.line(kallrad));
    assertThat(inriktning.getString("planForGenomforande")).contains(marked);
  }

  @Test
  @DisplayName("PLAN-006 Bara två inriktningar har fotnot")
  void onlyTwoDirectionsHaveFootnotes() {
    assertThat(json(PATH).getList("poster.findAll { it.fotnoter }.nummer", Integer.class))
        .containsExactly(7, 8);
  }

  @ParameterizedTest
  @CsvSource({
    "3, under hösten 2023, 155, ARSTID, 2023-09-01, 2023-11-30",
    "4, under hösten 2023, 161, ARSTID, 2023-09-01, 2023-11-30",
    "5, under våren, 167, ARSTID, 2023-03-01, 2023-05-31",
    "11, i slutet av 2023, 209, SLUT_AV_AR, 2023-10-01, 2023-12-31"
  })
  @DisplayName("PLAN-007 En redovisningstidpunkt är som tryckt, med en tolkning märkt FORSLAG")
  void reportingMomentIsPrintedWithAMarkedReading(
      int nummer, String tryckt, int kallrad, String precision, String from, String to) {
    JsonPath inriktning = json(PATH + "/" + nummer);
    Map<String, Object> tidpunkt = inriktning.get("rapporteringstidpunkt");
    assertThat(tidpunkt)
        .containsEntry("tryckt", tryckt)
        .containsEntry("kallrad", kallrad)
        .containsEntry("organ", "1441-ks")
        .containsEntry("precision", precision)
        .containsEntry("tolkatFran", from)
        .containsEntry("tolkatTill", to)
        .containsEntry("kalla", "FORSLAG");
    assertThat((String) tidpunkt.get("avser")).endsWith(tryckt + ".");
    assertThat(Seed.line(kallrad)).endsWith((String) tidpunkt.get("avser"));
    assertThat(inriktning.getString("uppfoljningsform")).isEqualTo("SARSKILD_TIDPUNKT");
    assertThat(inriktning.getList("tidsuttryck.tryckt", String.class)).containsExactly(tryckt);
  }

  @Test
  @DisplayName("PLAN-007 Övriga åtta följs upp i ordinarie uppföljning och har ingen tidpunkt")
  void otherDirectionsHaveNoMoment() {
    JsonPath ordinarie = json(PATH + "?uppfoljningsform=ORDINARIE");
    assertThat(ordinarie.getList("poster.nummer", Integer.class))
        .containsExactly(1, 2, 6, 7, 8, 9, 10, 12);
    assertThat(ordinarie.getList("poster.rapporteringstidpunkt")).hasSize(8).containsOnlyNulls();
    assertThat(
            json(PATH + "?uppfoljningsform=SARSKILD_TIDPUNKT")
                .getList("poster.nummer", Integer.class))
        .containsExactly(3, 4, 5, 11);
  }

  @ParameterizedTest
  @CsvSource({
    "1, i början av året, 143",
    "8, under året, 185",
    "10, under 2023, 197",
  })
  @DisplayName("PLAN-007 Andra tidsuttryck återges som tryckta utan att tolkas")
  void otherTimeWordsAreOnlyPrinted(int nummer, String tryckt, int kallrad) {
    JsonPath inriktning = json(PATH + "/" + nummer);
    assertThat(inriktning.<List<Map<String, Object>>>get("tidsuttryck"))
        .containsExactly(Map.of("tryckt", tryckt, "kallrad", kallrad));
    assertThat(Seed.line(kallrad)).contains(tryckt);
  }

  @Test
  @DisplayName("PLAN-008 Inriktningarna kopplas bara till de indikatorer och organ texten nämner")
  void onlyNamedLinksExist() {
    JsonPath alla = json(PATH);
    assertThat(alla.getList("poster.findAll { it.indikatorer }.nummer", Integer.class))
        .containsExactly(5, 8);
    assertThat(alla.getList("poster[4].indikatorer", String.class))
        .containsExactly("svenskt-naringslivs-ranking", "nki-insikt");
    assertThat(alla.getList("poster[7].indikatorer", String.class))
        .containsExactly("trygghet-och-sakerhet");
    assertThat(alla.getList("poster.findAll { it.berordaOrgan }.nummer", Integer.class))
        .containsExactly(12);
    assertThat(alla.getList("poster[11].berordaOrgan", String.class)).containsExactly("1441-sbn");
  }

  @Test
  @DisplayName("PLAN-008 En kopplad indikator och ett kopplat organ finns i tjänsten")
  void linkedObjectsExist() {
    JsonPath alla = json(PATH);
    assertThat(json(PLAN + "/indikatorer").getList("poster.indikator", String.class))
        .containsAll(alla.getList("poster.indikatorer.flatten()", String.class));
    assertThat(json("/organ/1441-sbn").getString("namn")).isEqualTo("Samhällsbyggnadsnämnden");
  }

  @Test
  @DisplayName("FEL-004 En inriktning som inte finns är 404 som namnger den")
  void unknownDirectionIsNamed() {
    JsonPath problem = problem(404, PATH + "/13");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("13");
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo("se " + PATH);
  }
}
