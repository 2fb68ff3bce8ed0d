package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Seed;

/** The document put together again from the answers, against the source file line by line. */
@QuarkusTest
class KallaTest {

  private record Del(List<Integer> kallrader, String text) {}

  @Test
  @DisplayName("PLAN-001 Svaren ger tillsammans varje tryckt rad i källan, ordagrant och en gång")
  void answersHoldEveryPrintedLine() {
    List<Del> delar = delar();

    assertThat(delar)
        .allSatisfy(del -> assertThat(del.text()).isEqualTo(Seed.joined(del.kallrader())));
    assertThat(delar.stream().flatMap(del -> del.kallrader().stream()).sorted())
        .containsExactlyElementsOf(Seed.printedLines());
  }

  @Test
  @DisplayName("PLAN-001 Avsnitt och stycken kommer i den ordning de är tryckta")
  void answersFollowPrintedOrder() {
    assertThat(delar().stream().map(del -> del.kallrader().get(0)))
        .isSortedAccordingTo(Comparator.naturalOrder())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(150);
  }

  @Test
  @DisplayName("PLAN-002 Just de fem stycken som sidbrytningar delat är sammanfogade")
  void paragraphsCutByPageBreaksAreJoined() {
    assertThat(delar().stream().map(Del::kallrader).filter(rader -> rader.size() > 1))
        .containsExactly(
            List.of(31, 33),
            List.of(119, 121),
            List.of(197, 203),
            List.of(231, 233),
            List.of(290, 292));
  }

  @Test
  @DisplayName("PLAN-002 Ett sammanfogat stycke är en mening över brottet, utan fotnoterna emellan")
  void joinedParagraphReadsAcrossTheBreak() {
    List<String> stycken =
        json(PLAN + "/avsnitt?limit=1000")
            .getList("poster.stycken.flatten().findAll { it.kallrader.size() > 1 }.text");
    assertThat(stycken.get(0)).contains("Vårt breda utbud av fritidsaktiviteter ska ytterligare");
    assertThat(stycken.get(2))
        .contains("”Handlingsplan för det förvaltningsövergripande arbetet mot våld")
        .doesNotContain("¹", "²");
    assertThat(stycken.get(4)).contains("storgöteborg 2,0 miljoner kronor. Dessutom riktas 1,0");
  }

  @Test
  @DisplayName("PLAN-001 EKO-002 Allt som planen återger som tryckt står på den källrad den anger")
  void everyPrintedValueStandsOnItsSourceLine() {
    List<Del> tryckta = new ArrayList<>();
    collectPrinted(json(PLAN).getMap("$"), tryckta);
    assertThat(tryckta).hasSizeGreaterThan(100);
    assertThat(tryckta)
        .allSatisfy(del -> assertThat(Seed.joined(del.kallrader())).contains(del.text()));
  }

  /** Title page, then heading and paragraphs of every section, as they are printed. */
  private static List<Del> delar() {
    List<Del> delar = new ArrayList<>();
    JsonPath plan = json(PLAN);
    for (String part : List.of("kommunTryckt", "titel", "beslut[0]")) {
      delar.add(new Del(List.of(plan.getInt(part + ".kallrad")), plan.getString(part + ".tryckt")));
    }
    JsonPath avsnitt = json(PLAN + "/avsnitt?limit=1000");
    for (Map<String, Object> section : avsnitt.<Map<String, Object>>getList("poster")) {
      delar.add(new Del(List.of((Integer) section.get("kallrad")), (String) section.get("rubrik")));
      for (Map<String, Object> stycke :
          KallaTest.<Map<String, Object>>list(section.get("stycken"))) {
        String bullet = "PUNKT".equals(stycke.get("form")) ? "- " : "";
        delar.add(new Del(list(stycke.get("kallrader")), bullet + stycke.get("text")));
      }
    }
    return delar;
  }

  private static void collectPrinted(Object node, List<Del> found) {
    if (node instanceof Map<?, ?> object) {
      Object line = object.get("kallrad");
      List<Integer> lines = line == null ? list(object.get("kallrader")) : List.of((Integer) line);
      if (object.get("tryckt") instanceof String printed) {
        found.add(new Del(lines, printed));
      } else if (object.get("tryckt") instanceof Map<?, ?> amounts) {
        amounts.values().forEach(printed -> found.add(new Del(lines, (String) printed)));
      }
      object.values().forEach(value -> collectPrinted(value, found));
    } else if (node instanceof List<?> elements) {
      elements.forEach(element -> collectPrinted(element, found));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Object value) {
    return (List<T>) value;
  }
}
