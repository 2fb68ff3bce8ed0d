package se.styrning.shared.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;
import se.styrning.testsupport.TestTokens;

/** What is read together with include. */
@QuarkusTest
class InbaddningTest {

  private static final String APRIL = "/uppfoljningar/1441-ks-2023-apr";
  private static final String AUGUST = "/uppfoljningar/1441-ks-2023-aug";

  static List<Call> calls() {
    return Operations.reads().stream()
        .filter(
            call ->
                call.operation()
                    .node()
                    .path("parameters")
                    .findValuesAsText("name")
                    .contains("include"))
        .toList();
  }

  @Test
  @DisplayName("API-036 En uppföljning, ett organ och en plan kan ta med delar")
  void existsWhereScreensNeedIt() {
    assertThat(calls().stream().map(Call::toString))
        .containsExactlyInAnyOrder("getUppfoljning", "getOrgan", "getVerksamhetsplan");
    assertThat(names(call("getUppfoljning"))).containsExactly("atgarder", "avsnitt", "utfall");
    assertThat(names(call("getOrgan"))).containsExactly("kommun", "verksamhetsplaner");
    assertThat(names(call("getVerksamhetsplan"))).containsExactly("kommun", "organ");
  }

  @ParameterizedTest
  @MethodSource("calls")
  @DisplayName("API-036 Varje del är precis det svar som länken med samma namn leder till")
  void embedsWhatLinksLeadTo(Call call) {
    JsonPath plain = json(call.address());
    JsonPath whole = json(call.address() + "?include=" + String.join(",", names(call)));
    Map<String, Object> rest = new LinkedHashMap<>(whole.getMap(""));
    Map<String, Object> parts = whole.getMap("_embedded");
    rest.remove("_embedded");
    assertThat(rest).isEqualTo(plain.getMap(""));
    assertThat(parts.keySet()).isEqualTo(names(call));
    parts.forEach(
        (name, part) -> {
          String href = plain.getString("_links." + name + ".href");
          String address = href.substring(href.indexOf(ROOT) + ROOT.length());
          assertThat(part).as(name).isEqualTo(json(address).getMap(""));
        });
  }

  @ParameterizedTest
  @MethodSource("calls")
  @DisplayName("API-036 En del för sig tas med för sig, med en egen ETag")
  void embedsOne(Call call) {
    String plain = get(call.address()).header("ETag");
    for (String name : names(call)) {
      Response answer = get(call.address() + "?include=" + name + "," + name);
      assertThat(Json.of(answer).getMap("_embedded")).containsOnlyKeys(name);
      assertThat(answer.header("ETag")).isNotEqualTo(plain);
      request()
          .header("If-None-Match", answer.header("ETag"))
          .get(call.address() + "?include=" + name + "," + name)
          .then()
          .statusCode(304);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  @DisplayName("API-036 FEL-002 En okänd del är 400 och svaret räknar upp delarna")
  void refusesUnknownPart(Call call) {
    for (String include : List.of("finnsInte", "self", "kommun,", ",", "KOMMUN")) {
      JsonPath problem = problem(400, call.address() + "?include=" + include);
      assertThat(problem.getString("fel[0].parameter")).isEqualTo("include");
      assertThat(problem.getString("fel[0].varde")).isEqualTo(include);
      assertThat(problem.getString("fel[0].accepterat")).isEqualTo(String.join(", ", names(call)));
    }
  }

  @Test
  @DisplayName("API-036 API-005 fields väljer fält och include delar, var för sig")
  void joinsWithFields() {
    JsonPath plan = json(PLAN + "?fields=planId,titel.tryckt&include=organ");
    assertThat(plan.getMap("")).containsOnlyKeys("planId", "titel", "_links", "_embedded");
    assertThat(plan.getString("_embedded.organ.namn")).isEqualTo("Kommunstyrelsen");
    JsonPath april = json(APRIL + "?fields=status&include=atgarder");
    assertThat(april.getMap("")).containsOnlyKeys("status", "_links", "_embedded");
    assertThat(april.getList("_embedded.atgarder.poster")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utfall", "atgarder", "avsnitt"})
  @DisplayName("API-036 Den som inte får läsa en del får inte heller ta med den")
  void guardsWorkingMaterial(String part) {
    get(AUGUST).then().statusCode(200);
    problem(401, AUGUST + "?include=" + part);
    String other = TestTokens.of("controller").organ("1401-ks").sign();
    problem(403, request().auth().oauth2(other).get(AUGUST + "?include=" + part));
    String own = TestTokens.of("controller").organ("1441-ks").sign();
    Response answer = request().auth().oauth2(own).get(AUGUST + "?include=" + part);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
  }

  private static Call call(String operationId) {
    return calls().stream()
        .filter(call -> call.toString().equals(operationId))
        .findFirst()
        .orElseThrow();
  }

  /** The names that the contract has for the parts of an operation. */
  private static TreeSet<String> names(Call call) {
    JsonNode parameter =
        StreamSupport.stream(call.operation().node().path("parameters").spliterator(), false)
            .filter(one -> one.path("name").asText().equals("include"))
            .findFirst()
            .orElseThrow();
    String ref = parameter.at("/schema/items/$ref").asText().substring(1);
    TreeSet<String> names = new TreeSet<>();
    Contract.served().document().at(ref).path("enum").forEach(name -> names.add(name.asText()));
    return names;
  }
}
