package se.styrning.start;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.styrning.start.folder.OwnerOnly;
import se.styrning.start.folder.StartRefused;

/** The file that the log is written to, where one is asked for: its owner's alone. */
final class LogFile {

  private static final String SETTINGS = "quarkus.log.file.";

  private LogFile() {}

  /** Makes the file before anything is logged, since the log would make it readable to others. */
  static void keepFromOthers(SmallRyeConfig config) {
    if (!isWanted(config, "enabled") && !isWanted(config, "enable")) {
      return;
    }
    Path file =
        Path.of(config.getOptionalValue(SETTINGS + "path", String.class).orElse("quarkus.log"))
            .toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      OwnerOnly.file(file);
    } catch (IOException e) {
      throw new StartRefused("Loggfilen %s går inte att skapa eller skydda.".formatted(file), e);
    }
  }

  private static boolean isWanted(SmallRyeConfig config, String setting) {
    return config.getOptionalValue(SETTINGS + setting, Boolean.class).orElse(false);
  }
}
