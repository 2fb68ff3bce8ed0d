package se.styrning.verksamhetsplan.innehall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnmarkningTest {

  private static final String PATH = PLAN + "/anmarkningar";

  /** The part of the document, the field that identifies its elements, and its path segment. */
  private static final List<List<String>> DELAR =
      List.of(
          List.of("avsnitt", "id", "avsnitt"),
          List.of("framgangsfaktorer", "nummer", "framgangsfaktorer"),
          List.of("inriktningar", "nummer", "inriktningar"),
          List.of("mandatperiodsteman", "nummer", "mandatperiodsteman"),
          List.of("verksamhetsperspektiv", "nummer", "verksamhetsperspektiv"),
          List.of("malpaverkan", "globaltMal", "malpaverkan"),
          List.of("indikatorer", "indikator", "indikatorer"),
          List.of("finansiellaMal", "mal", "finansiella-mal"),
          List.of("forutsattningar", "forutsattning", "forutsattningar"),
          List.of("produktionsomraden", "omrade", "produktionsomraden"),
          List.of("budgettotaler", "budgetar", "budgettotaler"));

  @ParameterizedTest
  @CsvFileSource(resources = "/fixtures/anmarkningar.csv", numLinesToSkip = 1, delimiter = ';')
  @DisplayName("PLAN-013 Varje känd egenhet i källan har sin anmärkning")
  void everyOddityHasItsRemark(String kallrader, String typ, String tryckt, String tolkning) {
    JsonPath alla = json(PATH + "?limit=1000&typ=" + typ);
    List<Map<String, Object>> found =
        alla.<Map<String, Object>>getList("poster").stream()
            .filter(a -> a.get("kallrader").toString().equals("[" + kallrader + "]"))
            .filter(a -> tryckt.equals(a.get("tryckt")))
            .toList();
    assertThat(found)
        .singleElement()
        .satisfies(a -> assertThat(a.get("tolkning")).isEqualTo(tolkning))
        .satisfies(a -> assertThat((String) a.get("motiv")).hasSizeGreaterThan(10))
        .satisfies(a -> assertThat(a.get("kalla")).isEqualTo("TOLKNING"));
  }

  @ParameterizedTest
  @CsvSource({
    "TRYCKFEL, 14",
    "AVRUNDNINGSDIFFERENS_MOJLIG, 4",
    "TVETYDIG, 6",
    "EXTRAKTION, 9",
    "INKONSEKVENT, 5"
  })
  @DisplayName("PLAN-013 Det finns inga andra anmärkningar än de kända")
  void remarksOfEachTypeAreCounted(String typ, int expected) {
    JsonPath lista = json(PATH + "?limit=1000&typ=" + typ);
    assertThat(lista.getInt("_meta.totalRecords")).isEqualTo(expected);
    assertThat(lista.getList("poster.typ", String.class)).containsOnly(typ);
  }

  @Test
  @DisplayName("PLAN-014 Föremål och anmärkning pekar på varandra åt båda hållen i hela dokumentet")
  void objectsAndRemarksPointAtEachOther() {
    JsonPath plan = json(PLAN);
    List<String> fromObjects = new ArrayList<>();
    for (List<String> del : DELAR) {
      for (Map<String, Object> objekt : plan.<Map<String, Object>>getList(del.get(0))) {
        for (Object remark : (List<?>) objekt.get("anmarkningar")) {
          fromObjects.add(del.get(0) + "/" + objekt.get(del.get(1)) + " " + remark);
        }
      }
    }
    List<String> fromRemarks = new ArrayList<>();
    for (Map<String, Object> anmarkning : plan.<Map<String, Object>>getList("anmarkningar")) {
      List<?> berordaDelar = (List<?>) anmarkning.get("berordaDelar");
      assertThat(berordaDelar).as("%s", anmarkning.get("anmarkning")).isNotEmpty();
      berordaDelar.forEach(objekt -> fromRemarks.add(objekt + " " + anmarkning.get("anmarkning")));
    }
    assertThat(fromObjects)
        .hasSizeGreaterThan(80)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(fromRemarks);
  }

  @Test
  @DisplayName("PLAN-014 Ett föremåls länk till anmärkningar ger just föremålets anmärkningar")
  void linkOfAnObjectLeadsToItsRemarks() {
    for (List<String> del : DELAR) {
      JsonPath first = json(PLAN + "/" + del.get(2) + "?limit=1");
      String self = first.getString("poster[0]._links.self.href").replaceFirst(".*/v1", "");
      JsonPath objekt = json(self);
      String link = objekt.getString("_links.anmarkningar.href").replaceFirst(".*/v1", "");
      assertThat(json(link + "&limit=1000").getList("poster.anmarkning", String.class))
          .as(link)
          .containsExactlyInAnyOrderElementsOf(objekt.getList("anmarkningar", String.class));
    }
  }

  @Test
  @DisplayName("PLAN-014 Anmärkningarna för ett föremål är bara dess egna")
  void remarksAreFilteredByObject() {
    assertThat(
            json(PATH + "?berordaDelar=finansiellaMal/nettokostnadsandel")
                .getList("poster.anmarkning", String.class))
        .containsExactly("l272-vardet", "l274-planaret");
    assertThat(json(PATH + "?berordaDelar=inriktningar/1").getInt("_meta.totalRecords")).isZero();
  }
}
