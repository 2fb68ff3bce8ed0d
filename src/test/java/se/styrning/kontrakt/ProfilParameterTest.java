package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Contract;

/** The area FNS of the national profile, and what generators of clients need of types. */
@QuarkusTest
class ProfilParameterTest {

  @Test
  @DisplayName("KON-003 FNS.01 FNS.03 FNS.06 Parametrar heter i camelCase och börjar med bokstav")
  void namesParametersInOneStyle() {
    assertThat(named("query")).isNotEmpty().allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)*"));
    assertThat(named("path")).isNotEmpty().allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)*"));
  }

  @Test
  @DisplayName("KON-003 FNS.05 Sökparametrar kan utelämnas")
  void requiresNoQueryParameter() {
    for (JsonNode parameter : Profil.parameters()) {
      assertThat(parameter.path("required").asBoolean())
          .as(parameter.path("name").asText())
          .isEqualTo(parameter.path("in").asText().equals("path"));
    }
  }

  @Test
  @DisplayName("KON-003 FNS.07 FNS.08 FNS.09 limit har förval 20 och högst 1000, page börjar på 1")
  void pagesEveryList() {
    for (Contract.Operation list : Profil.lists()) {
      JsonNode limit = Profil.parameter(list, "limit").path("schema");
      assertThat(limit.path("default").asInt()).as(list.id()).isEqualTo(20);
      assertThat(limit.path("minimum").asInt()).as(list.id()).isEqualTo(1);
      assertThat(limit.path("maximum").asInt()).as(list.id()).isEqualTo(1000);
      JsonNode page = Profil.parameter(list, "page").path("schema");
      assertThat(page.path("default").asInt()).as(list.id()).isEqualTo(1);
      assertThat(page.path("minimum").asInt()).as(list.id()).isEqualTo(1);
      assertThat(List.of(limit.path("type").asText(), page.path("type").asText()))
          .containsOnly("integer");
    }
  }

  @Test
  @DisplayName("KON-003 FNS.10 FNS.11 FNS.13 Varje lista har _meta och _links med profilens namn")
  void describesPage() {
    for (Contract.Operation list : Profil.lists()) {
      JsonNode ref = Contract.served().response(list, 200).at("/content/application~1json/schema");
      JsonNode page = Profil.document().at(ref.path("$ref").asText().substring(1));
      assertThat(page.at("/properties/_meta/$ref").asText()).endsWith("/Meta");
      assertThat(page.at("/properties/_links/$ref").asText()).endsWith("/Sidlankar");
      assertThat(page.path("required"))
          .extracting(JsonNode::asText)
          .containsExactlyInAnyOrder("_meta", "_links", "poster");
    }
    assertThat(Profil.names(Profil.schemas().at("/Meta/properties")))
        .containsExactlyInAnyOrder(
            "totalRecords", "page", "offset", "limit", "count", "efter", "orsak");
    assertThat(Profil.schemas().at("/Meta/required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("limit", "count");
    assertThat(Profil.names(Profil.schemas().at("/Sidlankar/properties")))
        .containsExactlyInAnyOrder("self", "first", "last", "next", "prev");
  }

  @Test
  @DisplayName("KON-003 HYP.11 HYP.12 HYP.15 HYP.16 En länk har href, rel och method")
  void describesLink() {
    JsonNode link = Profil.schemas().path("Lank");
    assertThat(link.path("required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("href", "rel", "method");
    assertThat(link.at("/properties/href/format").asText()).isEqualTo("uri");
  }

  @Test
  @DisplayName(
      "KON-003 DOK.16 Varje typ går att generera: namngiven, utan dubbla uppgifter, exakta tal")
  void definesTypesForGenerators() {
    Profil.schemas().forEach(schema -> assertThat(schema.has("type")).isTrue());
    Profil.members().forEach(ProfilParameterTest::checkType);
    for (JsonNode parameter : Profil.parameters()) {
      JsonNode schema = parameter.path("schema");
      assertThat(schema.has("type") != schema.has("$ref")).as(parameter.toString()).isTrue();
      assertThat(schema.has("enum")).as(parameter.toString()).isFalse();
    }
  }

  private static void checkType(String name, JsonNode member) {
    boolean refers = member.has("$ref") || member.has("anyOf");
    assertThat(member.has("type") != refers).as(name + ": type beside reference").isTrue();
    assertThat(member.has("properties") || member.has("enum"))
        .as(name + ": unnamed type")
        .isFalse();
    assertThat(member.path("format").asText()).as(name).isNotIn("float", "double");
    if (member.path("type").toString().contains("array")) {
      JsonNode items = member.path("items");
      assertThat(items.has("type") != items.has("$ref")).as(name + ": entries").isTrue();
      assertThat(items.has("properties") || items.has("enum")).as(name).isFalse();
    }
  }

  private static List<String> named(String place) {
    return Profil.parameters().stream()
        .filter(parameter -> parameter.path("in").asText().equals(place))
        .map(parameter -> parameter.path("name").asText())
        .distinct()
        .toList();
  }
}
