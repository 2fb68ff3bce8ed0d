package se.styrning.behorighet;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A real Keycloak on the loopback address, unpacked by the Maven profile {@code keycloak}, with the
 * realm of docker/keycloak and a second one that is its copy in all but name. The application is
 * told the address before anything answers there; the test decides when something does.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {

  static final String PASSWORD = "losenord-for-prov";
  static final String CLIENT_SECRET = "hemlighet-for-prov";

  // The test and this class as a test resource may be loaded by different class loaders.
  private static final String PORT = "styrning.prov.keycloak.port";
  private static final Path UNPACKED = Path.of("target/keycloak");
  private static final Path REALM = Path.of("docker/keycloak/styrning-realm.json");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static Process process;

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.setProperty(PORT, Integer.toString(free.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "quarkus.oidc.auth-server-url", realm("styrning"),
        "quarkus.oidc.public-key", "",
        "quarkus.oidc.token.issuer", "");
  }

  /** After TestTokens, which every test gets, so that what it sets can be taken back. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public void stop() {
    // Nothing runs until the test launches it.
  }

  /** The address of a realm. */
  static String realm(String name) {
    return "http://127.0.0.1:%s/realms/%s".formatted(System.getProperty(PORT), name);
  }

  /** Starts Keycloak, unless it runs, and waits until it answers. */
  static synchronized void launch() throws IOException, InterruptedException {
    if (process != null) {
      return;
    }
    Path home = home();
    importRealms(home.resolve("data/import"));
    process = command(home).start();
    Runtime.getRuntime().addShutdownHook(new Thread(KeycloakServer::kill));
    await();
  }

  /** Ends the process that was launched. */
  static void kill() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static Path home() throws IOException {
    try (var folders = Files.list(UNPACKED)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("bin/kc.sh")))
          .findFirst()
          .orElseThrow(() -> new IOException("run with -Pkeycloak: nothing in " + UNPACKED))
          .toAbsolutePath();
    }
  }

  private static void importRealms(Path folder) throws IOException {
    String realm = Files.readString(REALM);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("styrning-realm.json"), realm);
    Files.writeString(
        folder.resolve("annan-realm.json"),
        realm.replaceFirst("\"realm\": \"styrning\"", "\"realm\": \"annan\""));
  }

  private static ProcessBuilder command(Path home) {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + System.getProperty(PORT));
    builder
        .environment()
        .putAll(
            Map.of(
                "EXEMPEL_LOSENORD",
                PASSWORD,
                "EKONOMISYSTEM_HEMLIGHET",
                CLIENT_SECRET,
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx512m",
                "JAVA_HOME",
                System.getProperty("java.home")));
    Path log = home.getParent().resolve("keycloak.log");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static void await() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(client)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("Keycloak does not start; see keycloak.log in " + UNPACKED);
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** Realms are imported before the port is opened, and the second one last. */
  private static boolean answers(HttpClient client) throws InterruptedException {
    try {
      URI address = URI.create(realm("styrning"));
      return client
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
