package se.styrning.shared.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Tells readers of the contract which roles an operation asks for. Quarkus has already given every
 * operation with {@code @RolesAllowed} or {@code @Authenticated} a security requirement of its own,
 * which names the roles; any one of them is enough.
 */
final class ContractSecurity {

  private final OpenAPI contract;

  ContractSecurity(OpenAPI contract) {
    this.contract = contract;
  }

  void finish() {
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(ContractSecurity::isProtected)
        .forEach(ContractSecurity::describe);
  }

  /** Whether the operation asks for more than the contract does of all: a token, and some role. */
  static boolean isProtected(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  private static void describe(Operation operation) {
    List<String> roles =
        operation.getSecurity().stream()
            .flatMap(requirement -> requirement.getSchemes().values().stream())
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
    operation.setDescription(operation.getDescription() + " " + sentence(roles));
  }

  private static String sentence(List<String> roles) {
    return roles.isEmpty()
        ? "Kräver en åtkomstbiljett."
        : "Kräver en åtkomstbiljett med "
            + (roles.size() == 1 ? "rollen " : "någon av rollerna ")
            + roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "))
            + ".";
  }
}
