package se.styrning.testsupport;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Tries a property on random values that jqwik makes and, when it fails, shrinks. The engine of
 * jqwik can't run a test that needs a running Quarkus, so its generators are used without it.
 */
public final class Egenskap {

  /** How many values are tried, where the property names no number. */
  private static final String TRIES = "styrning.egenskap.antal";

  /** Makes a failure happen again. */
  private static final String SEED = "styrning.egenskap.fro";

  private static final int SIZE = 1000;
  private static final int MOST_SHRINKS = 60;

  private Egenskap() {}

  /**
   * Tries some values, more of them with {@code -Dstyrning.egenskap.antal}.
   *
   * @param property throws when the value breaks it
   */
  public static <T> void holds(int tries, Arbitrary<T> values, Consumer<T> property) {
    int times = Integer.getInteger(TRIES, tries);
    if (times < 1) {
      throw new IllegalArgumentException("Nothing is tried " + times + " times");
    }
    JqwikSession.run(
        () -> {
          for (int i = 0; i < times; i++) {
            long seed = Long.getLong(SEED, System.nanoTime());
            attempt(seed, values.generator(SIZE, true).next(new Random(seed)), property);
            JqwikSession.finishTry();
          }
        });
  }

  private static <T> void attempt(long seed, Shrinkable<T> value, Consumer<T> property) {
    Optional<Throwable> failure = failure(value.value(), property);
    if (failure.isEmpty()) {
      return;
    }
    Shrinkable<T> least = value;
    Throwable reason = failure.get();
    int left = MOST_SHRINKS;
    boolean smaller = true;
    while (smaller && left > 0) {
      smaller = false;
      for (Shrinkable<T> candidate : least.shrink().limit(left).toList()) {
        left--;
        Optional<Throwable> again = failure(candidate.value(), property);
        if (again.isPresent()) {
          least = candidate;
          reason = again.get();
          smaller = true;
          break;
        }
      }
    }
    throw new AssertionError(
        "Broken by %s%n(-D%s=%d makes it again; found as %s)"
            .formatted(least.value(), SEED, seed, value.value()),
        reason);
  }

  private static <T> Optional<Throwable> failure(T value, Consumer<T> property) {
    try {
      property.accept(value);
      return Optional.empty();
    } catch (AssertionError | RuntimeException broken) {
      return Optional.of(broken);
    }
  }
}
