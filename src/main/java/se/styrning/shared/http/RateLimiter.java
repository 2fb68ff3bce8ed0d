package se.styrning.shared.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How many requests each client has left. A client that was silent for a minute has all of them, so
 * it can be forgotten; and no more clients are remembered than fit in bounded memory.
 */
final class RateLimiter {

  /** About 20 MB when full. */
  static final int MOST_CLIENTS = 100_000;

  /**
   * How long a name may be, in characters, and count as one client; a longer one counts as more.
   */
  private static final int NAME = 100;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int perMinute;
  private final TimeMeter clock;
  private final Cache<String, Bucket> clients;

  RateLimiter(int perMinute, TimeMeter clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    this.clients =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CLIENTS)
            .weigher((String client, Bucket bucket) -> 1 + client.length() / NAME)
            .expireAfterAccess(WINDOW)
            .ticker(clock::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  /**
   * What became of a request.
   *
   * @param accepted whether it may go on
   * @param remaining requests the client can make at once after this one
   * @param full seconds until it has all of them again
   * @param retry seconds until it has one again; 0 if it has
   */
  record Outcome(boolean accepted, long remaining, long full, long retry) {}

  /** Takes one request from what a client has left. */
  Outcome take(String client) {
    ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
    return new Outcome(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        seconds(probe.getNanosToWaitForRefill()));
  }

  int perMinute() {
    return perMinute;
  }

  long clients() {
    clients.cleanUp();
    return clients.estimatedSize();
  }

  private Bucket bucket(String client) {
    return clients.get(client, unknown -> newBucket());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
        .withCustomTimePrecision(clock)
        .build();
  }

  private static long seconds(long nanos) {
    return (nanos + 999_999_999L) / 1_000_000_000L;
  }
}
