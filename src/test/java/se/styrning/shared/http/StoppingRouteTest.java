package se.styrning.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoppingRouteTest {

  @Test
  @DisplayName("DRIFT-029 Den som snart slutar svarar som förut men avslutar anslutningen")
  void endsConnections() {
    Vertx vertx = Vertx.vertx();
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
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Response ask(HttpServer server) {
    return RestAssured.given().basePath("").port(server.actualPort()).get("/");
  }

  @Test
  @DisplayName(
      "DRIFT-029 Det som besvaras när programmet stoppas får tio sekunder, om inget annat sägs")
  void waitsForAnswers() throws IOException {
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }
    assertThat(settings)
        .containsEntry("quarkus.shutdown.timeout", "10S")
        .containsEntry("quarkus.shutdown.delay", "3S")
        .containsEntry("quarkus.shutdown.delay-enabled", "true");
  }
}
