package se.styrning.start.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two running programs out of the same data folder. The operating system releases the lock
 * when the process ends, however it ends, so there is nothing to clean up after a crash.
 */
public final class DataFolderLock implements AutoCloseable {

  private static final Duration RELOAD_PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  public static DataFolderLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("styrning.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartRefused(
          "Datamappen %s används redan av en annan instans av Styrning.".formatted(folder));
    }
    return new DataFolderLock(channel);
  }

  /**
   * Waits only for this very process: under live reload the program starts again while its previous
   * self is still stopping the database. The channel stays open meanwhile, because closing any
   * channel to a file drops all locks the process has on it.
   */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    long end = System.nanoTime() + RELOAD_PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        return channel.tryLock();
      } catch (OverlappingFileLockException e) {
        pause();
      }
    }
    return null;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the data folder", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
