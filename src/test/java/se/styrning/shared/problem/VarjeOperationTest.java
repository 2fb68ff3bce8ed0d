package se.styrning.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.testsupport.DatabaseProxy;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;
import se.styrning.testsupport.TestDatabase;

/** Failures that every operation documents, met at every operation. */
@QuarkusTest
class VarjeOperationTest {

  @Inject ReadyAnswers answers;

  @Test
  @DisplayName("FEL-008 En för lång adress är 414 för varje operation")
  void refusesLongAddress() {
    for (Call call : Operations.calls()) {
      assertThat(problem(414, call.send("?x=" + "a".repeat(9000))).getString("type"))
          .endsWith("/problemtyper/for-lang-adress");
    }
  }

  @Test
  @DisplayName("FEL-013 Utan databas är varje operation som läser den 503")
  void isUnavailableWithoutDatabase() {
    DatabaseProxy.set(DatabaseProxy.Mode.REFUSED);
    try {
      answers.forget(PLAN);
      for (Response response : atOnce(thoseThatRead())) {
        problem(503, response);
        assertThat(response.header("Retry-After")).isNotBlank();
      }
    } finally {
      DatabaseProxy.set(DatabaseProxy.Mode.OPEN);
    }
  }

  /** Each waits a second for a connection, so they had better wait together. */
  private static List<Response> atOnce(List<Call> calls) {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<CompletableFuture<Response>> answers =
          calls.stream()
              .map(call -> CompletableFuture.supplyAsync(() -> call.send(""), callers))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      callers.shutdown();
    }
  }

  @Test
  @DisplayName(
      "FEL-012 Ett oförutsett fel är 500 utan inre uppgifter, för varje operation som läser")
  void hidesUnforeseenFailure() {
    TestDatabase.administer("alter schema public rename to borta");
    try {
      answers.forget(PLAN);
      for (Call call : thoseThatRead()) {
        assertThat(problem(500, call.send("")).getString("type"))
            .endsWith("/problemtyper/internt-fel");
      }
    } finally {
      TestDatabase.administer("alter schema borta rename to public");
    }
    get("/kommuner").then().statusCode(200);
  }

  private static List<Call> thoseThatRead() {
    List<Call> reading =
        Operations.reads().stream()
            .filter(call -> !call.address().matches("/(api-info|problemtyper|datalexikon).*"))
            .toList();
    assertThat(reading).hasSizeGreaterThan(50);
    return reading;
  }
}
