package se.styrning.shared.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Removes schemas that no operation leads to. */
final class ContractUnused {

  private final OpenAPI contract;
  private final Components components;
  private final Set<String> used = new TreeSet<>();

  ContractUnused(OpenAPI contract) {
    this.contract = contract;
    this.components = contract.getComponents();
  }

  void finish() {
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(this::visit);
    components.getResponses().values().forEach(response -> visit(response.getContent()));
    List.copyOf(components.getSchemas().keySet()).stream()
        .filter(name -> !used.contains(name))
        .forEach(components::removeSchema);
  }

  private void visit(Operation operation) {
    stream(operation.getParameters()).map(Parameter::getSchema).forEach(this::visit);
    operation.getResponses().getAPIResponses().values().stream()
        .map(APIResponse::getContent)
        .forEach(this::visit);
    if (operation.getRequestBody() != null) {
      visit(operation.getRequestBody().getContent());
    }
  }

  private void visit(@Nullable Content content) {
    if (content != null) {
      content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::visit);
    }
  }

  private void visit(@Nullable Schema schema) {
    if (schema == null) {
      return;
    }
    String ref = schema.getRef();
    if (ref != null && used.add(ref.substring(ref.lastIndexOf('/') + 1))) {
      visit(components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)));
    }
    Map<String, Schema> members = schema.getProperties();
    if (members != null) {
      members.values().forEach(this::visit);
    }
    visit(schema.getItems());
    visit(schema.getAdditionalPropertiesSchema());
    Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .forEach(this::visit);
  }

  private static <T> Stream<T> stream(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
