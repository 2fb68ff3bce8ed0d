package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.json;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.tag;
import static se.styrning.testsupport.Skriv.utkast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Json;

@QuarkusTest
class UtkastdelTest {

  private static final String DRAFT = utkast(2501);

  @BeforeEach
  void begin() {
    if (redaktor().get(DRAFT).statusCode() == 404) {
      created(2501);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "inriktningar, 3, nummer, 93, uttalande",
    "indikatorer, digital-mognad, indikator, ny-indikator, namn",
    "produktionsomraden, vuxenutbildning, omrade, nytt-omrade, namn",
    "avsnitt, grunduppdrag, id, nytt-avsnitt, rubrik"
  })
  @DisplayName("SKR-008 Ett element läggs till, hämtas, ersätts och tas bort för sig")
  void editsElement(String part, String id, String key, String newId, String text) {
    String list = DRAFT + "/" + part;
    ObjectNode element = (ObjectNode) json(redaktor().get(list + "/" + id).asString());
    if (element.path(key).isNumber()) {
      element.put(key, Integer.parseInt(newId));
    } else {
      element.put(key, newId);
    }
    Response added = redaktor().body(element.toString()).post(list);
    added.then().statusCode(201);
    assertThat(added.header("Location")).endsWith(list + "/" + newId);
    problem(409, redaktor().body(element.toString()).post(list));
    String tag = tag(list + "/" + newId);
    assertThat(tag).isEqualTo(added.header("ETag"));
    element.put(text, "Ändrad");
    Response replaced =
        redaktor().header("If-Match", tag).body(element.toString()).put(list + "/" + newId);
    replaced.then().statusCode(200);
    assertThat(Json.of(replaced).getString(text)).isEqualTo("Ändrad");
    problem(412, redaktor().header("If-Match", tag).delete(list + "/" + newId));
    problem(428, redaktor().delete(list + "/" + newId));
    redaktor()
        .header("If-Match", replaced.header("ETag"))
        .delete(list + "/" + newId)
        .then()
        .statusCode(204);
    problem(404, redaktor().get(list + "/" + newId));
  }

  @Test
  @DisplayName("SKR-008 Målpåverkan ersätts för ett mål i taget, 1–17")
  void editsBearing() {
    String goal = DRAFT + "/malpaverkan/3";
    ObjectNode element = (ObjectNode) json(redaktor().get(goal).asString());
    element.put("grad", "SEKUNDAR").put("motiv", "Bilden finns nu i text.");
    redaktor()
        .header("If-Match", tag(goal))
        .body(element.toString())
        .put(goal)
        .then()
        .statusCode(200);
    JsonPath draft = Json.of(redaktor().get(DRAFT));
    assertThat(draft.getString("malpaverkan.find{it.globaltMal == 3}.grad")).isEqualTo("SEKUNDAR");
    element.put("globaltMal", 18);
    JsonPath problem =
        problem(422, redaktor().body(element.toString()).post(DRAFT + "/malpaverkan"));
    assertThat(problem.getList("fel.pekare")).containsExactly("/globaltMal");
  }

  @Test
  @DisplayName("SKR-008 Identiteten i innehållet är adressens, och okända element är 404")
  void keepsIdentity() {
    ObjectNode element = (ObjectNode) json(redaktor().get(DRAFT + "/inriktningar/5").asString());
    JsonPath problem =
        problem(
            422,
            redaktor()
                .header("If-Match", "*")
                .body(element.toString())
                .put(DRAFT + "/inriktningar/6"));
    assertThat(problem.getString("fel[0].pekare")).isEqualTo("/nummer");
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo("6");
    problem(404, redaktor().get(DRAFT + "/inriktningar/99"));
    problem(404, redaktor().header("If-Match", "*").delete(DRAFT + "/inriktningar/99"));
  }

  @Test
  @DisplayName("SKR-009 Två som ändrar olika element möts inte; samma element vinner den första")
  void letsEditorsWorkBeside() {
    String first = DRAFT + "/inriktningar/1";
    String second = DRAFT + "/inriktningar/2";
    ObjectNode one = (ObjectNode) json(redaktor().get(first).asString());
    ObjectNode two = (ObjectNode) json(redaktor().get(second).asString());
    String tagOne = tag(first);
    String tagTwo = tag(second);
    one.put("uttalande", "Ett");
    two.put("uttalande", "Två");
    redaktor().header("If-Match", tagOne).body(one.toString()).put(first).then().statusCode(200);
    redaktor().header("If-Match", tagTwo).body(two.toString()).put(second).then().statusCode(200);
    Response stale = redaktor().header("If-Match", tagOne).body(one.toString()).put(first);
    problem(412, stale);
    assertThat(stale.header("ETag")).isEqualTo(tag(first));
  }
}
