package se.styrning.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoppingRouteTest {

  @Inject Vertx vertx;

  @Test
  @DisplayName("DRIFT-029 Den som snart slutar svarar som förut men avslutar anslutningen")
  void endsConnections() {
    StoppingRoute route = new StoppingRoute();
    Router router = Router.router(vertx);
    route.register(router);
    router.route().handler(context -> context.response().end("svar"));
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    try {
      assertThat(ask(server).header("Connection")).isNull();
      route.stop(new ShutdownDelayInitiatedEvent());
      Response last = ask(server);
      assertThat(last.header("Connection")).isEqualTo("close");
      assertThat(last.asString()).isEqualTo("svar");
    } finally {
      server.close();
    }
  }

  private static Response ask(HttpServer server) {
    return RestAssured.given().basePath("").port(server.actualPort()).get("/");
  }

  @Test
  @DisplayName(
      "DRIFT-029 Det som besvaras när programmet stoppas får tio sekunder, om inget annat sägs")
  void waitsForAnswers() {
    assertThat(ConfigProvider.getConfig().getValue("quarkus.shutdown.timeout", Duration.class))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(ConfigProvider.getConfig().getValue("quarkus.shutdown.delay-enabled", Boolean.class))
        .isTrue();
  }
}
