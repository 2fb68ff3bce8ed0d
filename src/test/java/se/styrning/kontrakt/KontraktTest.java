package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;

@QuarkusTest
class KontraktTest {

  private static final Path COMMITTED = Path.of("openapi/openapi.yaml");
  private static final Path SERVED = Path.of("target/openapi.yaml");

  @Test
  @DisplayName("KON-001 Kontraktet i kodförrådet är byte för byte det som tjänsten lämnar ut")
  void servesCommittedContract() throws IOException {
    String served = served("/openapi.yaml");
    Files.writeString(Exempel.writes() ? COMMITTED : SERVED, served);
    assertThat(firstDifference(Files.readString(COMMITTED), served))
        .as("%s differs from the served one, kept in %s; run %s", COMMITTED, SERVED, Exempel.UPDATE)
        .isEmpty();
  }

  @Test
  @DisplayName(
      "KON-001 Kontraktet finns som YAML och JSON med samma innehåll, bara YAML i förrådet")
  void servesSameContractAsJson() throws IOException {
    assertThat(new ObjectMapper().readTree(served("/openapi.json")))
        .isEqualTo(new ObjectMapper(new YAMLFactory()).readTree(served("/openapi.yaml")));
    assertThat(Path.of("openapi/openapi.json")).doesNotExist();
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("openapi/openapi.json");
  }

  @Test
  @DisplayName("KON-020 Varje lista och text i kontraktet har en gräns")
  void boundsEverything() {
    List<String> unbounded = new ArrayList<>();
    collect(Contract.served().document(), "", unbounded);
    assertThat(unbounded).isEmpty();
  }

  @Test
  @DisplayName("KON-020 En texts gräns står bara i ett namngivet schema")
  void boundsTextsOnce() {
    JsonNode contract = Contract.served().written();
    List<String> bounded = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : contract.at("/components/schemas").properties()) {
      for (JsonNode inner : schema.getValue()) {
        inner.findParents("maxLength").forEach(one -> bounded.add(schema.getKey() + " " + one));
      }
    }
    contract.path("paths").findParents("maxLength").forEach(one -> bounded.add(one.toString()));
    assertThat(bounded).isEmpty();
  }

  @Test
  @DisplayName("KON-001 Parametrar, svarshuvuden och exempel som återkommer står en gång")
  void sharesWhatIsRepeated() {
    JsonNode paths = Contract.served().written().path("paths");
    for (String kind : List.of("parameters", "headers")) {
      List<String> inline = new ArrayList<>();
      for (JsonNode parts : paths.findValues(kind)) {
        parts.properties().stream()
            .filter(part -> !part.getValue().has("$ref"))
            .forEach(part -> inline.add(part.toString()));
        parts
            .valueStream()
            .filter(part -> parts.isArray() && !part.has("$ref"))
            .forEach(part -> inline.add(part.toString()));
      }
      assertThat(inline).as(kind).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("KON-001 Kontraktet är högst 17 000 rader")
  void isShort() throws IOException {
    assertThat(Files.readAllLines(COMMITTED)).hasSizeLessThanOrEqualTo(17_000);
  }

  private static void collect(JsonNode node, String place, List<String> unbounded) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.path("type");
    (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
    if ((types.contains("array") && !node.has("maxItems"))
        || (types.contains("string") && !node.has("maxLength"))) {
      unbounded.add(place);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), place + "/" + i, unbounded);
      }
    }
    node.properties().stream()
        .filter(member -> !List.of("example", "examples").contains(member.getKey()))
        .forEach(m -> collect(m.getValue(), place + "/" + m.getKey(), unbounded));
  }

  @Test
  @DisplayName("KON-021 Gränserna för innehåll står på /api-info")
  void tellsLimits() {
    JsonPath limits = Api.json("/api-info");
    assertThat(limits.<Map<String, Object>>get("granser.innehall"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "samtidigaByte", 16_777_216,
                "delarHogst", 100_000,
                "djupHogst", 50,
                "textTecken", 100_000,
                "namnTecken", 200,
                "talTecken", 100,
                "kolumnerHogst", 50,
                "cellTecken", 10_000,
                "felHogst", 100));
  }

  /**
   * The served contract names the address it is served from, where the committed one has an
   * example.
   */
  private static String served(String document) {
    byte[] served =
        RestAssured.given().get(ROOT + document).then().statusCode(200).extract().asByteArray();
    return Exempel.withPublicAddress(served);
  }

  /** The first line that differs, since two whole contracts are too much to read. */
  private static String firstDifference(String committed, String served) {
    if (committed.equals(served)) {
      return "";
    }
    List<String> before = committed.lines().toList();
    List<String> after = served.lines().toList();
    int line = 0;
    while (line < Math.min(before.size(), after.size())
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    return "from line %d on: %s"
        .formatted(line + 1, after.subList(line, Math.min(line + 5, after.size())));
  }
}
