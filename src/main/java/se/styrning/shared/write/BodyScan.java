package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;

/**
 * Goes through a body once, before anything of it is kept: that its lists and texts are no longer
 * than the contract says, and that every value can be stored. What it accepts is small enough to be
 * held and reviewed.
 */
final class BodyScan {

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_INTEGER_DIGITS = 9;

  private final BodySchema schema;
  private final List<Fault> faults = new ArrayList<>();
  private boolean harmful;

  BodyScan(BodySchema schema) {
    this.schema = schema;
  }

  /** Reads the body to its end; what is not JSON is 400. */
  BodyScan read(byte[] body) {
    return BodyParser.whole(
        body,
        parser -> {
          value(parser, schema.root());
          return this;
        });
  }

  /** Everything found wrong, by place. */
  List<Fault> faults() {
    return faults;
  }

  /** Whether the body is not to be held, since a text or number in it could cost much. */
  boolean isHarmful() {
    return harmful;
  }

  private void value(JsonParser parser, JsonNode kind) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, schema.as("object", kind));
      case START_ARRAY -> array(parser, schema.as("array", kind));
      case VALUE_STRING -> text(parser, schema.as("string", kind));
      case VALUE_NUMBER_INT -> number(parser);
      case VALUE_NUMBER_FLOAT -> decimal(parser, kind);
      default -> {
        // true, false and null can be stored anywhere; whether they may stand here is the schema's.
      }
    }
  }

  private void object(JsonParser parser, JsonNode kind) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!BodyReader.IGNORED.contains(name)) {
        value(parser, kind.path("properties").path(name));
      } else if (value == JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else {
        fault(parser, parser.getText(), Accepted.of("objekt"));
        parser.skipChildren();
      }
    }
  }

  private void array(JsonParser parser, JsonNode kind) throws IOException {
    int most = kind.path("maxItems").asInt(Integer.MAX_VALUE);
    for (int length = 0; parser.nextToken() != JsonToken.END_ARRAY; length++) {
      if (length == most) {
        String list = place(parser).substring(0, place(parser).lastIndexOf('/'));
        faults.add(0, Fault.pekare(list, null, Accepted.of("antal", most)));
        BodyReader.refuse(faults);
      }
      value(parser, kind.path("items"));
    }
  }

  private void text(JsonParser parser, JsonNode kind) throws IOException {
    String text = parser.getText();
    int most = kind.path("maxLength").asInt(Integer.MAX_VALUE);
    if (text.length() > most && text.codePointCount(0, text.length()) > most) {
      harmful = true;
      boolean isDate = kind.path("format").asText().equals("date");
      fault(parser, text, isDate ? Accepted.of("datum") : Accepted.of("tecken", most));
    } else if (Characters.hasUnwanted(text)) {
      fault(parser, text, Accepted.of("utan-styrtecken"));
    } else if (!text.isEmpty() && Characters.isInvisible(text)) {
      fault(parser, text, Accepted.of("text-som-syns"));
    }
  }

  private void decimal(JsonParser parser, JsonNode kind) throws IOException {
    if (schema.isInteger(kind)) {
      fault(parser, parser.getText(), Accepted.of("utan-decimaler"));
    }
    number(parser);
  }

  private void number(JsonParser parser) throws IOException {
    BigDecimal number = figure(parser.getText());
    if (number == null || Math.abs((long) number.scale()) > BodyLimits.LONGEST_NUMBER) {
      harmful = true;
    }
    if (number == null || !fits(number)) {
      fault(parser, parser.getText(), Accepted.of("siffror", MOST_INTEGER_DIGITS, MOST_DECIMALS));
    }
  }

  private static boolean fits(BigDecimal number) {
    return number.scale() <= MOST_DECIMALS
        && (long) number.precision() - number.scale() <= MOST_INTEGER_DIGITS;
  }

  /** Null for a number that Java cannot hold. */
  private static @Nullable BigDecimal figure(String digits) {
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException outOfRange) {
      return null;
    }
  }

  private void fault(JsonParser parser, @Nullable String value, Accepted accepted) {
    Fault fault = Fault.pekare(place(parser), value, accepted);
    boolean told =
        !faults.isEmpty() && Objects.equals(fault.pekare(), faults.get(faults.size() - 1).pekare());
    if (!told) {
      faults.add(fault);
    }
    if (faults.size() > BodyLimits.MOST_FAULTS) {
      BodyReader.refuse(faults);
    }
  }

  /** The place of the value that the parser is at. */
  private static String place(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    boolean begun = parser.currentToken().isStructStart();
    return (begun ? context.getParent() : context).pathAsPointer().toString();
  }
}
