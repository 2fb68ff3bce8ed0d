package se.styrning.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import se.styrning.shared.problem.Fault;

/**
 * A body that has been read but not yet held against the contract.
 *
 * @param tree its JSON, without links
 * @param faults values in it that cannot be stored
 */
public record Body(JsonNode tree, List<Fault> faults) {

  /** JSON that every value of can be stored. */
  public static Body of(JsonNode tree) {
    return new Body(tree, List.of());
  }
}
