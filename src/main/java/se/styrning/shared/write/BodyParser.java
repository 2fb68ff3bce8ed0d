package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.JsonSettings;
import se.styrning.shared.http.BodyLimits;

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

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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

  /** The body as a tree, without the members of some names, which are not even looked at. */
  static JsonNode tree(byte[] body, ObjectMapper mapper, Collection<String> without) {
    return parse(
        body,
        parser ->
            mapper.readTree(
                new FilteringParserDelegate(
                    parser,
                    new Without(without),
                    TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH,
                    true)));
  }

  private static <T> T read(byte[] body, Reading<T> reading) {
    return parse(
        body,
        parser -> {
          UnreadableBody.requireStart(parser);
          return reading.of(parser);
        });
  }

  private static <T> T parse(byte[] body, Reading<T> reading) {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked = Arrays.equals(body, 0, Math.min(mark, body.length), BYTE_ORDER_MARK, 0, mark);
    int start = marked ? mark : 0;
    var text =
        new InputStreamReader(
            new ByteArrayInputStream(body, start, body.length - start),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonParser parser = JSON.createParser(text)) {
      try {
        return reading.of(parser);
      } catch (IOException unreadable) {
        throw UnreadableBody.of(unreadable, parser, body);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Passes over members by name, at any depth, and keeps everything else, empty or not. */
  private static final class Without extends TokenFilter {

    private final Collection<String> names;

    Without(Collection<String> names) {
      this.names = names;
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return names.contains(name) ? null : this;
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
      return true;
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
      return true;
    }
  }
}
