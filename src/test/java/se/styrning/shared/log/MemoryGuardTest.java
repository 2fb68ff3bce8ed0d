package se.styrning.shared.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes of their own, with little memory and without flags. */
class MemoryGuardTest {

  /** What becomes of the error. */
  enum Fate {
    UNCAUGHT,
    LOGGED,
    SWALLOWED
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("DRIFT-024 När minnet tar slut avslutas programmet, vem som än fångar felet")
  void ends(Fate fate) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                Glutton.class.getName(),
                fate.name())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), "UTF-8");
    assertThat(process.waitFor()).as(said).isEqualTo(MemoryGuard.EXIT_CODE);
    assertThat(said).contains("Minnet är slut; programmet avslutas. Ge det mer med -Xmx.");
  }

  /** Takes all memory there is, and keeps it where the error is swallowed. */
  static final class Glutton {

    private static final List<byte[]> KEPT = new ArrayList<>();

    public static void main(String... args) throws InterruptedException {
      MemoryGuard.install();
      switch (Fate.valueOf(args[0])) {
        case UNCAUGHT -> new Thread(() -> eat(50_000)).start();
        case LOGGED -> log();
        case SWALLOWED -> swallow();
      }
      Thread.sleep(60_000);
    }

    private static void eat(int bytes) {
      while (true) {
        KEPT.add(new byte[bytes]);
      }
    }

    private static void log() {
      LogRecord entry = new LogRecord(Level.SEVERE, "x");
      entry.setThrown(new IllegalStateException(new OutOfMemoryError("x")));
      new OneLineFilter().isLoggable(entry);
    }

    /** To the last crumb, so that nothing is left for the guard. */
    private static void swallow() {
      for (int bytes : new int[] {500_000, 50_000, 5_000, 500, 50_000, 500}) {
        try {
          eat(bytes);
        } catch (OutOfMemoryError full) {
          // As somebody may who knows no better.
        }
      }
    }
  }
}
