package se.styrning.shared.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Ends the process when its memory has run out, as {@code -XX:+ExitOnOutOfMemoryError} does where
 * the runtime was told so: what is left then neither answers nor stops, and whoever runs it starts
 * another. {@code java -jar} is told nothing, and a program can't tell its own runtime.
 *
 * <p>Errors are seen where nobody caught them and where they are logged. Those that somebody kept
 * to themselves are no matter while memory comes back; a try every second tells when it does not.
 */
public final class MemoryGuard {

  /** What the runtime itself ends with. */
  static final int EXIT_CODE = 3;

  private static final Logger LOG = Logger.getLogger(MemoryGuard.class);

  /** Needs less than the stream of that name, and is there beforehand. */
  private static final FileOutputStream STANDARD_ERROR = new FileOutputStream(FileDescriptor.err);

  private static final byte[] LAST_WORDS =
      "Minnet är slut; programmet avslutas. Ge det mer med -Xmx.\n"
          .getBytes(StandardCharsets.UTF_8);

  /** Small enough for one region of the collector, so that it fails only when all is taken. */
  private static final int TRIED_BYTES = 256 * 1024;

  private static final int RESERVED_BYTES = 1024 * 1024;

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final byte[] NOTHING = {};

  /** Causes that are looked through; some are their own. */
  private static final int MOST_CAUSES = 50;

  /** Let go of at the end, since ending takes some memory too. */
  private static volatile byte[] reserve = NOTHING;

  /** Where a try is seen by other threads, so that it can't be left out. */
  private static volatile byte[] tried = NOTHING;

  private MemoryGuard() {}

  /** Guards the process from here on. */
  public static void install() {
    reserve = new byte[RESERVED_BYTES];
    load("java.lang.Shutdown");
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          endIfOutOfMemory(failure);
          if (before != null) {
            before.uncaughtException(thread, failure);
          } else {
            LOG.errorf(failure, "Uncaught in %s", thread.getName());
          }
        });
    Thread guard = new Thread(MemoryGuard::tryForEver, "Memory guard");
    guard.setDaemon(true);
    guard.start();
  }

  /** Does not return when the failure, or what led to it, is that memory ran out. */
  static void endIfOutOfMemory(Throwable failure) {
    int left = MOST_CAUSES;
    for (Throwable t = failure; t != null && left > 0; t = t.getCause(), left--) {
      // Netty's own, of memory beside the heap, is a subclass: a request fails, the rest goes on.
      if (t.getClass() == OutOfMemoryError.class) {
        end();
      }
    }
  }

  /** A class that is needed when there is no memory to load it. */
  private static void load(String name) {
    try {
      Class.forName(name);
    } catch (ClassNotFoundException anotherRuntime) {
      // Loaded when it is needed.
    }
  }

  private static void tryForEver() {
    try {
      while (true) {
        tried = new byte[TRIED_BYTES];
        long pause = BETWEEN_TRIES.toMillis() + tried[0] + Math.min(reserve.length, 0);
        tried = NOTHING;
        Thread.sleep(pause);
      }
    } catch (OutOfMemoryError full) {
      end();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end() {
    reserve = NOTHING;
    try {
      STANDARD_ERROR.write(LAST_WORDS);
    } catch (IOException nobodyListens) {
      // It ends all the same.
    } finally {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
