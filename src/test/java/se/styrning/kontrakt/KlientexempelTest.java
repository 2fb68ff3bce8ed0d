package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.TestTokens;

/**
 * The examples of clients, made from the committed contract and run against the service. Where the
 * tool is not on {@code PATH}, or the packages it needs are neither here nor within reach, this
 * says so and is skipped. What the tools wrote is left in {@code target/klientexempel}.
 */
@QuarkusTest
class KlientexempelTest {

  private static final Path EXAMPLES = Path.of("openapi", "exempel");
  private static final Path LOGS = Path.of("target", "klientexempel");
  private static final int PATIENCE_SECONDS = 600;

  /** What npm and Maven say of packages that cannot be fetched. */
  private static final Pattern OUT_OF_REACH =
      Pattern.compile(
          "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED"
              + "|Could not transfer artifact|in offline mode");

  @TestHTTPResource("/styrning/v1")
  URI api;

  @Test
  @DisplayName("KON-015 Klienten i TypeScript byggs strikt ur kontraktet och körs mot tjänsten")
  void runsTypeScript() throws Exception {
    run("typescript", "npm", "ci");
    String said = run("typescript", "npm", "test");
    assertThat(said).contains("pass 6", "fail 0", "skipped 0");
    String types = Files.readString(EXAMPLES.resolve("typescript/target/styrning.d.ts"));
    assertThat(types).contains("export interface paths").doesNotContainPattern("[:<|] any\\b");
  }

  @Test
  @DisplayName("STA-009 JSON-stats egen läsare läser tabellerna och finner listornas tal")
  void readsStatistics() throws Exception {
    run("jsonstat", "npm", "ci");
    assertThat(run("jsonstat", "npm", "test")).contains("pass 4", "fail 0", "skipped 0");
  }

  @Test
  @DisplayName("KON-015 Klienten i Java byggs ur kontraktet och körs mot tjänsten")
  void runsJava() throws Exception {
    String said = run("java", "mvn", "-B", "-q", "compile", "exec:java");
    assertThat(said.lines().map(line -> line.replaceFirst(":.*", "")))
        .containsSubsequence("planen", "områden", "400", "304", "412");
    try (Stream<Path> generated = Files.walk(EXAMPLES.resolve("java/target/generated-sources"))) {
      assertThat(generated.map(file -> file.getFileName().toString()))
          .contains("Plandokument.java", "UppfoljningApi.java", "OmApietApi.java")
          .noneMatch(name -> name.matches(".*(Inner|OneOf|AnyOf|AllOf|\\d)[.]java"));
    }
  }

  /** What a command says, run in the folder of an example; it must succeed. */
  private String run(String example, String... command) throws IOException, InterruptedException {
    assumeThat(onPath(command[0])).as("Skipped: no %s on PATH.", command[0]).isTrue();
    Path log = Files.createDirectories(LOGS).resolve(example + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(EXAMPLES.resolve(example).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|STYRNING)_.*"));
    builder.environment().put("STYRNING_URL", api.toString());
    builder.environment().put("STYRNING_TOKEN", token());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assumeThat(process.exitValue() != 0 && OUT_OF_REACH.matcher(said).find())
        .as("Skipped: %s cannot reach the packages it needs; see %s.", command[0], log)
        .isFalse();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static String token() {
    return TestTokens.of("controller").organ("1441-ks").validity(0, PATIENCE_SECONDS).sign();
  }

  private static boolean onPath(String tool) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
