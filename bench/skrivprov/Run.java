import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** One run: what was asked for, where its files lie, and what its parts share. */
final class Run {

  final Findings findings = new Findings();
  final Map<String, String> options;
  final Path app;
  final Path files;
  final Path data;
  final int port;
  final Random random;
  final Database database;

  private final AtomicInteger years = new AtomicInteger(2100);
  private final AtomicInteger numbers = new AtomicInteger();
  private String token = "";

  Run(Map<String, String> options) throws IOException {
    this.options = options;
    this.app = Path.of(options.getOrDefault("app", "target/quarkus-app/quarkus-run.jar"));
    this.port = number("port", 18080);
    this.files = Files.createTempDirectory("skrivprov");
    this.data = files.resolve("data");
    this.database = new Database(options, data);
    long seed = Long.parseLong(options.getOrDefault("seed", Long.toString(System.nanoTime())));
    this.random = new Random(seed);
    findings.say("files %s, seed %d", files, seed);
  }

  int number(String option, int unlessSet) {
    return Integer.parseInt(options.getOrDefault(option, Integer.toString(unlessSet)));
  }

  /** A year that no plan has been made for yet. */
  int nextYear() {
    return years.getAndIncrement();
  }

  /** A number that has not been given before, for example of a paragraph. */
  int nextNumber() {
    return numbers.incrementAndGet();
  }

  String token() {
    return token;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Gets a token of somebody who may do everything here, printed by the application itself. */
  void mint() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            java(),
            "-jar",
            app.toString(),
            "token",
            "--roll",
            "redaktor",
            "--roll",
            "namndsekreterare",
            "--roll",
            "administrator",
            "--organ",
            Plans.ORGAN,
            "--kommun",
            "1441",
            "--subjekt",
            "skrivprov",
            "--minuter",
            "60");
    builder.environment().put("STYRNING_DATA_KATALOG", data.toString());
    builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    token = printed.strip();
  }
}
