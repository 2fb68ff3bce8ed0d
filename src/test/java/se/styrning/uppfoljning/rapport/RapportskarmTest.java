package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser, headless Chromium. Where there is none, this says so and is skipped;
 * README says how to run it. The pictures are left in {@code target/rapport} to look at.
 */
@QuarkusTest
class RapportskarmTest {

  private static final List<Path> BROWSERS =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .flatMap(
              name ->
                  Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
          .filter(Files::isExecutable)
          .toList();

  @TestHTTPResource("/styrning/v1/uppfoljningar/1441-ks-2023-apr/rapport.html")
  URI page;

  @TempDir Path profile;

  @ParameterizedTest
  @CsvSource({"dator,1280,4200,ljus", "telefon,390,6400,ljus", "dator,1280,4200,mork"})
  @DisplayName("UPP-098 Sidan visas i en webbläsare utan en rad i konsolen")
  void leavesConsoleClean(String device, int width, int height, String mode) throws Exception {
    assumeThat(BROWSERS)
        .as("Skipped: no Chromium on PATH. apt-get install chromium, and run again.")
        .isNotEmpty();
    Path folder = Files.createDirectories(Path.of("target", "rapport"));
    Path picture = folder.resolve(device + "-" + mode + ".png").toAbsolutePath();
    Files.deleteIfExists(picture);
    List<String> console = run(width, height, mode, picture);
    assertThat(console).isEmpty();
    assertThat(picture).isNotEmptyFile();
  }

  /** What the page wrote on the console, errors and refusals of the browser too. */
  private List<String> run(int width, int height, String mode, Path picture)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                BROWSERS.get(0).toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height,
                "--screenshot=" + picture));
    if (mode.equals("mork")) {
      command.add("--blink-settings=preferredColorScheme=0");
    }
    command.add(page.toString());
    Path log = profile.resolve("log.txt");
    Process browser =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("the browser finished").isTrue();
    } finally {
      browser.destroyForcibly();
    }
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
        .filter(line -> line.contains(":CONSOLE"))
        .toList();
  }
}
