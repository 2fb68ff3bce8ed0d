package se.styrning.start.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process of a database folder, as PostgreSQL's own postmaster.pid tells. When the
 * program is killed its server lives on and holds the folder; it is found here and stopped.
 */
final class Postmaster {

  private static final int PATIENCE_SECONDS = 60;

  private final Path cluster;
  private final Path pidFile;

  Postmaster(Path cluster) {
    this.cluster = cluster;
    this.pidFile = cluster.resolve("postmaster.pid");
  }

  /**
   * Leaves the folder without a server. A process number is reused sooner or later, so the process
   * is left alone unless it is a PostgreSQL on this very folder. The file is then removed, since
   * PostgreSQL would take any living process for its own and refuse to start.
   */
  void stopIfRunning() throws IOException {
    Optional<ProcessHandle> process = recordedPid().flatMap(ProcessHandle::of);
    Optional<Path> program = process.flatMap(p -> p.info().command()).map(Path::of);
    // When the program cannot be told, PostgreSQL itself decides whether the file is stale.
    if (process.isEmpty() || program.isEmpty()) {
      return;
    }
    if (isPostgres(program.get()) && servesCluster(process.get())) {
      stop(process.get(), program.get());
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  /**
   * Leaves the folder as a server wants to find it: without another one, and without what one that
   * died left behind, which nobody but us can have, since the data folder is locked; and closed to
   * others, without which PostgreSQL refuses it.
   */
  void leaveReadyToStart() throws IOException {
    stopIfRunning();
    if (!isRunning()) {
      Files.deleteIfExists(pidFile);
    }
    if (Files.getFileStore(cluster).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Whether the process that is recorded does something; one that has died may still be listed. */
  boolean isRunning() throws IOException {
    return recordedPid()
        .flatMap(ProcessHandle::of)
        .flatMap(process -> process.info().command())
        .isPresent();
  }

  /** Has something done when the server that is running ends, however it does. */
  void onEnd(Runnable reaction) throws IOException {
    Optional<ProcessHandle> process = recordedPid().flatMap(ProcessHandle::of);
    if (process.isPresent()) {
      Future<?> unused = process.get().onExit().thenRun(reaction);
    }
  }

  private Optional<Long> recordedPid() throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String firstLine = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    return firstLine.matches("\\d{1,18}") ? Optional.of(Long.valueOf(firstLine)) : Optional.empty();
  }

  private static boolean isPostgres(Path program) {
    return program.getFileName().toString().startsWith("postgres");
  }

  /** A server works in its folder. Where that cannot be seen, its command line names the folder. */
  private boolean servesCluster(ProcessHandle process) throws IOException {
    Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(workingFolder)) {
      return Files.isSameFile(workingFolder, cluster);
    }
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(cluster.toString()))
        .orElse(true);
  }

  private void stop(ProcessHandle process, Path program) throws IOException {
    Path pgCtl =
        program.resolveSibling(program.getFileName().toString().replace("postgres", "pg_ctl"));
    try {
      if (Files.isExecutable(pgCtl)) {
        stopCommand(pgCtl).start().waitFor();
      } else {
        process.destroy();
      }
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping the previous server", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the previous server, process " + process.pid() + ", does not stop", e);
    }
  }

  private ProcessBuilder stopCommand(Path pgCtl) {
    String seconds = Integer.toString(PATIENCE_SECONDS);
    List<String> stop =
        List.of(pgCtl.toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-t", seconds);
    return new ProcessBuilder(ordinary(stop))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** PostgreSQL's programs refuse to run as root; the server is started this way then, too. */
  static List<String> ordinary(List<String> command) {
    if (!LinuxUtils.isUnshareAvailable()) {
      return command;
    }
    List<String> asOrdinaryUser = new java.util.ArrayList<>(List.of("unshare", "-U"));
    asOrdinaryUser.addAll(command);
    return asOrdinaryUser;
  }
}
