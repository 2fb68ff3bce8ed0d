package se.styrning.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the Maven profile {@code tva-instanser} asks for it, the packaged application runs beside
 * the one under test, on the same database and trusting the same tokens, and every connection of a
 * test is given to the other of the two. Tests call one address and know nothing of this.
 */
public final class SecondInstance implements QuarkusTestResourceLifecycleManager {

  /** Set by the profile. */
  static final String WANTED = "styrning.prov.tva-instanser";

  // A system property, because tests with a profile load this class anew.
  private static final String FIRST = "styrning.prov.forsta.port";
  private static final String BALANCER = "styrning.prov.balanserare.port";
  private static final Path PACKAGE = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Path LOG = Path.of("target/andra-instansen.log");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final List<String> settings = new ArrayList<>();

  /** After those that make the database and the key. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    if (!Boolean.getBoolean(WANTED)) {
      return Map.of();
    }
    if (System.getProperty(BALANCER) == null) {
      launch();
    }
    // Under the name of an extension that is not here, the port that tests call is looked up before
    // that on which the application listens.
    return Map.of(
        "quarkus.http.test-port", System.getProperty(FIRST),
        "quarkus.lambda.mock-event-server.test-port", System.getProperty(BALANCER));
  }

  @Override
  public void stop() {
    // Kept for the next test; stops with the test run.
  }

  /** The address that tests call, also before the test framework has told them. */
  static String address() {
    String balancer = System.getProperty(BALANCER);
    return balancer == null ? TestHTTPResourceManager.getUri() : "http://localhost:" + balancer;
  }

  private void launch() {
    try {
      int first = freePort();
      int second = freePort();
      set("quarkus.profile", "test");
      set("styrning.fardiga-svar.minne", "0");
      set("quarkus.http.host", "localhost");
      set("quarkus.http.port", Integer.toString(second));
      new TestDatabase().start().forEach(this::set);
      new TestTokens().start().forEach(this::set);
      Process process = command().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      await(process, second);
      System.setProperty(FIRST, Integer.toString(first));
      System.setProperty(BALANCER, Integer.toString(RoundRobin.start(List.of(first, second))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void set(String name, String value) {
    settings.add("-D" + name + "=" + value);
  }

  private ProcessBuilder command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
    command.addAll(settings);
    command.addAll(List.of("-jar", PACKAGE.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|STYRNING|JAVA)_.*"));
    return builder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void await(Process process, int port) throws IOException, InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/q/health/ready".formatted(port)))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(ready)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("The second instance does not start; see " + LOG);
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private static boolean answers(HttpRequest ready) throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(ready, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
