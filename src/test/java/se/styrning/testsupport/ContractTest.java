package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That what holds every answer against the contract finds what is wrong with one. */
@QuarkusTest
class ContractTest {

  private static final String JSON = "application/json";

  @Test
  @DisplayName(
      "KON-006 Det som schemat inte nämner, saknar eller har av annan typ är ett fel, hur djupt det än är")
  void findsFaults() {
    assertThat(faults(plan -> {})).isEmpty();
    assertThat(faults(plan -> plan.put("okant", 1))).hasSize(1);
    assertThat(faults(plan -> plan.remove("planId"))).hasSize(1);
    assertThat(faults(plan -> plan.put("budgetar", "2023"))).hasSize(1);
    assertThat(faults(plan -> ((ObjectNode) plan.path("titel")).put("okant", 1))).hasSize(1);
    assertThat(faults(plan -> first(plan, "avsnitt").put("okant", 1))).hasSize(1);
    assertThat(faults(plan -> first(plan, "avsnitt").put("rubrik", 1))).isNotEmpty();
  }

  @Test
  @DisplayName("KON-006 En adress och en metod träffar sin operation, och ingen annan")
  void findsOperations() {
    Contract contract = Contract.served();
    for (Contract.Operation operation : contract.operations()) {
      assertThat(contract.operation(operation.method(), operation.address()))
          .map(Contract.Operation::path)
          .hasValue(operation.path());
    }
    assertThat(contract.operation("GET", "/finns-inte")).isEmpty();
    assertThat(contract.operation("TRACE", "/kommuner")).isEmpty();
    assertThat(contract.operation("GET", "/kommuner/1441/")).isEmpty();
  }

  private static ObjectNode first(ObjectNode plan, String list) {
    return (ObjectNode) plan.path(list).path(0);
  }

  private static List<String> faults(Consumer<ObjectNode> change) {
    ObjectNode plan = (ObjectNode) Skriv.json(Api.get(Api.PLAN).asString());
    change.accept(plan);
    Contract contract = Contract.served();
    JsonNode documented = contract.response(contract.operation("get", Api.PLAN).orElseThrow(), 200);
    return contract.faults(documented, JSON, plan.toString());
  }
}
