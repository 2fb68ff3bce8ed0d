package se.styrning.kontrakt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.styrning.testsupport.Contract;

/** What the checks of the national profile look at in the served contract. */
final class Profil {

  private Profil() {}

  static JsonNode document() {
    return Contract.served().document();
  }

  static JsonNode info() {
    return document().path("info");
  }

  static List<String> paths() {
    return names(document().path("paths"));
  }

  /** The servers' addresses as the committed contract has them. */
  static List<String> servers() {
    List<String> urls = new ArrayList<>();
    document()
        .path("servers")
        .forEach(
            server ->
                urls.add(Exempel.withPublicAddress(server.path("url").asText().getBytes(UTF_8))));
    return urls;
  }

  /** The operations that only read. */
  static List<Contract.Operation> reads() {
    return operations().stream().filter(operation -> operation.method().equals("get")).toList();
  }

  static List<Contract.Operation> operations() {
    return Contract.served().operations();
  }

  static List<Contract.Operation> lists() {
    return operations().stream().filter(operation -> operation.id().startsWith("list")).toList();
  }

  /** Every answer of every operation, by operation and status, with references followed. */
  static Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new LinkedHashMap<>();
    for (Contract.Operation operation : operations()) {
      for (String status : names(operation.node().path("responses"))) {
        responses.put(
            operation.id() + " " + status,
            Contract.served().response(operation, Integer.parseInt(status)));
      }
    }
    return responses;
  }

  /** Every body, by operation, status and media type. */
  static Map<String, JsonNode> bodies() {
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    responses()
        .forEach(
            (name, response) ->
                response
                    .path("content")
                    .properties()
                    .forEach(media -> bodies.put(name + " " + media.getKey(), media.getValue())));
    return bodies;
  }

  /** Every body that is sent, by operation and media type. */
  static Map<String, JsonNode> requests() {
    Map<String, JsonNode> requests = new LinkedHashMap<>();
    for (Contract.Operation operation : operations()) {
      operation
          .node()
          .at("/requestBody/content")
          .properties()
          .forEach(media -> requests.put(operation.id() + " " + media.getKey(), media.getValue()));
    }
    return requests;
  }

  static List<JsonNode> parameters(Contract.Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    operation.node().path("parameters").forEach(parameters::add);
    return parameters;
  }

  static List<JsonNode> parameters() {
    return operations().stream().flatMap(operation -> parameters(operation).stream()).toList();
  }

  static JsonNode parameter(Contract.Operation operation, String name) {
    return parameters(operation).stream()
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation.id() + " has no parameter " + name));
  }

  static JsonNode schemas() {
    return document().path("components").path("schemas");
  }

  /** Every member of every schema, by schema and name. */
  static Map<String, JsonNode> members() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    schemas()
        .properties()
        .forEach(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(m -> members.put(schema.getKey() + "." + m.getKey(), m.getValue())));
    return members;
  }

  static TreeSet<String> memberNames() {
    TreeSet<String> names = new TreeSet<>();
    members().keySet().forEach(name -> names.add(name.substring(name.indexOf('.') + 1)));
    return names;
  }

  /** Names of members that hold lists. */
  static TreeSet<String> listNames() {
    TreeSet<String> names = new TreeSet<>();
    members()
        .forEach(
            (name, schema) -> {
              if (schema.path("type").toString().contains("array")) {
                names.add(name.substring(name.indexOf('.') + 1));
              }
            });
    return names;
  }

  static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
