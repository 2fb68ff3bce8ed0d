package se.styrning.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.styrning.testsupport.Contract.Operation;

/**
 * The reading operations of the served contract that need no token, as addresses that can be
 * called.
 */
public final class Operations {

  private static final List<String> OF_EVERY_LIST =
      List.of("csv", "fields", "limit", "page", "sort");

  private Operations() {}

  /** A parameter of a list that keeps some of its rows. */
  public record Filter(String address, String name, String example, List<String> values) {
    @Override
    public String toString() {
      return address + "?" + name + "=" + example;
    }
  }

  /** A path parameter of an operation, with the address that has another value in its place. */
  public record PathValue(Operation operation, String name, boolean number) {
    /** The address with a value here and examples everywhere else. */
    public String with(String value) {
      return address(operation.path().replace("{" + name + "}", value), operation);
    }

    @Override
    public String toString() {
      return operation.path() + " " + name;
    }
  }

  /** The address of every operation, with the documented examples in its path. */
  public static List<String> addresses() {
    return all().map(o -> address(o.path(), o)).toList();
  }

  /** The address of every list. */
  public static List<String> lists() {
    return all().filter(Operations::isList).map(o -> address(o.path(), o)).toList();
  }

  /** The address of everything that is one resource. */
  public static List<String> resources() {
    return all().filter(o -> !isList(o)).map(o -> address(o.path(), o)).toList();
  }

  /** Every filter of every list. */
  public static List<Filter> filters() {
    return all()
        .filter(Operations::isList)
        .flatMap(
            o ->
                parameters(o, "query")
                    .filter(p -> !OF_EVERY_LIST.contains(p.path("name").asText()))
                    .map(p -> filter(o, p)))
        .toList();
  }

  /** Every path parameter of every operation. */
  public static List<PathValue> pathValues() {
    return all()
        .flatMap(
            o ->
                parameters(o, "path")
                    .map(
                        p ->
                            new PathValue(
                                o, p.path("name").asText(), p.path("example").isNumber())))
        .toList();
  }

  private static Filter filter(Operation operation, JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    if (schema.has("$ref")) {
      schema = Contract.served().document().at(schema.get("$ref").asText().substring(1));
    }
    List<String> values =
        StreamSupport.stream(schema.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    return new Filter(
        address(operation.path(), operation),
        parameter.path("name").asText(),
        parameter.path("example").asText(),
        values);
  }

  private static Stream<Operation> all() {
    return Contract.served().operations().stream()
        .filter(operation -> operation.method().equals("get"))
        .filter(Operations::isPublic);
  }

  /** Whether an operation asks for nothing but what the whole contract does: no token. */
  public static boolean isPublic(Operation operation) {
    return !operation.node().has("security");
  }

  private static boolean isList(Operation operation) {
    return operation.node().at("/responses/200/content").has("text/csv");
  }

  private static Stream<JsonNode> parameters(Operation operation, String in) {
    return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals(in));
  }

  private static String address(String path, Operation operation) {
    String address = path;
    for (JsonNode p : parameters(operation, "path").toList()) {
      address = address.replace("{" + p.path("name").asText() + "}", p.path("example").asText());
    }
    return address;
  }
}
