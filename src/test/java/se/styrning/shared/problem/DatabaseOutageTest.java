package se.styrning.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.testsupport.DatabaseProxy;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestDatabase;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
@OneInstance("how the connections that a process keeps are lost and replaced")
class DatabaseOutageTest {

  /** A client that hangs up when three seconds have passed without an answer. */
  private static final RestAssuredConfig THREE_SECONDS =
      RestAssuredConfig.config()
          .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 3000));

  private static final List<String> READS =
      List.of(
          PLAN,
          PLAN + "/versioner/1",
          PLAN + "/avsnitt",
          PLAN + "/produktionsomraden/ekonomi",
          "/budgetrader",
          "/indikatorer",
          "/kommuner/1441",
          "/globala-mal/8");

  private static final String BEHIND_OTHERS =
      "Databasen hann inte: andra höll det som behövdes för länge. Ingenting skrevs.";

  private static final String KEY = "bekraftelse-2093";

  @Inject ReadyAnswers answers;

  /** Requests at the same time leave several open connections in the pool. */
  @BeforeEach
  void fillPool() {
    assertThat(atOnce(8, () -> get(PLAN).statusCode())).containsOnly(200);
  }

  @AfterEach
  void bringBack() {
    DatabaseProxy.set(DatabaseProxy.Mode.OPEN);
    becomes(200);
    get("/kommuner").then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseProxy.Mode.class, mode = Mode.EXCLUDE, names = "OPEN")
  @DisplayName("FEL-013 Utan databas är varje läsning 503 med Retry-After inom tre sekunder")
  void answersUnavailableInTime(DatabaseProxy.Mode outage) {
    lose(outage);
    for (String address : READS) {
      Response response = impatient(address);
      response.then().statusCode(503);
      assertThat(problem(503, response).getString("type"))
          .endsWith("/problemtyper/tillfalligt-otillganglig");
      assertThat(response.header("Retry-After")).matches("[1-9]\\d?");
      assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseProxy.Mode.class, mode = Mode.EXCLUDE, names = "OPEN")
  @DisplayName("FEL-013 Fler anropare än anslutningar får alla 503 inom tre sekunder")
  void answersManyInTime(DatabaseProxy.Mode outage) {
    lose(outage);
    assertThat(atOnce(24, () -> impatient(PLAN).statusCode())).containsOnly(503);
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseProxy.Mode.class, mode = Mode.EXCLUDE, names = "OPEN")
  @DisplayName("FEL-013 Utan databas är beredskapen nere inom tre sekunder men tjänsten vid liv")
  void isNotReady(DatabaseProxy.Mode outage) {
    DatabaseProxy.set(outage);
    readiness().then().statusCode(503);
    assertThat(Json.of(readiness()).getString("status")).isEqualTo("DOWN");
    health("/q/health/live").then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseProxy.Mode.class, mode = Mode.EXCLUDE, names = "OPEN")
  @DisplayName("FEL-013 När databasen är tillbaka svarar tjänsten utan omstart")
  void recovers(DatabaseProxy.Mode outage) {
    lose(outage);
    impatient(PLAN).then().statusCode(503);
    DatabaseProxy.set(DatabaseProxy.Mode.OPEN);
    assertThat(atOnce(8, () -> get(PLAN).statusCode())).containsOnly(200);
    READS.forEach(address -> get(address).then().statusCode(200));
    readiness().then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseProxy.Mode.class, mode = Mode.EXCLUDE, names = "OPEN")
  @DisplayName("FEL-013 Det som inte behöver databasen svarar utan den")
  void servesWhatNeedsNoDatabase(DatabaseProxy.Mode outage) {
    DatabaseProxy.set(outage);
    impatient("/api-info").then().statusCode(200);
    impatient("/problemtyper").then().statusCode(200);
    impatient("/kommuner?limit=0").then().statusCode(400);
    impatient("/openapi.json").then().statusCode(200);
  }

  @Test
  @DisplayName(
      "DRIFT-020 En bekräftelse som uteblir är 503 som säger att utfallet är okänt; samma nyckel ger svaret")
  void tellsThatOutcomeIsUnknown() {
    Skriv.organ();
    String plan = Skriv.lerumplan(2093).toString();
    Supplier<Response> create =
        () -> Skriv.redaktor().header("Idempotency-Key", KEY).body(plan).post("/verksamhetsplaner");
    configure("synchronous_standby_names", "borta");
    try {
      Response late = create.get();
      JsonPath problem = problem(503, late);
      assertThat(problem.getString("type")).endsWith("/problemtyper/tillfalligt-otillganglig");
      assertThat(problem.getString("detail"))
          .isEqualTo(
              "Databasen svarade inte när ändringen skulle bekräftas, så det är okänt om den gjordes."
                  + " Läs om det som ändrades, eller upprepa begäran med samma Idempotency-Key.");
      assertThat(late.header("Retry-After")).isEqualTo("5");
      becomes(503);
      get("/kommuner").then().statusCode(200);
    } finally {
      reset("synchronous_standby_names");
    }
    becomes(200);
    Response repeated = create.get();
    assertThat(repeated.statusCode()).as(repeated.asString()).isEqualTo(201);
    assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  @DisplayName(
      "DRIFT-021 En databas som bara kan läsas: läsningar 200, skrivningar 503 och beredskapen nere")
  void onlyReads() {
    Skriv.organ();
    configure("default_transaction_read_only", "on");
    try {
      becomes(503);
      get("/kommuner").then().statusCode(200);
      Response write = Skriv.create(Skriv.lerumplan(2094));
      assertThat(problem(503, write).getString("detail"))
          .isEqualTo("Databasen tar inte emot ändringar just nu. Ingenting skrevs.");
      assertThat(write.header("Retry-After")).isEqualTo("5");
    } finally {
      reset("default_transaction_read_only");
    }
    becomes(200);
  }

  @Test
  @DisplayName(
      "DRIFT-022 Bakom ett lås får alla 503, ingen sats ligger kvar i databasen, och resten svarar")
  void givesUpBehindALock() throws SQLException {
    get(PLAN).then().statusCode(200);
    try (Connection holder = TestDatabase.asSuperuser();
        Statement lock = holder.createStatement()) {
      holder.setAutoCommit(false);
      lock.execute("lock table kommun in access exclusive mode");
      List<Response> answers = atOnce(24, () -> impatient("/kommuner/1441"));
      assertThat(answers.stream().map(answer -> problem(503, answer).getString("detail")))
          .contains(BEHIND_OTHERS)
          .containsOnly(BEHIND_OTHERS, "Fler anrop görs just nu än som hinner besvaras.");
      get(PLAN).then().statusCode(200);
      readiness().then().statusCode(200);
      assertThat(waitingForLocks(lock)).isZero();
      holder.rollback();
    }
    get("/kommuner/1441").then().statusCode(200);
  }

  private static int waitingForLocks(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
      row.next();
      return row.getInt(1);
    }
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseProxy.Mode.class, mode = Mode.EXCLUDE, names = "OPEN")
  @DisplayName(
      "DRIFT-031 Utan databas ges beslutade planer som är färdiga, med ålder och sedan när de är obekräftade; inget annat")
  void givesWhatIsReady(DatabaseProxy.Mode outage) throws InterruptedException {
    String version = PLAN + "/versioner/1";
    String token = TestTokens.of("redaktor").organ("1441-ks").sign();
    Response before = impatient(version);
    before.then().statusCode(200);
    answers.confirm(System.nanoTime());
    impatient(version).then().statusCode(200).header("Not-Confirmed-Since", nullValue());
    DatabaseProxy.set(outage);
    long start = System.nanoTime();
    Response after = impatient(version);
    while (after.header("Age") == null) {
      after.then().statusCode(200);
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
      Thread.sleep(50);
      after = impatient(version);
    }
    after.then().statusCode(200);
    assertThat(after.asByteArray()).isEqualTo(before.asByteArray());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(after.header("Age")).matches("\\d+");
    ZonedDateTime since =
        ZonedDateTime.parse(
            after.header("Not-Confirmed-Since"), DateTimeFormatter.RFC_1123_DATE_TIME);
    assertThat(since).isBefore(ZonedDateTime.now()).isAfter(ZonedDateTime.now().minusMinutes(1));
    request()
        .config(THREE_SECONDS)
        .header("If-None-Match", before.header("ETag"))
        .get(version)
        .then()
        .statusCode(304);
    Skriv.with(token).get(version).then().statusCode(503);
    impatient(PLAN + "/avsnitt/finns-inte-fardig").then().statusCode(503);
  }

  @ParameterizedTest
  @CsvSource({
    "08006, AWAY",
    "28P01, AWAY",
    "3D000, AWAY",
    "53300, AWAY",
    "57P01, AWAY",
    "58P01, AWAY",
    "25006, READ_ONLY",
    "40P01, BUSY",
    "55P03, BUSY",
    "57014, BUSY",
    ", AWAY"
  })
  @DisplayName("DRIFT-023 Varje sätt som databasen kan svika på är 503, och vad det betyder sägs")
  void knowsOutages(String state, DatabaseOutage expected) {
    Throwable failure = new IllegalStateException(new SQLException("x", state));
    assertThat(DatabaseOutage.of(failure)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "22003", "P0001"})
  @DisplayName("DRIFT-023 Fel i satser är inga avbrott")
  void knowsFaults(String state) {
    assertThat(DatabaseOutage.of(new SQLException("x", state))).isEmpty();
  }

  private static void configure(String setting, String value) {
    TestDatabase.administer(
        "alter system set %s = '%s'".formatted(setting, value), "select pg_reload_conf()");
  }

  private static void reset(String setting) {
    TestDatabase.administer("alter system reset " + setting, "select pg_reload_conf()");
  }

  /** A change of readiness is seen within a few seconds. */
  private static void becomes(int status) {
    long start = System.nanoTime();
    while (readiness().statusCode() != status) {
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
  }

  /** What is ready is given for a second more, and is forgotten here. */
  private void lose(DatabaseProxy.Mode outage) {
    DatabaseProxy.set(outage);
    answers.forgetAll();
  }

  private static Response impatient(String path) {
    return request().config(THREE_SECONDS).get(path);
  }

  private static Response readiness() {
    return health("/q/health/ready");
  }

  private static Response health(String path) {
    return RestAssured.given().config(THREE_SECONDS).basePath("").get(path);
  }

  private static <T> List<T> atOnce(int count, Supplier<T> call) {
    List<CompletableFuture<T>> calls =
        IntStream.range(0, count)
            .mapToObj(i -> CompletableFuture.supplyAsync(call, task -> new Thread(task).start()))
            .toList();
    return calls.stream().map(CompletableFuture::join).toList();
  }
}
