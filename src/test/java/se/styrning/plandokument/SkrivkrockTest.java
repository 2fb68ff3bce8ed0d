package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Planer;
import se.styrning.testsupport.TestTokens;

/** Several write the same thing at the same moment. */
@QuarkusTest
class SkrivkrockTest {

  private static final int CALLERS = 6;
  private static final String PLANS = "/verksamhetsplaner";
  private static final String PLAN = PLANS + "/1489-ks-2051";
  @Inject AgroalDataSource dataSource;

  private Databas databas;
  private String token;

  @BeforeEach
  void addOrgan() throws SQLException {
    databas = new Databas(dataSource);
    token = TestTokens.of("redaktor", "namndsekreterare").organ("1489-ks").sign();
    databas.execute(
        "insert into organ (id, organ, kommunkod, typ, namn)"
            + " values (gen_random_uuid(), '1489-ks', '1489', 'KS', 'Kommunstyrelsen')");
  }

  @AfterEach
  void removeOrgan() throws SQLException {
    databas.remove("1489-ks");
  }

  @Test
  @DisplayName("SKR-037 Av flera som samtidigt skapar samma plan lyckas en; de andra får 409")
  void onePlan() throws Exception {
    List<Response> answers = atOnce(n -> create("1489-ks-2051"));
    assertThat(statuses(answers)).containsExactlyInAnyOrderElementsOf(oneOf(201, 409));
  }

  @Test
  @DisplayName("SKR-037 Av flera som samtidigt tar samma paragraf lyckas en; de andra får 409")
  void oneParagraph() throws Exception {
    for (int i = 0; i < CALLERS; i++) {
      create("1489-ks-" + (2051 + i)).then().statusCode(201);
    }
    List<Response> answers = atOnce(n -> adopt("1489-ks-" + (2051 + n), "§ 7"));
    assertThat(statuses(answers)).containsExactlyInAnyOrderElementsOf(oneOf(201, 409));
  }

  @Test
  @DisplayName("SKR-037 Av flera som samtidigt antar samma utkast lyckas en; de andra får 409")
  void oneAdoption() throws Exception {
    create("1489-ks-2051").then().statusCode(201);
    List<Response> answers = atOnce(n -> adopt("1489-ks-2051", "§ " + (n + 1)));
    assertThat(statuses(answers)).containsExactlyInAnyOrderElementsOf(oneOf(201, 409));
  }

  @Test
  @DisplayName(
      "SKR-038 Av flera som sett samma utkast och ändrar samtidigt lyckas en; de andra får 412")
  void oneEditor() throws Exception {
    create("1489-ks-2051").then().statusCode(201);
    String tag = as().get(PLAN + "/utkast").header("ETag");
    List<Response> answers =
        atOnce(
            n ->
                as().header("If-Match", tag)
                    .contentType("application/merge-patch+json")
                    .body("{\"titel\":{\"tryckt\":\"Skriven av " + n + "\"}}")
                    .patch(PLAN + "/utkast"));
    assertThat(statuses(answers)).containsExactlyInAnyOrderElementsOf(oneOf(200, 412));
    Response winner = answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow();
    assertThat(as().get(PLAN + "/utkast").header("ETag")).isEqualTo(winner.header("ETag"));
  }

  @Test
  @DisplayName(
      "SKR-034 Samma nyckel flera gånger på en gång: en skrivning och samma svar till alla")
  void oneKey() throws Exception {
    String body = Planer.small("1489-ks-2051").toString();
    List<Response> answers =
        atOnce(n -> as().header("Idempotency-Key", "krock-" + PLAN).body(body).post(PLANS));
    Set<String> bodies = new TreeSet<>();
    answers.forEach(answer -> bodies.add(answer.asString()));
    assertThat(statuses(answers)).containsOnly(201);
    assertThat(bodies).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
        .hasSize(1);
    databas.execute("delete from idempotensnyckel where nyckel = 'krock-" + PLAN + "'");
  }

  private Response create(String planId) {
    return as().body(Planer.small(planId).toString()).post(PLANS);
  }

  private Response adopt(String planId, String paragraph) {
    return as().body(
            "{\"typ\":\"ANTAGANDE\",\"organ\":\"1489-ks\",\"datum\":\"2024-05-06\",\"paragraf\":\"%s\"}"
                .formatted(paragraph))
        .post(PLANS + "/" + planId + "/beslut");
  }

  private RequestSpecification as() {
    return Api.request().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  private interface Call {
    Response by(int caller);
  }

  private static List<Response> atOnce(Call call) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Response>> work = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        work.add(() -> call.by(caller));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> each : callers.invokeAll(work)) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      callers.shutdown();
    }
  }

  private static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).toList();
  }

  private static List<Integer> oneOf(int success, int refusal) {
    List<Integer> expected = new ArrayList<>(List.of(success));
    while (expected.size() < CALLERS) {
      expected.add(refusal);
    }
    return expected;
  }
}
