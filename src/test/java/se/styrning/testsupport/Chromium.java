package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser without a window, which finds no host but this one. Where there is none, the test
 * says so and is skipped; with {@code CHROMIUM=required}, as in {@code .ci/run}, it fails.
 *
 * @param profile an empty folder for what the browser keeps
 */
public record Chromium(Path profile) {

  private static final List<Path> BROWSERS =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .flatMap(
              name ->
                  Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
          .filter(Files::isExecutable)
          .toList();

  /** Scripts get this long by the page's own clock, which stands still while it loads. */
  private static final String DONE = "--virtual-time-budget=20000";

  /** A browser, or the end of the test; its failure where the build says that there must be one. */
  public static Chromium required(Path profile) {
    if ("required".equals(System.getenv("CHROMIUM"))) {
      assertThat(BROWSERS).as("Chromium on PATH").isNotEmpty();
    }
    assumeThat(BROWSERS)
        .as("Skipped: no Chromium on PATH. apt-get install chromium, and run again.")
        .isNotEmpty();
    return new Chromium(profile);
  }

  /**
   * Takes a picture of a page; its console must stay empty. No window is narrower than 500.
   *
   * @param mode ljus or mork
   */
  public void picture(String address, int width, int height, String mode, Path picture)
      throws IOException, InterruptedException {
    Files.createDirectories(picture.toAbsolutePath().getParent());
    Files.deleteIfExists(picture);
    List<String> options =
        new ArrayList<>(
            List.of(
                "--hide-scrollbars",
                DONE,
                "--window-size=" + width + "," + height,
                "--screenshot=" + picture.toAbsolutePath()));
    if (mode.equals("mork")) {
      options.add("--blink-settings=preferredColorScheme=0");
    }
    assertThat(console(run(address, options))).isEmpty();
    assertThat(picture).isNotEmptyFile();
  }

  /** The page as it has become when its scripts are done. */
  public String document(String address) throws IOException, InterruptedException {
    List<String> printed = run(address, List.of(DONE, "--dump-dom"));
    assertThat(console(printed)).isEmpty();
    return String.join("\n", printed);
  }

  /** What the page wrote on the console, errors and refusals of the browser too. */
  private static List<String> console(List<String> printed) {
    return printed.stream().filter(line -> line.contains(":CONSOLE")).toList();
  }

  private List<String> run(String address, List<String> options)
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
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + profile));
    command.addAll(options);
    command.add(address);
    Path log = profile.resolve("log.txt");
    Process browser =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("the browser finished").isTrue();
    } finally {
      browser.destroyForcibly();
    }
    return Files.readAllLines(log, StandardCharsets.UTF_8);
  }
}
