package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.lerumplan;
import static se.styrning.testsupport.Skriv.plan;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.sekreterare;
import static se.styrning.testsupport.Skriv.tag;
import static se.styrning.testsupport.Skriv.utkast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class SamtidighetTest {

  private static final String ADOPTION =
      """
      {"typ":"ANTAGANDE","organ":"1401-ks","datum":"2023-08-%s","paragraf":"§ %s"}""";

  @Inject AgroalDataSource dataSource;

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("SKR-040 Ändring utan If-Match är 428 och med inaktuell 412 som anger den gällande")
  void requiresPrecondition() {
    ObjectNode plan = created(2601);
    JsonPath missing = problem(428, redaktor().body(plan.toString()).put(utkast(2601)));
    assertThat(missing.getString("fel[0].parameter")).isEqualTo("If-Match");
    Response stale =
        redaktor().header("If-Match", "\"gammal\"").body(plan.toString()).put(utkast(2601));
    problem(412, stale);
    assertThat(stale.header("ETag")).isEqualTo(tag(utkast(2601)));
    String packed = redaktor().header("Accept-Encoding", "gzip").get(utkast(2601)).header("ETag");
    assertThat(packed).endsWith("-gzip\"");
    redaktor()
        .header("If-Match", packed)
        .body(plan.toString())
        .put(utkast(2601))
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("SKR-041 Av många som samtidigt skriver över samma utkast lyckas en")
  void letsOneEditorWin() {
    ObjectNode plan = created(2602);
    String tag = tag(utkast(2602));
    List<Response> answers =
        atOnce(
            8,
            i -> {
              ObjectNode mine = plan.deepCopy();
              ((ObjectNode) mine.path("titel")).put("tryckt", "TITEL " + i);
              return redaktor().header("If-Match", tag).body(mine.toString()).put(utkast(2602));
            });
    assertThat(answers).filteredOn(a -> a.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(a -> a.statusCode() == 412).hasSize(7);
  }

  @Test
  @DisplayName("SKR-041 Av många som samtidigt skapar samma plan lyckas en, och övriga får 409")
  void letsOneCreatorWin() {
    List<Response> answers = atOnce(6, i -> Skriv.create(Skriv.lerumplan(2608)));
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(a -> a.statusCode() == 409).hasSize(5);
  }

  @Test
  @DisplayName("SKR-041 Av två beslut med samma paragraf på en gång lyckas ett, det andra får 409")
  void letsOneParagraphWin() {
    created(2609);
    created(2610);
    List<Response> answers =
        atOnce(
            2,
            i ->
                sekreterare()
                    .body(ADOPTION.formatted("06", "6091"))
                    .post(plan(2609 + i) + "/beslut"));
    assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(201, 409);
    Response refused = answers.stream().filter(a -> a.statusCode() == 409).findFirst().get();
    assertThat(problem(409, refused).getString("type")).endsWith("/problemtyper/paragraf-upptagen");
  }

  @Test
  @DisplayName("SKR-042 Samma nyckel och innehåll ger samma svar, också när båda kommer samtidigt")
  void repeatsAnswer() {
    created(2603);
    String body = ADOPTION.formatted("01", "6031");
    String key = UUID.randomUUID().toString();
    List<Response> answers =
        atOnce(
            6,
            i ->
                sekreterare()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(plan(2603) + "/beslut"));
    assertThat(answers).allMatch(a -> a.statusCode() == 201);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(answers.stream().map(a -> a.header("Location")).distinct()).hasSize(1);
    assertThat(answers).filteredOn(a -> "true".equals(a.header("Idempotent-Replayed"))).hasSize(5);
  }

  @Test
  @DisplayName("SKR-043 Samma nyckel med annat innehåll eller annan adress är 422")
  void refusesOtherUseOfKey() {
    created(2604);
    String key = UUID.randomUUID().toString();
    post(key, ADOPTION.formatted("02", "6041")).then().statusCode(201);
    JsonPath problem = problem(422, post(key, ADOPTION.formatted("03", "6041")));
    assertThat(problem.getString("type")).endsWith("/problemtyper/nyckel-anvand");
    problem(
        422,
        sekreterare()
            .header("Idempotency-Key", key)
            .body(ADOPTION.formatted("02", "6041"))
            .post(plan(2605) + "/beslut"));
    problem(400, post("å", ADOPTION.formatted("02", "6041")));
    problem(400, post("a".repeat(201), ADOPTION.formatted("02", "6041")));
  }

  @Test
  @DisplayName("SKR-043 En annan anropares nyckel är en annan nyckel")
  void keepsKeysApart() {
    created(2606);
    String key = UUID.randomUUID().toString();
    sekreterare()
        .header("Idempotency-Key", key)
        .body(ADOPTION.formatted("04", "6061"))
        .post(plan(2606) + "/beslut")
        .then()
        .statusCode(201);
    String other = TestTokens.of("namndsekreterare").subjekt("eva").organ("1401-ks").sign();
    problem(
        409,
        Skriv.with(other)
            .header("Idempotency-Key", key)
            .body(ADOPTION.formatted("04", "6061"))
            .post(plan(2606) + "/beslut"));
  }

  @Test
  @DisplayName("BEH-027 En upprepning prövas som första gången: utan rätten till organet ges inget")
  void asksBeforeRepeating() {
    String key = UUID.randomUUID().toString();
    String plan = lerumplan(2612).toString();
    Skriv.organ();
    post("1401-ks", "utfardarens", key, plan).then().statusCode(201);
    problem(403, post("1401-kf", "utfardarens", key, plan));
    problem(403, post("1441-ks", "utfardarens", key, plan));
    Response again = post("1401-ks", "utfardarens", key, plan);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    problem(409, post("1401-ks", "nagon-annan", key, plan));
  }

  @Test
  @DisplayName("BEH-028 Samma nyckel för ett annat organ är en annan nyckel")
  void keepsKeysOfOrganApart() {
    String key = UUID.randomUUID().toString();
    Skriv.organ();
    post("1401-ks", "tva", key, lerumplan(2613).toString()).then().statusCode(201);
    String other = lerumplan(2613).put("planId", "1401-kf-2613").put("organ", "1401-kf").toString();
    Response created = post("1401-kf", "tva", key, other);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    assertThat(created.header("Idempotent-Replayed")).isNull();
  }

  @Test
  @DisplayName("BEH-028 En provkörning tar ingen nyckel")
  void keepsNothingOfTrial() {
    String key = UUID.randomUUID().toString();
    String plan = lerumplan(2614).toString();
    Skriv.organ();
    for (int i = 0; i < 2; i++) {
      Response trial = post("1401-ks", "rut", key, "/verksamhetsplaner?provkor=true", plan);
      assertThat(trial.statusCode()).as(trial.asString()).isEqualTo(200);
      assertThat(trial.header("Idempotent-Replayed")).isNull();
    }
    problem(400, post("1401-ks", "rut", "x".repeat(201), "/verksamhetsplaner?provkor=true", plan));
    post("1401-ks", "rut", key, plan).then().statusCode(201);
  }

  private static Response post(String organ, String subjekt, String key, String plan) {
    return post(organ, subjekt, key, "/verksamhetsplaner", plan);
  }

  private static Response post(String organ, String subjekt, String key, String path, String plan) {
    return Skriv.with(TestTokens.of("redaktor").subjekt(subjekt).organ(organ).sign())
        .header("Idempotency-Key", key)
        .body(plan)
        .post(path);
  }

  @Test
  @DisplayName("SKR-045 En nyckel glöms efter 24 timmar, och då är den som ny")
  void forgetsKeysAfterADay() throws SQLException {
    created(2611);
    String key = UUID.randomUUID().toString();
    String first = ADOPTION.formatted("07", "6111");
    String second = first.replace("ANTAGANDE", "REVIDERING").replace("6111", "6112");
    post(2611, key, first).then().statusCode(201);
    age(key, "23 hours");
    problem(422, post(2611, key, second));
    age(key, "25 hours");
    post(2611, key, second).then().statusCode(201);
  }

  private void age(String key, String interval) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update idempotensnyckel set skapad = now() - cast(? as interval)"
                    + " where nyckel = ?")) {
      update.setString(1, interval);
      update.setString(2, key);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("SKR-044 Ett misslyckat försök lämnar ingenting efter sig, inte heller sin nyckel")
  void leavesNothingBehind() {
    String key = UUID.randomUUID().toString();
    problem(
        404,
        sekreterare()
            .header("Idempotency-Key", key)
            .body(ADOPTION.formatted("05", "6071"))
            .post(plan(2607) + "/beslut"));
    created(2607);
    sekreterare()
        .header("Idempotency-Key", key)
        .body(ADOPTION.formatted("05", "6071"))
        .post(plan(2607) + "/beslut")
        .then()
        .statusCode(201);
  }

  private static Response post(String key, String body) {
    return post(2604, key, body);
  }

  private static Response post(int budgetar, String key, String body) {
    return sekreterare().header("Idempotency-Key", key).body(body).post(plan(budgetar) + "/beslut");
  }

  private interface Call {
    Response of(int number);
  }

  private static List<Response> atOnce(int count, Call call) {
    ExecutorService callers = Executors.newFixedThreadPool(count);
    try {
      return IntStream.range(0, count)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.of(i), callers))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      callers.shutdown();
    }
  }
}
