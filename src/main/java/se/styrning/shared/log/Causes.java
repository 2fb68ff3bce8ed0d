package se.styrning.shared.log;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A failure and all that led to it. A commit that fails tells of its reason among the suppressed.
 */
public final class Causes {

  private Causes() {}

  /** The failure itself, its causes and what was suppressed, each once and the nearest first. */
  public static Stream<Throwable> of(Throwable failure) {
    Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Stream.Builder<Throwable> all = Stream.builder();
    Deque<Throwable> ahead = new ArrayDeque<>();
    for (Throwable t = failure; t != null; t = ahead.poll()) {
      if (found.add(t)) {
        all.add(t);
        add(ahead, t.getCause());
        for (Throwable suppressed : t.getSuppressed()) {
          add(ahead, suppressed);
        }
      }
    }
    return all.build();
  }

  private static void add(Deque<Throwable> ahead, @Nullable Throwable next) {
    if (next != null) {
      ahead.add(next);
    }
  }
}
