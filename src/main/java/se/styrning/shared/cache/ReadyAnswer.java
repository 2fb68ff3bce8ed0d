package se.styrning.shared.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes on the wire.
 *
 * @param subject the address that all it tells of is below, as events name it
 * @param template the address of its operation in the contract, which metrics count it under
 * @param tag its ETag
 * @param about headers that are sent with it and when it has not changed, the tag too
 * @param form headers that tell what form the body has
 * @param body the bytes, packed or not, which can be sent any number of times
 * @param made when it was made, of {@link System#nanoTime}
 */
public record ReadyAnswer(
    String subject,
    @Nullable String template,
    String tag,
    Map<CharSequence, CharSequence> about,
    Map<CharSequence, CharSequence> form,
    Buffer body,
    long made) {

  /** What an entry takes besides the texts and bytes in it: its objects. */
  private static final int OVERHEAD = 1024;

  /** Headers by name, hashed and encoded once for every time they are sent. */
  public static Map<CharSequence, CharSequence> optimized(Map<String, String> headers) {
    Map<CharSequence, CharSequence> optimized = new LinkedHashMap<>();
    headers.forEach(
        (name, value) ->
            optimized.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
    return optimized;
  }

  boolean isOlderThan(Duration age) {
    return System.nanoTime() - made > age.toNanos();
  }

  /** Sends it, or 304 to who has it already. */
  void send(HttpServerResponse response, @Nullable String ifNoneMatch) {
    about.forEach(response::putHeader);
    if (EntityTag.matches(ifNoneMatch, tag)) {
      response.setStatusCode(304).end();
    } else {
      form.forEach(response::putHeader);
      response.end(body);
    }
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return OVERHEAD + weight(about) + weight(form) + body.length();
  }

  /** Links repeat the address they were asked for by, five times and more. */
  private static int weight(Map<CharSequence, CharSequence> headers) {
    return headers.entrySet().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }
}
