package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.styrning.shared.problem.BodyLimits;
import se.styrning.shared.representation.JsonSettings;

/** Reads JSON token by token, keeping nothing. */
final class BodyParser {

  /** The encoding is known, so nothing is guessed; names of callers are not kept in tables. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              JsonSettings.LIMITS.rebuild().maxTokenCount(BodyLimits.MOST_TOKENS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private static final int BYTE_ORDER_MARK = 0xEF;
  private static final int BYTE_ORDER_MARK_LENGTH = 3;

  private BodyParser() {}

  /** What reads the value that the parser is at. */
  interface Reading<T> {
    T of(JsonParser parser) throws IOException;
  }

  /** The whole body, which must be one value; what is no JSON is 400 and named. */
  static <T> T whole(byte[] body, Reading<T> reading) {
    return read(
        body,
        parser -> {
          T read = reading.of(parser);
          UnreadableBody.requireEnd(parser);
          return read;
        });
  }

  /** The text of one member of the body's object, reading no further than that. */
  static Optional<String> member(byte[] body, String name) {
    return read(
        body,
        parser -> {
          if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Optional.empty();
          }
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (found) {
              return Optional.ofNullable(parser.getValueAsString())
                  .filter(text -> value == JsonToken.VALUE_STRING);
            }
            parser.skipChildren();
          }
          return Optional.empty();
        });
  }

  private static <T> T read(byte[] body, Reading<T> reading) {
    boolean marked = body.length > 0 && (body[0] & 0xFF) == BYTE_ORDER_MARK;
    int start = marked ? Math.min(BYTE_ORDER_MARK_LENGTH, body.length) : 0;
    var text =
        new InputStreamReader(
            new ByteArrayInputStream(body, start, body.length - start),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonParser parser = JSON.createParser(text)) {
      try {
        UnreadableBody.requireStart(parser);
        return reading.of(parser);
      } catch (IOException unreadable) {
        throw UnreadableBody.of(unreadable, parser, body);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
