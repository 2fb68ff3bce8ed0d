package se.styrning.shared.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import se.styrning.shared.answer.Embedding;

/**
 * Finishes include: the names that an operation takes are a type of their own, and so is _embedded,
 * whose members are what the operations behind the names answer.
 */
final class ContractInclude {

  private static final String PREFIX = "#/components/schemas/";

  private final OpenAPI contract;

  ContractInclude(OpenAPI contract) {
    this.contract = contract;
  }

  void finish() {
    operations().stream()
        .filter(operation -> operation.getParameters() != null)
        .forEach(
            operation ->
                operation.getParameters().stream()
                    .filter(ContractInclude::namesParts)
                    .forEach(parameter -> finish(operation, parameter)));
  }

  private static boolean namesParts(Parameter parameter) {
    return parameter.getExtensions() != null
        && parameter.getExtensions().containsKey(Embedding.DELAR);
  }

  private void finish(Operation operation, Parameter parameter) {
    String answer = answer(operation);
    Map<String, String> delar =
        delar(String.valueOf(parameter.getExtensions().get(Embedding.DELAR)));
    Schema names =
        OASFactory.createSchema()
            .description("Namnen på de delar som include kan ta med.")
            .addType(SchemaType.STRING)
            .enumeration(new ArrayList<>(delar.keySet()));
    Schema parts =
        OASFactory.createSchema()
            .description("Delarna som include tog med, var och en som dess egen adress ger den.")
            .addType(SchemaType.OBJECT);
    delar.forEach((del, operationId) -> parts.addProperty(del, ref(answer(named(operationId)))));
    contract
        .getComponents()
        .addSchema(answer + "Inbaddning", names)
        .addSchema(answer + "Inbaddat", parts);
    Objects.requireNonNull(contract.getComponents().getSchemas().get(answer), answer)
        .addProperty("_embedded", ref(answer + "Inbaddat"));
    parameter.setExtensions(null);
    parameter
        .style(Parameter.Style.FORM)
        .explode(false)
        .example(List.copyOf(delar.keySet()))
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .maxItems(delar.size())
                .items(ref(answer + "Inbaddning")));
  }

  /** Names of parts, each with the operation that answers it by itself. */
  private static Map<String, String> delar(String text) {
    Map<String, String> delar = new LinkedHashMap<>();
    for (String del : text.split(" ", -1)) {
      String[] pair = del.split("=", 2);
      delar.put(pair[0], pair[1]);
    }
    return delar;
  }

  private List<Operation> operations() {
    return contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .toList();
  }

  private Operation named(String operationId) {
    return operations().stream()
        .filter(operation -> operationId.equals(operation.getOperationId()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(operationId));
  }

  /** The name of the schema of what an operation answers. */
  private static String answer(Operation operation) {
    return operation
        .getResponses()
        .getAPIResponse("200")
        .getContent()
        .getMediaType("application/json")
        .getSchema()
        .getRef()
        .substring(PREFIX.length());
  }

  private static Schema ref(String name) {
    return OASFactory.createSchema().ref(PREFIX + name);
  }
}
