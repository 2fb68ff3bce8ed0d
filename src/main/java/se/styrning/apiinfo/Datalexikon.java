package se.styrning.apiinfo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.ListNames;

/** What every column of every list means, read from the contract so that it is said once. */
@ApplicationScoped
class Datalexikon {

  private static final Set<String> TYPES = Set.of("integer", "boolean");

  private final JsonNode contract;
  private final List<Tabell> tabeller = new ArrayList<>();

  /**
   * A list as a table.
   *
   * @param adress where it is read whole as CSV, with the examples of the contract in its path
   */
  record Tabell(
      String lista, String adress, String titel, String beskrivning, List<Kolumn> kolumner) {}

  Datalexikon(Kontrakt kontrakt) {
    contract = kontrakt.dokument();
    contract
        .path("paths")
        .properties()
        .forEach(path -> add(path.getKey(), path.getValue().path("get")));
  }

  List<Tabell> tabeller() {
    return tabeller;
  }

  Optional<Tabell> tabell(String lista) {
    return tabeller.stream().filter(tabell -> tabell.lista().equals(lista)).findFirst();
  }

  private void add(String path, JsonNode operation) {
    String id = operation.path("operationId").asText();
    JsonNode page = operation.at("/responses/200/content/application~1json/schema");
    if (!id.matches("(list|follow)[A-Z].*")) {
      return;
    }
    String lista = ListNames.of(id);
    JsonNode row = resolved(resolved(page).at("/properties/poster/items"));
    tabeller.add(
        new Tabell(
            lista,
            address(path, operation),
            operation.path("summary").asText(),
            operation.path("description").asText(),
            columns(lista, "", row, false)));
  }

  private static String address(String path, JsonNode operation) {
    String address = path;
    for (JsonNode parameter : operation.path("parameters")) {
      String place = "{" + parameter.path("name").asText() + "}";
      address = address.replace(place, parameter.path("example").asText());
    }
    return address + ListNames.whole(operation.path("parameters").findValuesAsText("name"));
  }

  /** The columns of an object; where it need not be there, each of them can be empty. */
  private List<Kolumn> columns(String lista, String prefix, JsonNode row, boolean optional) {
    Set<String> required = names(row.path("required"));
    List<Kolumn> columns = new ArrayList<>();
    row.path("properties")
        .properties()
        .forEach(
            member -> {
              String name = member.getKey();
              if (!name.startsWith("_") && !member.getValue().has("x-vid-skrivning")) {
                boolean open = optional || !required.contains(name);
                columns.addAll(column(lista, prefix + name, member.getValue(), open));
              }
            });
    return columns;
  }

  private List<Kolumn> column(String lista, String name, JsonNode member, boolean optional) {
    JsonNode type = resolved(member);
    boolean open = optional || canBeNull(member) || canBeNone(type);
    if (type.has("properties")) {
      return columns(lista, name + ".", type, open);
    }
    JsonNode value = type.has("items") ? resolved(type.path("items")) : type;
    return List.of(
        new Kolumn(
            lista,
            name,
            meaning(member, type, value),
            datatype(value),
            text(member, "x-enhet"),
            text(member, "x-tecken"),
            text(member, "x-kalla"),
            open,
            type.has("items")));
  }

  /** What is said of the member itself, else of its type, else of what it holds several of. */
  private static String meaning(JsonNode... schemas) {
    return Stream.of(schemas)
        .map(schema -> schema.path("description").asText())
        .filter(description -> !description.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What a reference leads to, also one that may be null instead. */
  private JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      return contract.at(schema.path("$ref").asText().substring(1));
    }
    return alternatives(schema)
        .filter(one -> one.has("$ref"))
        .findFirst()
        .map(this::resolved)
        .orElse(schema);
  }

  private static Stream<JsonNode> alternatives(JsonNode schema) {
    return schema.path("anyOf").valueStream();
  }

  private static boolean canBeNull(JsonNode member) {
    return member.path("type").toString().contains("null")
        || alternatives(member).anyMatch(Datalexikon::canBeNull);
  }

  /** Whether there may be none of what is several: then the cell has nothing in it. */
  private static boolean canBeNone(JsonNode type) {
    return type.has("items") && type.path("minItems").asInt() == 0;
  }

  private static Set<String> names(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }

  private static String datatype(JsonNode schema) {
    String format = schema.path("format").asText();
    if (format.startsWith("date")) {
      return format.equals("date") ? "date" : "dateTime";
    }
    if (format.equals("uri")) {
      return "anyURI";
    }
    String types = schema.path("type").toString();
    return types.contains("number")
        ? "decimal"
        : TYPES.stream().filter(types::contains).findFirst().orElse("string");
  }

  private static @Nullable String text(JsonNode member, String extension) {
    return member.has(extension) ? member.path(extension).asText() : null;
  }
}
