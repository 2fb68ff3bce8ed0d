package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir Path root;

  private SmallRyeConfig config(boolean enabled, Path file) {
    return new SmallRyeConfigBuilder()
        .withDefaultValues(
            Map.of(
                "quarkus.log.file.enabled", Boolean.toString(enabled),
                "quarkus.log.file.path", file.toString()))
        .build();
  }

  @Test
  @DisplayName("SAK-033 Loggfilen som begärs görs så att bara ägaren kan läsa den")
  void makesFile() throws IOException {
    Path file = root.resolve("logg/styrning.log");
    LogFile.keepFromOthers(config(true, file));
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  @DisplayName("SAK-033 En loggfil som finns och andra kan läsa blir ägarens, med sitt innehåll")
  void protectsFile() throws IOException {
    Path file = Files.writeString(root.resolve("styrning.log"), "en rad\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    LogFile.keepFromOthers(config(true, file));
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("en rad\n");
  }

  @Test
  @DisplayName("SAK-033 Utan loggfil görs ingen")
  void makesNone() {
    LogFile.keepFromOthers(config(false, root.resolve("styrning.log")));
    assertThat(root).isEmptyDirectory();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
