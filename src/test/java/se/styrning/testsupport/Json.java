package se.styrning.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ResponseBodyData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON by the same expressions as REST Assured's, which compiles each of them as a Groovy script. A
 * path of names and places is followed here instead, in what REST Assured has parsed; anything
 * else, such as {@code find} and {@code collect}, is left to it.
 */
public final class Json extends JsonPath {

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*";
  private static final String PLACES = "(?:\\[\\d+])*";
  private static final Pattern PLAIN =
      Pattern.compile("%1$s%2$s(?:[.]%1$s%2$s)*".formatted(NAME, PLACES));
  private static final Pattern STEP = Pattern.compile("(%s)|\\[(\\d+)]".formatted(NAME));

  /** A step into a text or a number, which REST Assured may have a word on. */
  private static final Object NO_SENSE = new Object();

  private static final BigDecimal LARGEST_FLOAT = BigDecimal.valueOf(Float.MAX_VALUE);

  private final JsonPath compiling;
  private final Object document;
  private String root = "";

  private Json(String text, NumberReturnType decimals) {
    super(text);
    compiling = new JsonPath(text).using(new JsonPathConfig(decimals));
    document = value(Skriv.json(text), decimals == NumberReturnType.BIG_DECIMAL);
  }

  /** The same maps, lists and numbers that REST Assured makes, at a fraction of its pains. */
  private static Object value(JsonNode node, boolean exact) {
    if (node.isObject()) {
      Map<String, Object> members = new LinkedHashMap<>();
      node.properties().forEach(m -> members.put(m.getKey(), value(m.getValue(), exact)));
      return members;
    }
    if (node.isArray()) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> elements.add(value(element, exact)));
      return elements;
    }
    if (node.isBigDecimal() && !exact) {
      BigDecimal decimal = node.decimalValue();
      return decimal.compareTo(LARGEST_FLOAT) > 0
          ? (Object) decimal.doubleValue()
          : (Object) decimal.floatValue();
    }
    return switch (node.getNodeType()) {
      case STRING -> node.textValue();
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      case NULL -> null;
      default -> throw new IllegalArgumentException("no JSON");
    };
  }

  /** Decimals are binary, as REST Assured has them. */
  public static Json of(String text) {
    return new Json(text, NumberReturnType.FLOAT_AND_DOUBLE);
  }

  /** The JSON of an answer; decimals are binary, as REST Assured has them. */
  public static Json of(ResponseBodyData answer) {
    return of(answer.asString());
  }

  /** Decimals are BigDecimal and keep their digits. */
  public static Json exact(String text) {
    return new Json(text, NumberReturnType.BIG_DECIMAL);
  }

  /** The JSON of an answer; decimals are BigDecimal and keep their digits. */
  public static Json exact(ResponseBodyData answer) {
    return exact(answer.asString());
  }

  @Override
  public JsonPath setRootPath(String path) {
    root = path;
    compiling.setRootPath(path);
    return this;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T get(String path) {
    String whole = root.isEmpty() ? path : root + "." + path;
    if (!PLAIN.matcher(whole).matches()) {
      return compiling.get(path);
    }
    Object found = document;
    Matcher step = STEP.matcher(whole);
    while (step.find() && found != null) {
      found = step.group(1) == null ? at(step.group(2), found) : member(step.group(1), found);
      if (found == NO_SENSE) {
        return compiling.get(path);
      }
    }
    return (T) found;
  }

  /** Nothing beyond the end of a list, and nothing by number in an object. */
  private static Object at(String place, Object in) {
    int index = Integer.parseInt(place);
    if (in instanceof List<?> list) {
      return index < list.size() ? list.get(index) : null;
    }
    return in instanceof Map<?, ?> ? null : NO_SENSE;
  }

  /** Of a list, those of its elements, without those that are null. */
  private static Object member(String name, Object in) {
    if (in instanceof Map<?, ?> object) {
      return object.get(name);
    }
    if (in instanceof List<?> list) {
      List<Object> members = new ArrayList<>();
      list.stream().filter(Objects::nonNull).forEach(each -> members.add(member(name, each)));
      return members.contains(NO_SENSE) ? NO_SENSE : members;
    }
    return NO_SENSE;
  }
}
