package se.styrning.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.styrning.start.folder.Terminal;

/** Tells whoever started the program where to go next, once it answers; then waits for its end. */
@ApplicationScoped
class StartMessage implements QuarkusApplication {

  private final HttpServer server;
  private final int configuredPort;
  private final String data;

  StartMessage(
      HttpServer server,
      @ConfigProperty(name = "quarkus.http.port") int configuredPort,
      @ConfigProperty(
              name = DatasourceSettings.WHERE,
              defaultValue = "PostgreSQL enligt QUARKUS_DATASOURCE_JDBC_URL")
          String data) {
    this.server = server;
    this.configuredPort = configuredPort;
    this.data = data;
  }

  @Override
  public int run(String... args) {
    String api = "http://localhost:" + port() + "/styrning/v1";
    Terminal.say("API:           " + api);
    Terminal.say("Översikt:      " + api + "/oversikt");
    Terminal.say("Dokumentation: " + api + "/docs");
    Terminal.say("Data:          " + data);
    Quarkus.waitForExit();
    return 0;
  }

  /**
   * After a live reload the server is still the old one, which the new program knows nothing of.
   */
  private int port() {
    return server.getPort() > 0 ? server.getPort() : configuredPort;
  }
}
