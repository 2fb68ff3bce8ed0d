import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running application. */
final class Instance implements AutoCloseable {

  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Run run;
  private final Process process;
  private final int port;
  private final String name;

  Instance(Run run, String name, int port, Map<String, String> environment) throws IOException {
    this.run = run;
    this.name = name;
    this.port = port;
    ProcessBuilder builder =
        new ProcessBuilder(Run.java(), "-jar", run.app.toString())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(run.files.resolve(name + ".log").toFile()));
    builder.environment().keySet().removeIf(v -> v.matches("(QUARKUS|STYRNING|JAVA)_.*"));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("STYRNING_DATA_KATALOG", run.data.toString());
    this.process = builder.start();
  }

  Instance ready() throws Exception {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready")).build();
    for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; ) {
      if (!process.isAlive()) {
        throw new IllegalStateException(name + " ended; see its log in " + run.files);
      }
      try {
        if (HTTP.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return this;
        }
      } catch (IOException notYet) {
        // It is still starting.
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(name + " was not ready in two minutes");
  }

  Answer send(String method, String path, String body, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/styrning/v1" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + run.token())
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  /** As power goes: nothing is finished, nothing is told. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
