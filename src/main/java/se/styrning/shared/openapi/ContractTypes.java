package se.styrning.shared.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Makes types what a generator of clients expects: a reference says alone what a value is, also
 * where it may be null, and dates are strings.
 */
final class ContractTypes {

  private static final String DATE = "LocalDate";

  private final OpenAPI contract;
  private final Components components;

  ContractTypes(OpenAPI contract) {
    this.contract = contract;
    this.components = contract.getComponents();
  }

  void finish() {
    components.removeSchema(DATE);
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
        .forEach(ContractTypes::onlyReference);
  }

  /** A constraint beside a named type says the same thing twice. */
  private static void onlyReference(Parameter parameter) {
    Schema schema = parameter.getSchema();
    if (schema.getAllOf() != null) {
      schema.getAllOf().stream()
          .filter(part -> part.getRef() != null)
          .findFirst()
          .ifPresent(named -> parameter.setSchema(named));
    }
  }

  private static void clean(Schema property) {
    List<Schema> choices = property.getAnyOf();
    if (isDate(property)) {
      property.setRef(null);
      date(property, List.of(SchemaType.STRING));
    } else if (choices != null && choices.stream().anyMatch(ContractTypes::isDate)) {
      property.setAnyOf(null);
      date(property, List.of(SchemaType.STRING, SchemaType.NULL));
    } else if (property.getRef() != null || choices != null) {
      property.setType(null);
    }
  }

  private static boolean isDate(Schema schema) {
    return schema.getRef() != null && schema.getRef().endsWith("/" + DATE);
  }

  private static void date(Schema property, List<SchemaType> types) {
    property.setType(types);
    property.setFormat("date");
  }
}
