package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.kontrakt.Profil.document;
import static se.styrning.kontrakt.Profil.info;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Contract;

/** The area DOK of the national profile, over the served contract. */
@QuarkusTest
class ProfilDokumentationTest {

  @Test
  @DisplayName("KON-003 DOK.01 Kontraktet pekar ut dokumentationen med beskrivning och adress")
  void pointsOutDocumentation() {
    assertThat(document().at("/externalDocs/description").asText()).isNotBlank();
    assertThat(document().at("/externalDocs/url").asText()).startsWith("http").endsWith("/docs");
  }

  @Test
  @DisplayName("KON-003 DOK.03 Kontraktet anger namn, version, villkor, kontakt och licens")
  void namesTermsContactAndLicence() {
    for (String pointer :
        List.of(
            "/title",
            "/version",
            "/description",
            "/termsOfService",
            "/contact/name",
            "/contact/email",
            "/contact/url",
            "/license/name",
            "/license/url")) {
      assertThat(info().at(pointer).asText()).as(pointer).isNotBlank();
    }
  }

  @Test
  @DisplayName("KON-003 DOK.06 Beskrivningen finns på svenska och engelska")
  void describesInBothLanguages() {
    assertThat(info().path("description").asText())
        .contains("Styrning är ett öppet API")
        .contains("Styrning is an open API where a Swedish municipality publishes");
  }

  @Test
  @DisplayName("KON-003 DOK.07 DOK.08 DOK.09 DOK.11 Översikt, servicenivå och gränser anges")
  void statesServiceLevelAndLimits() {
    assertThat(info().path("description").asText().length()).isGreaterThan(500);
    assertThat(info().path("description").asText())
        .contains("Begränsningar")
        .contains("Kända problem");
    assertThat(info().path("x-limitations").asText()).contains("1000", "8192", "10 MB");
    assertThat(Profil.names(info().path("x-sla")))
        .containsExactlyInAnyOrder("availability", "responseTime", "support");
  }

  @Test
  @DisplayName("KON-003 DOK.15 Varje kropp i begäran och svar har ett helt exempel")
  void exemplifiesEveryBody() {
    assertThat(Profil.bodies()).isNotEmpty();
    assertThat(Profil.requests()).hasSizeGreaterThan(15);
    Map<String, JsonNode> bodies = new LinkedHashMap<>(Profil.bodies());
    bodies.putAll(Profil.requests());
    bodies.forEach(
        (name, media) -> {
          assertThat(media.has("example") || media.has("examples")).as(name).isTrue();
          assertThat(media.toString()).as(name).doesNotContain("\"example\":null");
        });
  }

  @Test
  @DisplayName(
      "KON-003 DOK.16 DOK.17 Kontraktet är OpenAPI 3.1 och varje JSON-kropp har ett schema")
  void namesSchemaOfEveryBody() {
    assertThat(document().path("openapi").asText()).startsWith("3.1.");
    Map<String, JsonNode> bodies = new LinkedHashMap<>(Profil.bodies());
    bodies.putAll(Profil.requests());
    bodies.forEach(
        (name, media) -> {
          if (name.matches(".*[/+]json")) {
            assertThat(media.at("/schema/$ref").asText())
                .as(name)
                .startsWith("#/components/schemas/");
          }
        });
  }

  @Test
  @DisplayName("KON-003 DOK.12 DOK.19 Varje operation har sammanfattning, beskrivning och etikett")
  void describesEveryOperation() {
    assertThat(Profil.operations()).hasSizeGreaterThan(40);
    for (Contract.Operation operation : Profil.operations()) {
      JsonNode node = operation.node();
      assertThat(node.isObject()).as(operation.path()).isTrue();
      assertThat(node.path("summary").asText()).as(operation.id()).isNotBlank();
      assertThat(node.path("description").asText()).as(operation.id()).isNotBlank();
      assertThat(node.path("tags").size()).as(operation.id()).isEqualTo(1);
    }
    assertThat(Profil.operations()).extracting(Contract.Operation::id).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("KON-003 DOK.12 Varje schema, fält, parameter och svarshuvud är beskrivet")
  void describesEveryPart() {
    assertThat(Contract.served().document().path("tags"))
        .isNotEmpty()
        .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
    Profil.schemas()
        .properties()
        .forEach(schema -> assertThat(described(schema.getValue())).as(schema.getKey()).isTrue());
    Profil.members().forEach((name, member) -> assertThat(described(member)).as(name).isTrue());
    Profil.parameters().forEach(p -> assertThat(described(p)).as(p.toString()).isTrue());
    Profil.responses()
        .forEach(
            (name, response) ->
                response
                    .path("headers")
                    .forEach(header -> assertThat(described(header)).as(name).isTrue()));
  }

  /** A reference is described where it points, and a list where its entries are. */
  private static boolean described(JsonNode node) {
    return !node.path("description").asText().isBlank()
        || node.has("$ref")
        || node.path("items").has("$ref");
  }

  @Test
  @DisplayName("KON-003 DOK.13 DOK.20 Varje svar är beskrivet, alla felkoder inräknade")
  void documentsEveryStatus() {
    Profil.responses()
        .forEach(
            (name, response) ->
                assertThat(response.path("description").asText()).as(name).isNotBlank());
    for (Contract.Operation operation : Profil.operations()) {
      assertThat(Profil.names(operation.node().path("responses")))
          .as(operation.id())
          .contains("400", "401", "406", "414", "500", "503")
          .containsAnyOf("200", "201", "204");
      assertThat(operation.node().path("responses").has("304"))
          .as("%s: 304 exactly where something is read", operation.id())
          .isEqualTo(operation.method().equals("get"));
      assertThat(operation.node().path("responses").has("404"))
          .as("%s: 404 exactly where the path names a thing", operation.id())
          .isEqualTo(operation.path().contains("{"));
    }
  }

  @Test
  @DisplayName("KON-003 DOK.13 DOK.20 Varje skrivning anger de fel som bara skrivning kan ge")
  void documentsFaultsOfWrites() {
    for (Contract.Operation operation : Profil.operations()) {
      List<String> statuses = Profil.names(operation.node().path("responses"));
      boolean writes = !operation.method().equals("get");
      boolean changes = writes && !operation.method().equals("post");
      boolean body = operation.node().has("requestBody");
      assertThat(statuses.contains("409")).as(operation.id()).isEqualTo(writes);
      assertThat(statuses.contains("412")).as(operation.id()).isEqualTo(changes);
      assertThat(statuses.contains("428")).as(operation.id()).isEqualTo(changes);
      for (String status : List.of("413", "415", "422")) {
        assertThat(statuses.contains(status)).as(operation.id()).isEqualTo(body);
      }
      assertThat(statuses.contains("403"))
          .as("%s: 403 exactly where a role is asked for, at times or always", operation.id())
          .isEqualTo(
              operation.node().has("security")
                  || operation.path().startsWith("/uppfoljningar/{tillfalleId}"));
    }
    JsonNode faults = document().at("/components/responses/Problem422/content");
    assertThat(faults.at("/application~1problem+json/example/fel/0/pekare").asText())
        .startsWith("/");
  }

  @Test
  @DisplayName("KON-003 DOK.21 Kontraktet anger vilken autentisering som krävs")
  void statesAuthentication() {
    assertThat(document().path("security").isArray()).isTrue();
    assertThat(document().path("security"))
        .extracting(JsonNode::toString)
        .containsExactly("{}", "{\"bearer\":[]}");
    for (Contract.Operation operation : Profil.operations()) {
      JsonNode security = operation.node().path("security");
      security.forEach(one -> assertThat(Profil.names(one)).containsExactly("bearer"));
      if (!operation.method().equals("get")) {
        assertThat(security.findValuesAsText("bearer")).as(operation.id()).isNotEmpty();
        assertThat(security.toString())
            .as(operation.id())
            .containsPattern("redaktor|controller|namndsekreterare|administrator");
        assertThat(operation.node().path("description").asText()).contains("åtkomstbiljett");
      }
    }
  }
}
