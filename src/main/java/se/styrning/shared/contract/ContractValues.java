package se.styrning.shared.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every bounded value a named type, so that a bound is said once: a text of at most 500
 * characters is {@code Text500} wherever it stands. A list is named where there are two alike. What
 * a value means, its example and whether it is derived stay where it is used.
 */
final class ContractValues {

  private static final String PREFIX = "#/components/schemas/";

  /** What of a schema is its type, and not what it means in its place. */
  private static final List<String> OF_TEXTS =
      List.of("type", "format", "pattern", "minLength", "maxLength");

  private static final List<String> OF_NUMBERS =
      List.of(
          "type",
          "format",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf");

  private static final List<String> OF_LISTS =
      List.of("type", "items", "minItems", "maxItems", "uniqueItems");

  private static final Map<String, String> FORMATS =
      Map.of(
          "date", "Datum", "date-time", "Tidpunkt", "uri", "Adress", "uri-reference", "Adressdel");

  private static final Map<String, String> MEANINGS =
      Map.of(
          "date", "Ett datum enligt RFC 3339",
          "date-time", "En tidpunkt enligt RFC 3339",
          "uri", "En adress",
          "uri-reference", "En adress eller del av en");

  private final OpenAPI contract;
  private final Components components;

  /** The types, by what they are. */
  private final Map<Map<String, Object>, String> names = new LinkedHashMap<>();

  /** The lists, each with the places it stands in. */
  private final Map<Map<String, Object>, List<Place>> lists = new LinkedHashMap<>();

  private final Map<String, Schema> named = new TreeMap<>();

  ContractValues(OpenAPI contract) {
    this.contract = contract;
    this.components = contract.getComponents();
  }

  /** A schema and the name of the member, parameter or header that it is of. */
  private record Place(String name, Schema schema) {}

  void finish() {
    new TreeMap<>(components.getSchemas()).forEach((name, schema) -> inside(name, schema));
    components.getResponses().values().forEach(this::response);
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(this::operation);
    lists.values().stream().filter(places -> places.size() > 1).forEach(this::nameList);
    named.forEach(components::addSchema);
  }

  private void operation(Operation operation) {
    for (Parameter parameter : present(operation.getParameters())) {
      visit(parameter.getName(), parameter.getSchema());
    }
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(this::response);
  }

  private void response(APIResponse response) {
    Map<String, Header> headers = response.getHeaders();
    if (headers != null) {
      headers.forEach((name, header) -> visit(name, header.getSchema()));
    }
    content(response.getContent());
  }

  private void content(@Nullable Content content) {
    if (content != null) {
      content.getMediaTypes().values().stream()
          .map(MediaType::getSchema)
          .filter(Objects::nonNull)
          .forEach(schema -> visit("innehall", schema));
    }
  }

  /** A schema with a name of its own keeps its bounds; what it holds has types. */
  private void inside(String name, Schema schema) {
    if (schema.getProperties() != null) {
      new TreeMap<>(schema.getProperties()).forEach(this::visit);
    }
    Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
        .filter(Objects::nonNull)
        .forEach(inner -> visit(name, inner));
  }

  private void visit(String name, Schema schema) {
    if (schema.getRef() != null) {
      return;
    }
    if (schema.getItems() != null) {
      visit(name, schema.getItems());
      if (schema.getMaxItems() != null) {
        lists
            .computeIfAbsent(of(schema, OF_LISTS), key -> new ArrayList<>())
            .add(new Place(name, schema));
      }
    } else if (schema.getEnumeration() == null
        && schema.getProperties() == null
        && schema.getDefaultValue() == null) {
      if (schema.getMaxLength() != null) {
        use(schema, OF_TEXTS, name);
      } else if (schema.getMinimum() != null || schema.getMaximum() != null) {
        use(schema, OF_NUMBERS, name);
      }
    }
    inside(name, schema);
  }

  private void nameList(List<Place> places) {
    places.forEach(place -> use(place.schema(), OF_LISTS, place.name()));
  }

  /** Lets a schema refer to the type it is of, which gets a name if it has none. */
  private void use(Schema schema, List<String> members, String name) {
    if (schema.getRef() != null) {
      return;
    }
    Map<String, Object> type = of(schema, members);
    String known = names.computeIfAbsent(type, key -> free(name(schema, name)));
    named.computeIfAbsent(
        known,
        key -> {
          Schema made = OASFactory.createSchema();
          made.setAll(type);
          made.setDescription(describe(schema));
          return made;
        });
    Map<String, Object> left = new LinkedHashMap<>(schema.getAll());
    left.keySet().removeAll(members);
    schema.setAll(left);
    schema.setRef(PREFIX + known);
  }

  private static Map<String, Object> of(Schema schema, List<String> members) {
    Map<String, Object> type = new LinkedHashMap<>(schema.getAll());
    type.keySet().retainAll(members);
    return type;
  }

  /** The name, or the first with a number that is free. */
  private String free(String name) {
    String free = name;
    for (int i = 2; names.containsValue(free) || components.getSchemas().containsKey(free); i++) {
      free = name + "Nr" + i;
    }
    return free;
  }

  private String name(Schema schema, String member) {
    String none = is(SchemaType.NULL, schema) ? "EllerNull" : "";
    if (is(SchemaType.ARRAY, schema)) {
      String ref = schema.getItems().getRef();
      boolean named = ref != null && !names.containsValue(ref.substring(PREFIX.length()));
      return "Flera" + (named ? ref.substring(PREFIX.length()) : capital(member)) + none;
    }
    if (!is(SchemaType.STRING, schema)) {
      return (is(SchemaType.INTEGER, schema) ? "Heltal" : "Tal") + range(schema) + none;
    }
    if (schema.getPattern() != null) {
      return capital(member) + "Text" + none;
    }
    String format = schema.getFormat();
    if (format != null) {
      return FORMATS.getOrDefault(format, "Text") + none;
    }
    return "Text"
        + (schema.getMaxLength() == Integer.MAX_VALUE ? "fil" : schema.getMaxLength())
        + none;
  }

  private static String range(Schema schema) {
    return end("Fran", schema.getMinimum()) + end("Till", schema.getMaximum());
  }

  private static String end(String word, @Nullable BigDecimal bound) {
    return bound == null ? "" : word + bound.toPlainString().replace('-', 'm').replace('.', '_');
  }

  private static String describe(Schema schema) {
    String none = is(SchemaType.NULL, schema) ? ", eller null" : "";
    if (is(SchemaType.ARRAY, schema)) {
      return "En lista med högst %d poster%s.".formatted(schema.getMaxItems(), none);
    }
    if (!is(SchemaType.STRING, schema)) {
      return "Ett %s%s%s%s."
          .formatted(
              is(SchemaType.INTEGER, schema) ? "heltal" : "tal",
              schema.getMinimum() == null ? "" : " från " + schema.getMinimum().toPlainString(),
              schema.getMaximum() == null ? "" : " till " + schema.getMaximum().toPlainString(),
              none);
    }
    return "%s om högst %d tecken%s%s."
        .formatted(
            MEANINGS.getOrDefault(String.valueOf(schema.getFormat()), "En text"),
            schema.getMaxLength(),
            schema.getPattern() == null ? "" : " av den form som pattern visar",
            none);
  }

  private static boolean is(SchemaType type, Schema schema) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  /** A member's or header's name as a type is written. */
  private static String capital(String name) {
    return Stream.of(name.split("[^A-Za-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
