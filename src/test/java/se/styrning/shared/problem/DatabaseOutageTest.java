package se.styrning.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import se.styrning.shared.representation.ReadyAnswers;
import se.styrning.testsupport.DatabaseProxy;
import se.styrning.testsupport.OneInstance;

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

  @Inject ReadyAnswers answers;

  /** Requests at the same time leave several open connections in the pool. */
  @BeforeEach
  void fillPool() {
    assertThat(atOnce(8, () -> get(PLAN).statusCode())).containsOnly(200);
  }

  @AfterEach
  void bringBack() {
    DatabaseProxy.set(DatabaseProxy.Mode.OPEN);
    readiness().then().statusCode(200);
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
    assertThat(readiness().jsonPath().getString("status")).isEqualTo("DOWN");
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
