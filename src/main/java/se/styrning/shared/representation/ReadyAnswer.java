package se.styrning.shared.representation;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes on the wire, packed and not.
 *
 * @param subject the address of the resource it tells of, as events name it
 * @param template the address of its operation in the contract, which metrics count it under
 * @param headers what is sent with it besides its tag and encoding
 * @param plain the body
 * @param packed the body in gzip; null when it is too short to gain by it
 */
record ReadyAnswer(
    String subject,
    @Nullable String template,
    Map<String, String> headers,
    Body plain,
    @Nullable Body packed) {

  /** What an entry takes besides its bodies: its key, headers and objects. */
  private static final int OVERHEAD = 1024;

  /** Bytes, which can be sent any number of times, and the tag they have. */
  record Body(Buffer bytes, String tag) {

    static Body of(byte[] bytes, String tag) {
      return new Body(Buffer.buffer(bytes), tag);
    }
  }

  static ReadyAnswer of(
      String subject, @Nullable String template, Map<String, String> headers, byte[] bytes)
      throws IOException {
    return new ReadyAnswer(
        subject,
        template,
        headers,
        Body.of(bytes, EntityTag.of(bytes, false)),
        Gzip.isWorthwhile(bytes)
            ? Body.of(Gzip.compressed(bytes), EntityTag.of(bytes, true))
            : null);
  }

  Body body(boolean gzip) {
    return gzip && packed != null ? packed : plain;
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return OVERHEAD + plain.bytes().length() + (packed == null ? 0 : packed.bytes().length());
  }
}
