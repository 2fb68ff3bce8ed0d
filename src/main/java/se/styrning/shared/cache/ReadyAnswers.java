package se.styrning.shared.cache;

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
 * confirmation counts for {@link #TRUST}; after that they are asked for again. Only when the
 * database has left a question unanswered are they given for a while longer, as {@link
 * Unconfirmed}: what has been decided never changes, and all that may be missing is the latest
 * decision. An answer that was being made while something was forgotten is not kept, since it may
 * be of before.
 */
@ApplicationScoped
public class ReadyAnswers {

  /** How long what was confirmed may be given: the longest that another instance is not heard. */
  static final Duration TRUST = Duration.ofSeconds(1);

  /** How long an answer is kept at most: who changes the database by hand is heard by then. */
  private static final Duration LIFETIME = Duration.ofHours(1);

  /** How long the database may take to tell what has happened before it counts as away. */
  private static final Duration SUSPICION = Duration.ofMillis(250);

  private final Cache<Key, ReadyAnswer> answers;
  private final Duration patience;
  private volatile long changes;

  /** Since when a question of what has happened is unanswered; empty when none is. */
  private volatile Optional<Long> unansweredSince = Optional.empty();

  /** Whether the last question was answered with a failure. */
  private volatile boolean failed;

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

  /**
   * An answer of which nobody can say whether it is still the latest.
   *
   * @param age how long ago it was known to be
   */
  record Unconfirmed(ReadyAnswer answer, Duration age) {}

  ReadyAnswers(
      @ConfigProperty(name = "styrning.fardiga-svar.minne") Optional<MemorySize> memory,
      @ConfigProperty(name = "styrning.fardiga-svar.obekraftade") Duration patience) {
    this.patience = patience;
    answers =
        Caffeine.newBuilder()
            .maximumWeight(memory.map(MemorySize::asLongValue).orElseGet(ReadyAnswers::share))
            .weigher((Key key, ReadyAnswer answer) -> key.weight() + answer.weight())
            .expireAfterWrite(LIFETIME.plus(patience))
            .executor(Runnable::run)
            .build();
  }

  /** A quarter of the heap. */
  private static long share() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /** At a moment, of {@link System#nanoTime}, the database was asked what has happened. */
  public void ask(long moment) {
    if (unansweredSince.isEmpty()) {
      unansweredSince = Optional.of(moment);
    }
  }

  /** The database could not tell. */
  public void fail() {
    failed = true;
  }

  /** Every public event until a moment, of {@link System#nanoTime}, has been read. */
  public void confirm(long moment) {
    unansweredSince = Optional.empty();
    failed = false;
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
    if (System.nanoTime() - confirmedAt >= TRUST.toNanos()) {
      return null;
    }
    ReadyAnswer answer = answers.getIfPresent(key);
    return answer == null || answer.isOlderThan(LIFETIME) ? null : answer;
  }

  /** What was ready when the database went away, as long as that is given. */
  Optional<Unconfirmed> findUnconfirmed(Key key) {
    Duration age = Duration.ofNanos(System.nanoTime() - confirmedAt);
    return isAway() && age.compareTo(patience) < 0
        ? Optional.ofNullable(answers.getIfPresent(key)).map(answer -> new Unconfirmed(answer, age))
        : Optional.empty();
  }

  private boolean isAway() {
    return failed
        || unansweredSince
            .filter(since -> System.nanoTime() - since > SUSPICION.toNanos())
            .isPresent();
  }

  /** Keeps an answer, unless something has changed since its making began. */
  public synchronized void keep(Key key, long changesBefore, ReadyAnswer answer) {
    if (changes == changesBefore) {
      answers.put(key, answer);
    }
  }
}
