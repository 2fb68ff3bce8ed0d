package se.styrning.verksamhetsplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.ORGAN;
import static se.styrning.testsupport.Skriv.json;
import static se.styrning.testsupport.Skriv.plan;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.tag;
import static se.styrning.testsupport.Skriv.utkast;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Planer;
import se.styrning.testsupport.Skriv;

/** How much of the answer a caller who writes wants to have (RFC 7240). */
@QuarkusTest
class SvarsformTest {

  private static final String MINIMAL = "return=minimal";
  private static final String REPRESENTATION = "return=representation";

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName(
      "API-035 Varje skrivning kan svara utan innehåll, med samma status, ETag och Location")
  void answersWithoutBody() {
    int year = 2721;
    Response created =
        redaktor().header("Prefer", MINIMAL).body(small(year)).post("/verksamhetsplaner");
    assertMinimal(created, 201);
    assertThat(created.header("Location")).endsWith(utkast(year));
    assertThat(created.header("ETag")).isEqualTo(tag(utkast(year)));

    Response patched =
        redaktor()
            .header("Prefer", MINIMAL)
            .header("If-Match", created.header("ETag"))
            .contentType("application/merge-patch+json")
            .body("{\"titel\":{\"tryckt\":\"Kort\",\"kallrad\":null}}")
            .patch(utkast(year));
    assertMinimal(patched, 200);
    assertThat(patched.header("ETag"))
        .isEqualTo(tag(utkast(year)))
        .isNotEqualTo(created.header("ETag"));

    Response removed =
        redaktor()
            .header("Prefer", MINIMAL)
            .header("If-Match", patched.header("ETag"))
            .delete(utkast(year));
    assertMinimal(removed, 204);
  }

  @Test
  @DisplayName("API-035 Samma nyckel ger samma svar i den form som begärs varje gång")
  void replaysInAnyForm() {
    int year = 2722;
    Response minimal = begin(year, MINIMAL);
    assertMinimal(minimal, 201);
    Response whole = begin(year, REPRESENTATION);
    assertThat(whole.statusCode()).isEqualTo(201);
    assertThat(whole.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(whole.header("Preference-Applied")).isEqualTo(REPRESENTATION);
    assertThat(json(whole.asString()).path("planId").asText()).isEqualTo(ORGAN + "-" + year);
    Response again = begin(year, MINIMAL);
    assertMinimal(again, 201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    for (String header : List.of("ETag", "Location")) {
      assertThat(again.header(header))
          .isEqualTo(minimal.header(header))
          .isEqualTo(whole.header(header));
    }
  }

  private static Response begin(int year, String form) {
    return redaktor()
        .header("Prefer", form)
        .header("Idempotency-Key", "form-" + year)
        .body(small(year))
        .post("/verksamhetsplaner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return=minimal | return=minimal",
        "Return=MINIMAL | return=minimal",
        "return=\"minimal\" | return=minimal",
        "respond-async, return = minimal; skal=x, wait=10 | return=minimal",
        "return=minimal, return=representation | return=minimal",
        "return=representation | return=representation",
        "return=representation, return=minimal | return=representation",
        "return=allt, return=minimal |",
        "return |",
        "returns=minimal |",
        "handling=strict |",
        ", ; = |",
      })
  @DisplayName("API-035 Det första önskemålet gäller; det som inte är känt bortses från")
  void readsPreference(String prefer, String applied) {
    Response answer =
        redaktor()
            .header("Prefer", prefer)
            .body(small(2723))
            .post("/verksamhetsplaner?provkor=true");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Preference-Applied")).isEqualTo(applied);
    assertThat(answer.asString().isEmpty()).isEqualTo(MINIMAL.equals(applied));
  }

  @Test
  @DisplayName("API-035 Utan önskemål är svaret helt och säger inget om det")
  void answersWhole() {
    Response answer = redaktor().body(small(2723)).post("/verksamhetsplaner?provkor=true");
    assertThat(answer.header("Preference-Applied")).isNull();
    assertThat(json(answer.asString()).path("planId").asText()).isEqualTo(ORGAN + "-2723");
  }

  @Test
  @DisplayName("API-035 Ett problem ges alltid helt")
  void tellsProblem() {
    Response refused =
        redaktor().header("Prefer", MINIMAL).body("{}").post("/verksamhetsplaner?provkor=true");
    problem(422, refused);
    assertThat(refused.header("Preference-Applied")).isNull();
    problem(404, redaktor().header("Prefer", MINIMAL).get(plan(2724)));
  }

  @Test
  @DisplayName("API-035 Varje skrivning dokumenterar Prefer och Preference-Applied")
  void documentsPreference() {
    for (Operations.Call call : Operations.writes()) {
      assertThat(call.operation().node().path("parameters").findValuesAsText("name"))
          .as(call.toString())
          .contains("Prefer");
      assertThat(call.operation().node().path("responses").properties())
          .filteredOn(answer -> answer.getKey().startsWith("2"))
          .as(call.toString())
          .isNotEmpty()
          .allMatch(answer -> answer.getValue().path("headers").has("Preference-Applied"));
    }
  }

  @Test
  @DisplayName("API-005 ORG-006 En ETag för valda fält duger inte i If-Match")
  void refusesTagOfFields() {
    int year = 2725;
    Skriv.create(json(small(year))).then().statusCode(201);
    Response chosen = redaktor().get(utkast(year) + "?fields=planId,titel.tryckt");
    assertThat(json(chosen.asString()).properties())
        .extracting(member -> member.getKey())
        .containsExactlyInAnyOrder("planId", "titel", "_links");
    Response refused = redaktor().header("If-Match", chosen.header("ETag")).delete(utkast(year));
    problem(412, refused);
    assertThat(refused.header("ETag")).isEqualTo(tag(utkast(year)));
  }

  private static String small(int year) {
    return Planer.small(ORGAN + "-" + year).toString();
  }

  private static void assertMinimal(Response answer, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.asString()).isEmpty();
    assertThat(answer.header("Preference-Applied")).isEqualTo(MINIMAL);
    assertThat(answer.header("Content-Type")).isNull();
  }
}
