package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

/** Why a body is no JSON that can be read, by name and place. */
final class UnreadableBody {

  /** The limits by what the parser's message calls them, each with its text and its value. */
  private static final Map<String, Limit> LIMITS =
      Map.of(
          "getMaxNestingDepth", new Limit("for-djup", BodyLimits.DEEPEST),
          "getMaxStringLength", new Limit("for-lang-text", BodyLimits.LONGEST_TEXT),
          "getMaxNameLength", new Limit("for-langt-namn", BodyLimits.LONGEST_NAME),
          "getMaxNumberLength", new Limit("for-langt-tal", BodyLimits.LONGEST_NUMBER),
          "getMaxTokenCount", new Limit("for-manga-varden", BodyLimits.MOST_TOKENS));

  private record Limit(String name, int most) {}

  private UnreadableBody() {}

  /** Refuses a body without a value; else the parser is at it. */
  static void requireStart(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      throw problem("tom", "");
    }
  }

  /** Refuses whatever comes after the value. */
  static void requireEnd(JsonParser parser) {
    try {
      if (parser.nextToken() == null) {
        return;
      }
    } catch (IOException notEvenJson) {
      // Told below, as any other text is.
    }
    throw at("efter-slutet", parser, "");
  }

  static DomainException of(IOException fault, JsonParser parser, byte[] body) {
    String message = String.valueOf(fault.getMessage());
    if (fault instanceof CharacterCodingException) {
      return encoding(body);
    }
    if (fault instanceof StreamConstraintsException) {
      for (Map.Entry<String, Limit> limit : LIMITS.entrySet()) {
        if (message.contains(limit.getKey())) {
          return at(limit.getValue().name(), parser, limit.getValue().most());
        }
      }
    }
    if (fault instanceof JsonEOFException) {
      return at("avbruten", parser, "");
    }
    return at(message.startsWith("Duplicate field") ? "dubblett" : "ej-json", parser, "");
  }

  private static DomainException at(String name, JsonParser parser, Object limit) {
    JsonLocation place = parser.currentLocation();
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return problem(
        name,
        pointer,
        limit,
        Integer.toString(place.getLineNr()),
        Integer.toString(place.getColumnNr()));
  }

  private static DomainException encoding(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer text = CharBuffer.allocate(body.length);
    decoder.decode(bytes, text, true);
    int line = 1;
    int column = 1;
    for (char c : text.flip().toString().toCharArray()) {
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n' ? 1 : 0;
    }
    return problem("ej-utf8", "", "", Integer.toString(line), Integer.toString(column));
  }

  private static DomainException problem(String name, String pointer, Object... arguments) {
    return new DomainException(
        ProblemType.OGILTIG_BEGARAN,
        List.of(Fault.pekare(pointer, null, Accepted.of("json"))),
        "ogiltig-begaran." + name,
        arguments);
  }
}
