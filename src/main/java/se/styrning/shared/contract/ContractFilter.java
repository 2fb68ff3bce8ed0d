package se.styrning.shared.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.jboss.jandex.IndexView;

/**
 * Finishes the generated contract at build time with what every operation has in common, so that it
 * is said once: paths below the server address, problem answers, headers, links and examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  /** Part of the server address in the contract, so not of its paths (VER.06, UFN.01). */
  private static final String API_ROOT = "/styrning/v1";

  private final IndexView classes;

  /**
   * @param classes the application as it was read when it was built
   */
  public ContractFilter(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract.setPaths(belowRoot(contract.getPaths()));
    new ContractTypes(contract).finish();
    new ContractSchemas(contract).finish();
    new ContractBodies(contract).finish();
    new ContractSecurity(contract).finish();
    new ContractTags(contract).finish();
    new ContractFields(contract, classes).finish();
    new ContractOperations(contract, new ContractExamples()).finish();
    new ContractInclude(contract).finish();
    new ContractBounds(contract).finish();
    new ContractUnused(contract).finish();
    new ContractValues(contract).finish();
    new ContractComponents(contract).finish();
  }

  private static Paths belowRoot(Paths generated) {
    Paths paths = OASFactory.createPaths();
    generated
        .getPathItems()
        .forEach(
            (path, item) ->
                paths.addPathItem(
                    path.startsWith(API_ROOT) ? path.substring(API_ROOT.length()) : path, item));
    return paths;
  }
}
