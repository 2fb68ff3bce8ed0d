package se.styrning.start.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Makes a file that only its owner may read, or one that is there already into such a one. */
public final class OwnerOnly {

  private static final String MODE = "rw-------";

  private OwnerOnly() {}

  /** Windows keeps the folder of a user from other users by other means. */
  public static void file(Path file) throws IOException {
    if (!Files.getFileStore(existing(file)).supportsFileAttributeView("posix")) {
      return;
    }
    if (Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MODE)));
    } else if (Files.isRegularFile(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(MODE));
    }
  }

  private static Path existing(Path file) {
    Path absolute = file.toAbsolutePath();
    return Files.exists(absolute) ? absolute : Objects.requireNonNull(absolute.getParent());
  }
}
