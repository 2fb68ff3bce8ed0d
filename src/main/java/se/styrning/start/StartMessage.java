package se.styrning.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever started the program where to go next, once it answers; then waits for its end. */
@ApplicationScoped
class StartMessage implements QuarkusApplication {

  private final HttpServer server;
  private final String data;

  StartMessage(
      HttpServer server,
      @ConfigProperty(
              name = DatasourceSettings.WHERE,
              defaultValue = "PostgreSQL enligt QUARKUS_DATASOURCE_JDBC_URL")
          String data) {
    this.server = server;
    this.data = data;
  }

  @Override
  public int run(String... args) {
    String api = "http://localhost:" + server.getPort() + "/styrning/v1";
    Terminal.say("API:           " + api);
    Terminal.say("Dokumentation: " + api + "/docs");
    Terminal.say("Data:          " + data);
    Quarkus.waitForExit();
    return 0;
  }
}
