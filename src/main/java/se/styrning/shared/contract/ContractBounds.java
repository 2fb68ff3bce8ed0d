package se.styrning.shared.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.http.ProblemRoutes;
import se.styrning.shared.http.RequestGuard;

/**
 * Gives every list and text of the contract a bound: that of its type where it has none of its own.
 * Bodies are held to them.
 */
final class ContractBounds {

  /** Texts whose record says nothing else. */
  private static final int TEXT = 10_000;

  private static final int DATE = 10;
  private static final int MOMENT = 30;

  /** An address below any public address. */
  private static final int ADDRESS = ProblemRoutes.LONGEST_ADDRESS + 1000;

  private final OpenAPI contract;

  ContractBounds(OpenAPI contract) {
    this.contract = contract;
  }

  void finish() {
    String description = contract.getInfo().getDescription();
    contract.getInfo().setDescription(description.replace("(granser)", limits()));
    contract.getComponents().getSchemas().values().forEach(schema -> bound(schema, TEXT));
    present(contract.getComponents().getResponses()).values().forEach(ContractBounds::response);
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(ContractBounds::operation);
  }

  private static String limits() {
    return "adresser högst %d tecken, parametervärden högst %d tecken; ett innehåll högst %d byte, alla"
            .formatted(
                ProblemRoutes.LONGEST_ADDRESS, RequestGuard.LONGEST_VALUE, BodyLimits.LARGEST_BODY)
        + " som tas emot samtidigt högst %d byte, sedan 503 med Retry-After; JSON högst %d värden, namn"
            .formatted(BodyLimits.BODIES_AT_ONCE, BodyLimits.MOST_TOKENS)
        + " och parenteser, %d nivåer, texter om %d, namn om %d och tal om %d tecken; CSV högst %d"
            .formatted(
                BodyLimits.DEEPEST,
                BodyLimits.LONGEST_TEXT,
                BodyLimits.LONGEST_NAME,
                BodyLimits.LONGEST_NUMBER,
                BodyLimits.MOST_COLUMNS)
        + " kolumner och %d tecken i en cell".formatted(BodyLimits.LONGEST_CELL);
  }

  private static void operation(Operation operation) {
    present(operation.getParameters()).forEach(ContractBounds::parameter);
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent(), (int) BodyLimits.LARGEST_BODY);
    }
    operation.getResponses().getAPIResponses().values().forEach(ContractBounds::response);
  }

  private static void parameter(Parameter parameter) {
    boolean header = parameter.getIn() == Parameter.In.HEADER;
    bound(
        parameter.getSchema(), header ? ProblemRoutes.LARGEST_HEADERS : RequestGuard.LONGEST_VALUE);
  }

  private static void response(APIResponse response) {
    present(response.getHeaders())
        .values()
        .forEach(header -> bound(header.getSchema(), ProblemRoutes.LARGEST_HEADERS));
    content(response.getContent(), Integer.MAX_VALUE);
  }

  private static void content(@Nullable Content content, int longest) {
    if (content != null) {
      content.getMediaTypes().values().stream()
          .map(MediaType::getSchema)
          .forEach(schema -> bound(schema, longest));
    }
  }

  private static void bound(@Nullable Schema schema, int longest) {
    if (schema == null) {
      return;
    }
    if (is(SchemaType.STRING, schema) && schema.getMaxLength() == null) {
      schema.setMaxLength(length(schema, longest));
    }
    if (is(SchemaType.ARRAY, schema) && schema.getMaxItems() == null) {
      schema.setMaxItems(BodyLimits.MOST_ELEMENTS);
    }
    Stream.of(
            present(schema.getProperties()).values(),
            present(schema.getAnyOf()),
            present(schema.getOneOf()),
            present(schema.getAllOf()))
        .flatMap(inner -> inner.stream())
        .forEach(inner -> bound(inner, longest));
    bound(schema.getItems(), longest);
    bound(schema.getAdditionalPropertiesSchema(), longest);
  }

  private static boolean is(SchemaType type, Schema schema) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  private static int length(Schema schema, int longest) {
    if (schema.getEnumeration() != null) {
      return schema.getEnumeration().stream()
          .filter(Objects::nonNull)
          .mapToInt(value -> value.toString().length())
          .max()
          .orElse(0);
    }
    return switch (String.valueOf(schema.getFormat())) {
      case "date" -> DATE;
      case "date-time" -> MOMENT;
      case "uri", "uri-reference" -> ADDRESS;
      default -> longest;
    };
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> Map<String, T> present(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : map;
  }
}
