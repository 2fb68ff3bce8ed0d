package se.styrning.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.styrning.testsupport.Contract.Operation;

/**
 * The operations of the served contract as requests that can be made. Unless said otherwise, those
 * that read and need no token.
 */
public final class Operations {

  private static final List<String> OF_EVERY_LIST =
      List.of("csv", "fields", "limit", "page", "sort");

  /**
   * How lists across plans are pulled: a place to read on from, what has changed, all at once, and
   * more than is given unless asked for.
   */
  private static final List<String> OF_PULLING =
      List.of("andradEfter", "efter", "hela", "jamforelsear");

  /**
   * What has no rows from the start: a plan with one version has no differences and no changes of
   * its budget, and no ledger has been read. The examples of writing make some.
   */
  private static final Set<String> EMPTY =
      Set.of("listVersionsskillnader", "listBudgetandringar", "listManadsutfall");

  private Operations() {}

  /** An operation with documented examples in its path, called with what it asks for. */
  public record Call(Operation operation) {

    public String address() {
      return Operations.address(operation.path(), operation);
    }

    public String method() {
      return operation.method().toUpperCase(Locale.ROOT);
    }

    /** Whether what it reads is there from the start; drafts and budget changes are not. */
    public boolean isSteady() {
      return !operation.path().contains("{planId}/utkast")
          && !operation.id().equals("getBudgetandring");
    }

    /** The query that the documentation fills in: each example, else what is so unless set. */
    public String filledIn() {
      String query =
          parameters(operation, "query")
              .filter(parameter -> !filledIn(parameter).isEmpty())
              .map(parameter -> parameter.path("name").asText() + "=" + filledIn(parameter))
              .collect(Collectors.joining("&"));
      return query.isEmpty() ? "" : "?" + query;
    }

    private static String filledIn(JsonNode parameter) {
      JsonNode unlessSet = parameter.at("/schema/default");
      String value =
          parameter.has("example") ? parameter.path("example").asText() : unlessSet.asText();
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A request of one who may do everything, where not everyone may. */
    public RequestSpecification request() {
      return isPublic(operation) ? Api.request() : Api.request().auth().oauth2(powerful());
    }

    /** The request with a body of the type that is read, where one is. */
    public Response send(String query) {
      return send(request(), query);
    }

    /** The same request of one who sends no token. */
    public Response anonymously() {
      return send(Api.request(), "");
    }

    /** The request of anyone, with a body of the type that is read, where one is. */
    public Response send(RequestSpecification request, String query) {
      operation
          .node()
          .at("/requestBody/content")
          .fieldNames()
          .forEachRemaining(type -> request.contentType(type).body("{}"));
      return request.request(method(), address() + query);
    }

    @Override
    public String toString() {
      return operation.id();
    }
  }

  /** Every operation. */
  public static List<Call> calls() {
    return Contract.served().operations().stream().map(Call::new).toList();
  }

  /** Every operation that reads, those that ask for a token too. */
  public static List<Call> reads() {
    return calls().stream().filter(call -> call.method().equals("GET")).toList();
  }

  /** Every operation that changes something. */
  public static List<Call> writes() {
    return calls().stream().filter(call -> !call.method().equals("GET")).toList();
  }

  /** The address of every path, once, whatever its methods. */
  public static List<String> paths() {
    return calls().stream().map(Call::address).distinct().toList();
  }

  /** A token of one who holds every role for Lerum. */
  public static String powerful() {
    return TestTokens.of("redaktor", "controller", "namndsekreterare", "administrator")
        .organ("1441-ks")
        .kommuner("1441")
        .sign();
  }

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

    /** A number that the type of the parameter cannot hold. */
    public String tooLarge() {
      return parameters(operation, "path")
              .filter(p -> p.path("name").asText().equals(name))
              .anyMatch(p -> p.at("/schema/format").asText().equals("int64"))
          ? "9223372036854775808"
          : "2147483648";
    }

    public boolean isSteady() {
      return new Call(operation).isSteady();
    }

    /** The answer to the request with a value here. */
    public Response send(String value) {
      return new Call(operation).request().get(with(value));
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

  /** The address of every list that has rows. */
  public static List<String> lists() {
    return all()
        .filter(Operations::isList)
        .filter(o -> !EMPTY.contains(o.id()))
        .map(o -> address(o.path(), o))
        .toList();
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
                    .filter(p -> !OF_PULLING.contains(p.path("name").asText()))
                    .map(p -> filter(o, p)))
        .toList();
  }

  /** Every path parameter of every operation that reads, those that ask for a token too. */
  public static List<PathValue> pathValues() {
    return reads().stream()
        .map(Call::operation)
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
        .filter(Operations::isPublic)
        .filter(operation -> new Call(operation).isSteady());
  }

  /** Whether an operation asks for nothing but what the whole contract does: no token. */
  public static boolean isPublic(Operation operation) {
    return !operation.node().has("security");
  }

  private static boolean isList(Operation operation) {
    return operation.id().startsWith("list");
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
