package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Contract;

/** What makes generated clients awkward, kept out of the contract. */
@QuarkusTest
class KlienttypTest {

  private static final String REF = "$ref";

  @Test
  @DisplayName("KON-014 Varje innehåll i JSON har en namngiven typ, i svar och begäran")
  void namesEveryBody() {
    Map<String, JsonNode> bodies = new LinkedHashMap<>(Profil.bodies());
    bodies.putAll(Profil.requests());
    bodies.forEach(
        (name, body) ->
            assertThat(body.path("schema").has(REF))
                .as(name)
                .isEqualTo(name.matches(".*[/+]([\\w-]+[+])?json")));
  }

  @Test
  @DisplayName("KON-014 En typ är aldrig en av flera; den eller null är det enda valet")
  void hasNoUnion() {
    types()
        .forEach(
            (name, type) -> {
              assertThat(type.has("oneOf") || type.has("allOf")).as(name).isFalse();
              assertThat(type.path("anyOf"))
                  .filteredOn(choice -> !choice.path("type").asText().equals("null"))
                  .as(name)
                  .hasSizeLessThanOrEqualTo(1)
                  .allMatch(choice -> choice.has(REF));
              assertThat(type.path("type"))
                  .filteredOn(choice -> !choice.asText().equals("null"))
                  .as(name)
                  .hasSizeLessThanOrEqualTo(1);
            });
  }

  @Test
  @DisplayName("KON-014 Ett objekt utan egna fält säger vad det får innehålla")
  void saysWhatObjectsHold() {
    types()
        .forEach(
            (name, type) -> {
              if (type.path("type").toString().contains("object")) {
                assertThat(type.has("properties") || type.has("additionalProperties"))
                    .as(name)
                    .isTrue();
              }
            });
  }

  @Test
  @DisplayName("KON-014 En operation har samma typ i alla svar som lyckas")
  void answersSuccessWithOneType() {
    for (Contract.Operation operation : Profil.operations()) {
      Set<String> types =
          Profil.names(operation.node().path("responses")).stream()
              .filter(status -> status.startsWith("2"))
              .map(status -> Contract.served().response(operation, Integer.parseInt(status)))
              .map(answer -> answer.at("/content/application~1json/schema/$ref").asText())
              .collect(Collectors.toSet());
      assertThat(types).as(operation.id()).hasSize(1);
    }
  }

  @Test
  @DisplayName("KON-014 En kod är en uppräkning: exempel med versaler är ett värde ur en")
  void enumeratesCodes() {
    Set<String> codes =
        StreamSupport.stream(Profil.schemas().spliterator(), false)
            .flatMap(type -> StreamSupport.stream(type.path("enum").spliterator(), false))
            .map(JsonNode::asText)
            .filter(code -> code.matches("[A-Z]+(_[A-Z0-9]+)*") && code.length() > 2)
            .collect(Collectors.toSet());
    assertThat(codes).contains("INLAMNAD", "SAMMANFATTNING", "EJ_I_OMFATTNINGEN");
    Profil.members()
        .forEach(
            (name, member) ->
                assertThat(codes.contains(member.path("example").asText()) && !member.has(REF))
                    .as(name)
                    .isFalse());
  }

  @Test
  @DisplayName("KON-014 Inget exempel hämtas från någon annanstans")
  void holdsItsExamples() {
    assertThat(Profil.document().findValues("externalValue")).isEmpty();
  }

  /** Every type and every member of one. */
  private static Map<String, JsonNode> types() {
    Map<String, JsonNode> types = new LinkedHashMap<>(Profil.members());
    Profil.schemas().properties().forEach(type -> types.put(type.getKey(), type.getValue()));
    return types;
  }
}
