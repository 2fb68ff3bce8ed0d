package se.styrning.shared.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes types what a generator of clients expects: a reference says alone what a value is, also
 * where it may be null, and dates and times are strings.
 */
final class ContractTypes {

  /** Java's types of time as the generator names them, and the formats they are written in. */
  private static final Map<String, String> FORMATS =
      Map.of("LocalDate", "date", "Instant", "date-time");

  private final OpenAPI contract;
  private final Components components;

  ContractTypes(OpenAPI contract) {
    this.contract = contract;
    this.components = contract.getComponents();
  }

  void finish() {
    FORMATS.keySet().forEach(components::removeSchema);
    components.getSchemas().values().stream()
        .map(Schema::getProperties)
        .filter(Objects::nonNull)
        .map(Map::values)
        .forEach(properties -> properties.forEach(ContractTypes::clean));
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .map(Operation::getParameters)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .forEach(ContractTypes::clean);
  }

  /** A constraint beside a named type says the same thing twice. */
  private static void clean(Parameter parameter) {
    Schema schema = parameter.getSchema();
    clean(schema);
    if (schema.getAllOf() != null) {
      schema.getAllOf().stream()
          .filter(part -> part.getRef() != null)
          .findFirst()
          .ifPresent(named -> parameter.setSchema(named));
    }
  }

  private static void clean(Schema property) {
    List<Schema> choices = property.getAnyOf();
    String format = format(property);
    String choice = choices == null ? null : firstFormat(choices);
    if (format != null) {
      property.setRef(null);
      time(property, format, List.of(SchemaType.STRING));
    } else if (choice != null) {
      property.setAnyOf(null);
      time(property, choice, List.of(SchemaType.STRING, SchemaType.NULL));
    } else if (property.getRef() != null || choices != null) {
      property.setType(null);
    }
  }

  /** The format of a reference to a type of time; null for any other schema. */
  private static @Nullable String format(Schema schema) {
    String ref = schema.getRef();
    return ref == null ? null : FORMATS.get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static @Nullable String firstFormat(List<Schema> choices) {
    return choices.stream()
        .map(ContractTypes::format)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static void time(Schema property, String format, List<SchemaType> types) {
    property.setType(types);
    property.setFormat(format);
  }
}
