package se.styrning.shared.representation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers about what has been decided, kept as the bytes they were first sent as, in bounded
 * memory.
 *
 * <p>They are given only while it is known that nothing has changed: whoever reads the public
 * events {@link #forget}s what an event tells of and {@link #confirm}s that it has read them all. A
 * confirmation counts for {@link #TRUST}, so a database that can't be reached makes every answer be
 * asked for again. An answer that was being made while something was forgotten is not kept, since
 * it may be of before.
 */
@ApplicationScoped
public class ReadyAnswers {

  /** How long what was confirmed may be given: the longest that another instance is not heard. */
  static final Duration TRUST = Duration.ofSeconds(1);

  /** How long an answer is kept at most: who changes the database by hand is heard by then. */
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Cache<Key, ReadyAnswer> answers;
  private volatile long changes;
  private volatile long confirmedAt = System.nanoTime() - 2 * TRUST.toNanos();

  /**
   * What an answer depends on that a caller chooses.
   *
   * @param type the media type that was chosen of those offered, never what was sent to choose it
   */
  record Key(String base, String uri, String type, boolean gzip) {

    int weight() {
      return base.length() + uri.length();
    }
  }

  ReadyAnswers(@ConfigProperty(name = "styrning.fardiga-svar.minne") Optional<MemorySize> memory) {
    answers =
        Caffeine.newBuilder()
            .maximumWeight(memory.map(MemorySize::asLongValue).orElseGet(ReadyAnswers::share))
            .weigher((Key key, ReadyAnswer answer) -> key.weight() + answer.weight())
            .expireAfterWrite(LIFETIME)
            .executor(Runnable::run)
            .build();
  }

  /** A quarter of the heap. */
  private static long share() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /** Every public event until a moment, of {@link System#nanoTime}, has been read. */
  public void confirm(long moment) {
    confirmedAt = moment;
  }

  /**
   * Something has happened to a resource, or to a part of it: what tells of it is not given again.
   */
  public synchronized void forget(String address) {
    changes++;
    answers.asMap().values().removeIf(answer -> isOf(address, answer.subject()));
  }

  /** Anything may have happened. */
  public synchronized void forgetAll() {
    changes++;
    answers.invalidateAll();
  }

  private static boolean isOf(String address, String subject) {
    return address.startsWith(subject)
        && (address.length() == subject.length() || address.charAt(subject.length()) == '/');
  }

  /** How many changes are known of; read before an answer is made that is to be kept. */
  long changes() {
    return changes;
  }

  @Nullable ReadyAnswer find(Key key) {
    return System.nanoTime() - confirmedAt < TRUST.toNanos() ? answers.getIfPresent(key) : null;
  }

  /** Keeps an answer, unless something has changed since its making began. */
  synchronized void keep(Key key, long changesBefore, ReadyAnswer answer) {
    if (changes == changesBefore) {
      answers.put(key, answer);
    }
  }
}
