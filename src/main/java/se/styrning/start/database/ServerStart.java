package se.styrning.start.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A start of the server that is known to have failed when it has. The library waits for an answer
 * as long as a repair may take, also from a server that has given up; here the program that starts
 * it is looked at meanwhile. When it has ended and left no server there is nothing to wait for.
 */
final class ServerStart {

  /** What the server says of a password that is not the one it knows. */
  static final String REFUSED = "password authentication failed";

  private static final long BETWEEN_LOOKS_MILLIS = 25;

  private static final int PATIENCE_SECONDS = 5;

  private final Path log;
  private final Postmaster postmaster;
  private final long logBefore;
  private boolean begun;

  ServerStart(Path log, Postmaster postmaster) throws IOException {
    this.log = log;
    this.postmaster = postmaster;
    this.logBefore = Files.exists(log) ? Files.size(log) : 0;
  }

  EmbeddedPostgres await(Callable<EmbeddedPostgres> start) throws IOException {
    FutureTask<EmbeddedPostgres> task = new FutureTask<>(start);
    Thread thread = new Thread(task, "Start embedded database");
    thread.setDaemon(true);
    thread.start();
    try {
      // Given up only when two looks find the same, since a server may just have come.
      for (int lost = 0; lost < 2; lost = isHopeless() ? lost + 1 : 0) {
        try {
          return task.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillStarting) {
          // Looked at below.
        }
      }
      letGo(thread, task);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while starting the server", stopped);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
    throw new IOException("the server gave up");
  }

  /** Wakes the library from its waiting, so that it lets go of the folder. */
  private static void letGo(Thread thread, FutureTask<EmbeddedPostgres> task)
      throws InterruptedException {
    thread.interrupt();
    try (EmbeddedPostgres neverStarted = task.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      neverStarted.getProcess().destroy();
    } catch (ExecutionException | TimeoutException | IOException stillWaiting) {
      // It is left to itself: the program ends.
    }
  }

  /** The library asks until its patience ends, also with a password that is refused. */
  private boolean isHopeless() throws IOException {
    return hasGivenUp() || reason().contains(REFUSED);
  }

  private boolean hasGivenUp() throws IOException {
    boolean starting =
        ProcessHandle.current()
            .children()
            .anyMatch(
                child -> child.info().command().filter(c -> c.contains("pg_ctl")).isPresent());
    boolean over = begun && !starting;
    begun |= starting;
    return over && !postmaster.isRunning();
  }

  /** What the server itself said last of why, or nothing. */
  String reason() {
    try {
      byte[] said = Files.readAllBytes(log);
      int before = (int) Math.min(logBefore, said.length);
      return new String(said, before, said.length - before, StandardCharsets.UTF_8)
          .lines()
          .flatMap(
              line ->
                  Stream.of("FATAL:", "PANIC:")
                      .filter(line::contains)
                      .map(line::indexOf)
                      .map(line::substring))
          .reduce("", (earlier, later) -> later);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
