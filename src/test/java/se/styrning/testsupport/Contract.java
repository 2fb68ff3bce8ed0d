package se.styrning.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The contract as the running service serves it, for holding answers against. */
public final class Contract {

  private static final String REF = "$ref";
  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  /** Types of bounded values, as the contract names them. */
  private static final String VALUES =
      "(Text(fil|\\d+)|Datum|Tidpunkt|Adress|Adressdel|(Heltal|Tal)(Fran|Till).*|[A-Z]\\w*Text|Flera[A-Z]\\w*)(EllerNull)?(Nr\\d+)?";

  /** What the registry of schemas calls the contract, all of which it reads once. */
  private static final String NAME = "urn:styrning:contract";

  private static Contract served;

  private final JsonNode document;
  private final JsonNode written;
  private final List<Operation> operations;
  private final Map<String, List<Addressed>> byMethod;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** An operation and the paths that are its. */
  private record Addressed(Operation operation, Pattern paths) {}

  private Contract(JsonNode written) {
    this.written = written;
    this.document = resolved(written);
    this.operations = operations(document);
    this.byMethod =
        operations.stream()
            .map(o -> new Addressed(o, Pattern.compile(o.path().replaceAll("\\{[^}]+}", "[^/]+"))))
            .collect(Collectors.groupingBy(a -> a.operation().method()));
    JsonNode components = closed(document.path("components").deepCopy());
    String closed = new ObjectMapper().createObjectNode().set("components", components).toString();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, closed)));
  }

  /** Reads the contract once for the whole test run. */
  public static synchronized Contract served() {
    if (served == null) {
      String json =
          RestAssured.given()
              .baseUri(SecondInstance.address())
              .basePath("")
              .get(Api.ROOT + "/openapi.json")
              .then()
              .extract()
              .asString();
      try {
        served = new Contract(new ObjectMapper().readTree(json));
      } catch (IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
    return served;
  }

  /**
   * The contract with what is shared standing where it is used: parameters, headers, examples and
   * types of values. Named objects, codes and answers are referred to.
   */
  public JsonNode document() {
    return document;
  }

  /** The contract as it is served. */
  public JsonNode written() {
    return written;
  }

  private JsonNode resolved(JsonNode node) {
    if (node.isArray()) {
      ArrayNode entries = JsonNodeFactory.instance.arrayNode();
      node.forEach(entry -> entries.add(resolved(entry)));
      return entries;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    JsonNode shared = shared(node.path(REF).asText());
    boolean inlined = !shared.isMissingNode();
    if (inlined) {
      members.setAll((ObjectNode) resolved(shared));
    }
    node.properties().stream()
        .filter(member -> !inlined || !member.getKey().equals(REF))
        .forEach(
            member ->
                members.set(
                    member.getKey(),
                    EXAMPLES.contains(member.getKey())
                        ? example(member.getValue())
                        : resolved(member.getValue())));
    JsonNode one = members.at("/examples/exempel/value");
    if (!one.isMissingNode()) {
      boolean cut = members.at("/examples/exempel").has("summary");
      JsonNode example = members.remove("examples").path("exempel");
      if (cut) {
        members.putObject("examples").set("forkortat", example);
      } else {
        members.set("example", one);
      }
    }
    return members;
  }

  /** An example is data, except that it may be a reference to one. */
  private JsonNode example(JsonNode example) {
    return example.at("/exempel/" + REF).isMissingNode() ? example : resolved(example);
  }

  /** What a reference leads to, when it is not kept. */
  private JsonNode shared(String ref) {
    JsonNode target = ref.isEmpty() ? MissingNode.getInstance() : written.at(ref.substring(1));
    boolean kept =
        ref.startsWith("#/components/responses/")
            || (ref.startsWith("#/components/schemas/")
                && (target.has("enum")
                    || target.has("properties")
                    || !ref.matches(".*/(" + VALUES + ")")));
    return kept ? MissingNode.getInstance() : target;
  }

  /** An operation of the contract. */
  public record Operation(String path, String method, JsonNode node) {
    public String id() {
      return node.path("operationId").asText();
    }

    private boolean isFile() {
      JsonNode content = node.at("/responses/200/content");
      return !content.isMissingNode() && !content.has("application/json");
    }

    /** The roles of which any one is enough; none where a token without a role may be enough. */
    public SortedSet<String> roles() {
      SortedSet<String> roles = new TreeSet<>();
      node.path("security")
          .forEach(scheme -> scheme.forEach(names -> names.forEach(n -> roles.add(n.asText()))));
      return roles;
    }

    /** The address of the operation, with the documented examples in its path. */
    public String address() {
      String address = path;
      for (JsonNode parameter : node.path("parameters")) {
        String place = "{" + parameter.path("name").asText() + "}";
        address = address.replace(place, parameter.path("example").asText());
      }
      return address;
    }
  }

  /** The operations, but for those of {@link #files()}. */
  public List<Operation> operations() {
    return operations.stream().filter(operation -> !operation.isFile()).toList();
  }

  /** The operations that answer a file at an address of its own and never JSON. */
  public List<Operation> files() {
    return operations.stream().filter(Operation::isFile).toList();
  }

  private static List<Operation> operations(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        item ->
                            operations.add(
                                new Operation(path.getKey(), item.getKey(), item.getValue()))));
    return operations;
  }

  /** The operation that a request to a path below the API root meets. */
  public Optional<Operation> operation(String method, String path) {
    return byMethod.getOrDefault(method.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(addressed -> addressed.paths().matcher(path).matches())
        .map(Addressed::operation)
        .findFirst();
  }

  /** The documented answer of an operation, with a reference followed. */
  public JsonNode response(Operation operation, int status) {
    JsonNode response = operation.node().path("responses").path(Integer.toString(status));
    return response.has(REF) ? document.at(response.get(REF).asText().substring(1)) : response;
  }

  /** What is wrong with a body, by the schema of the documented answer; empty when nothing is. */
  public List<String> faults(JsonNode response, String mediaType, String body) {
    JsonNode ref = response.path("content").path(mediaType).path("schema").path(REF);
    if (ref.isMissingNode()) {
      return List.of("no schema for " + mediaType);
    }
    return schema(ref.asText()).validate(body, InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  private Schema schema(String ref) {
    return schemas.computeIfAbsent(ref, r -> registry.getSchema(SchemaLocation.of(NAME + r)));
  }

  /** An object may hold nothing that its schema does not name. */
  private static JsonNode closed(JsonNode components) {
    components
        .path("schemas")
        .forEach(
            schema -> {
              if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
              }
            });
    return components;
  }
}
