package se.styrning.shared.representation;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes on the wire.
 *
 * @param subject the address of the resource it tells of, as events name it
 * @param template the address of its operation in the contract, which metrics count it under
 * @param tag its ETag
 * @param headers everything that is sent with it, the tag too
 * @param body the bytes, packed or not, which can be sent any number of times
 */
record ReadyAnswer(
    String subject,
    @Nullable String template,
    String tag,
    Map<String, String> headers,
    Buffer body) {

  /** What an entry takes besides its body: its key, headers and objects. */
  private static final int OVERHEAD = 1024;

  /** About how many bytes of memory it takes. */
  int weight() {
    return OVERHEAD + body.length();
  }
}
