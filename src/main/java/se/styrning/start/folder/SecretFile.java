package se.styrning.start.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that only its owner may read. */
public record SecretFile(Path path) {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** Gets its real name once it is whole. */
  public void write(String content) throws IOException {
    Path folder = path.resolveSibling(".");
    Path unfinished =
        Files.createTempFile(folder, path.getFileName() + "-", ".ny", ownerOnly(folder));
    try {
      Files.writeString(unfinished, content, StandardOpenOption.SYNC);
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Whether nobody else may read or change it. */
  public boolean isSecret() throws IOException {
    return !posix(path) || OWNERS.containsAll(Files.getPosixFilePermissions(path));
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    return posix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Windows keeps the folder of a user from other users by other means. */
  private static boolean posix(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix");
  }
}
