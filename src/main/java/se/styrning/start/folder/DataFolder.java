package se.styrning.start.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrning.start.database.DatabaseAccess;
import se.styrning.start.token.LocalKey;

/**
 * What lies where in the data folder.
 *
 * @param path the folder itself
 */
public record DataFolder(Path path) {

  private static final long MEGABYTE = 1024L * 1024;
  // The unpacked programs, an empty database and its first transaction log, with some to spare.
  private static final long FIRST_START_MEGABYTES = 250;
  private static final long MEGABYTES = 50;
  private static final String UNFINISHED = "kluster.ny-";

  public Path log() {
    return path.resolve("postgresql.log");
  }

  /** The private key of {@link LocalKey}. */
  public Path key() {
    return path.resolve("nyckel.pem");
  }

  /** The password of {@link DatabaseAccess}. */
  public Path password() {
    return path.resolve("databas.losenord");
  }

  public Path cluster() {
    return postgresql().resolve("kluster");
  }

  /** Where a new database is made; it gets its real name once it is whole. */
  public Path newUnfinishedCluster() throws IOException {
    return Files.createTempDirectory(postgresql(), UNFINISHED);
  }

  /** Databases that were never finished, because the program was killed meanwhile. */
  public List<Path> unfinishedClusters() throws IOException {
    try (Stream<Path> content = Files.list(postgresql())) {
      return content.filter(file -> file.getFileName().toString().startsWith(UNFINISHED)).toList();
    }
  }

  /** PostgreSQL's own programs, unpacked from the jar. */
  public Path programs() {
    return postgresql().resolve("program");
  }

  private Path postgresql() {
    return path.resolve("postgresql");
  }

  public void create() throws IOException {
    Files.createDirectories(path);
    // A full disk is told beforehand: the programs would be unpacked in part, without an error.
    requireSpace();
    Files.createDirectories(programs());
    keepOthersOut(postgresql().toFile());
    removeHalfUnpackedPrograms();
  }

  private void requireSpace() throws IOException {
    long free = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
    long needed = Files.exists(cluster()) ? MEGABYTES : FIRST_START_MEGABYTES;
    if (free < needed) {
      throw new StartRefused(
          "Disken är full: datamappen %s har %d MB ledigt men minst %d MB behövs."
              .formatted(path, free, needed));
    }
  }

  /** The library makes the folder of the programs writable to everyone. */
  private static void keepOthersOut(File folder) {
    folder.setExecutable(false, false);
    folder.setExecutable(true, true);
  }

  /** The library keeps what it finds, so a start that was killed meanwhile would leave ruins. */
  private void removeHalfUnpackedPrograms() throws IOException {
    try (Stream<Path> versions = Files.list(programs())) {
      for (Path version : versions.toList()) {
        if (!Files.exists(version.resolve(".exists"))) {
          delete(version);
        }
      }
    }
  }

  public static void delete(Path folder) throws IOException {
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
