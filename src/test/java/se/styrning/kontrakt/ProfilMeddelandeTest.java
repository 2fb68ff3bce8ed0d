package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The areas DOT, AME and FEL of the national profile, over the served contract. */
@QuarkusTest
class ProfilMeddelandeTest {

  /** Asked for by the profile itself (FNS.10). */
  private static final Set<String> NOT_ONLY_LETTERS = Set.of("_embedded", "_links", "_meta");

  /** Nouns that are the same in singular and plural, or that are collective. */
  static final Set<String> SAME_IN_PLURAL =
      Set.of(
          "avsnitt",
          "beslut",
          "manadsutfall",
          "berordaOrgan",
          "fel",
          "finansiellaMal",
          "globalaMal",
          "malpaverkan",
          "mottagare",
          "omfattning",
          "saknadeAr",
          "saknas",
          "steg",
          "tidsuttryck",
          "verksamhetsperspektiv");

  /** Lists as JSON-stat names them. */
  private static final Set<String> OF_JSON_STAT = Set.of("id", "index", "metric", "size", "time");

  @Test
  @DisplayName(
      "KON-003 DOT.02 DOT.04 Varje datum har ett enda exempel enligt RFC 3339, tid med zon")
  void exemplifiesDates() {
    TreeSet<String> dates = new TreeSet<>();
    Profil.members()
        .forEach(
            (name, member) -> {
              String format = member.path("format").asText();
              if (format.startsWith("date")) {
                dates.add(name);
                String example = member.path("example").asText();
                if (format.equals("date")) {
                  assertThat(LocalDate.parse(example)).as(name).isNotNull();
                } else {
                  assertThat(OffsetDateTime.parse(example)).as(name).isNotNull();
                }
              }
              assertThat(member.has("examples")).as(name).isFalse();
            });
    assertThat(dates)
        .contains("ApiInfo.apiReleased", "Beslut.datum", "Rapporteringstidpunkt.tolkatFran");
  }

  @Test
  @DisplayName("KON-003 AME.01 Varje lyckat svar finns som application/json")
  void answersInJson() {
    Profil.responses()
        .forEach(
            (name, response) -> {
              if (name.endsWith(" 200")) {
                assertThat(Profil.names(response.path("content")))
                    .as(name)
                    .contains("application/json");
              }
            });
  }

  @Test
  @DisplayName("KON-003 AME.04 AME.05 AME.07 Fält heter i camelCase, i hela API:et")
  void namesMembersInCamelCase() {
    TreeSet<String> names = Profil.memberNames();
    assertThat(names).hasSizeGreaterThan(100).containsAll(NOT_ONLY_LETTERS);
    names.removeAll(NOT_ONLY_LETTERS);
    assertThat(names).allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)*"));
  }

  @Test
  @DisplayName("KON-003 AME.06 Fält med listor heter i plural")
  void namesListsInPlural() {
    TreeSet<String> lists = Profil.listNames();
    assertThat(lists).contains("poster", "kallrader", "rubriker");
    lists.removeAll(SAME_IN_PLURAL);
    lists.removeAll(OF_JSON_STAT);
    assertThat(lists).allMatch(name -> name.matches(".*(er|ar|or|en|an)"));
  }

  @Test
  @DisplayName("KON-003 FEL.01 Problemschemat är ett objekt med RFC 9457:s fem fält, alla krävda")
  void describesProblemDocument() {
    JsonNode problem = Profil.schemas().path("Problem");
    assertThat(problem.path("type").asText()).isEqualTo("object");
    assertThat(problem.has("allOf")).isFalse();
    assertThat(Profil.names(problem.path("properties")))
        .contains("type", "title", "status", "detail", "instance");
    assertThat(problem.path("required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
  }

  @Test
  @DisplayName("KON-003 FEL.02 Varje felsvar har application/problem+json med problemschemat")
  void answersFaultsWithProblem() {
    Profil.responses()
        .forEach(
            (name, response) -> {
              if (name.matches(".* [45]\\d\\d")) {
                assertThat(Profil.names(response.path("content")))
                    .as(name)
                    .containsExactly("application/problem+json");
                JsonNode media = response.path("content").path("application/problem+json");
                assertThat(media.at("/schema/$ref").asText())
                    .as(name)
                    .isEqualTo("#/components/schemas/Problem");
                assertThat(media.at("/example/status").asText())
                    .as(name)
                    .isEqualTo(name.substring(name.length() - 3));
              }
            });
  }
}
