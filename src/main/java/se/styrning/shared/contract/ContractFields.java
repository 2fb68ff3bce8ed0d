package se.styrning.shared.contract;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import se.styrning.shared.http.OneObject;

/** Tells which operations take {@code fields} undeclared: those that return {@link OneObject}. */
final class ContractFields {

  private static final String GET = "jakarta.ws.rs.GET";
  private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";

  private final OpenAPI contract;
  private final IndexView classes;

  ContractFields(OpenAPI contract, IndexView classes) {
    this.contract = contract;
    this.classes = classes;
  }

  void finish() {
    Set<String> takers = takers();
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(operation -> takers.contains(operation.getOperationId()))
        .forEach(ContractFields::add);
  }

  private Set<String> takers() {
    Set<String> types =
        classes.getAnnotations(OneObject.class).stream()
            .map(mark -> mark.target().asClass().name().toString())
            .collect(Collectors.toSet());
    return classes.getAnnotations(OPERATION).stream()
        .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD)
        .filter(operation -> reads(operation.target().asMethod(), types))
        .map(ContractFields::operationId)
        .collect(Collectors.toSet());
  }

  private static boolean reads(MethodInfo method, Set<String> types) {
    return method.hasAnnotation(GET) && types.contains(method.returnType().name().toString());
  }

  private static String operationId(AnnotationInstance operation) {
    return operation.value("operationId") == null ? "" : operation.value("operationId").asString();
  }

  private static void add(Operation operation) {
    operation.addParameter(
        OASFactory.createParameter()
            .name("fields")
            .in(Parameter.In.QUERY)
            .description(OneObject.FIELDS)
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
  }
}
