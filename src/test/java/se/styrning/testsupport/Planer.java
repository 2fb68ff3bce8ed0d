package se.styrning.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Small plans to write: one element in some of the parts, and sums that hold. */
public final class Planer {

  private static final String FIXTURE = "/fixtures/1384-ks-2024.json";
  private static final int YEAR_LENGTH = 4;

  private Planer() {}

  /** The plan of the fixture as that of any organ and year, without decisions. */
  public static ObjectNode small(String planId) {
    int end = planId.length() - YEAR_LENGTH;
    ObjectNode plan = fixture();
    plan.put("planId", planId)
        .put("kommunkod", planId.substring(0, YEAR_LENGTH))
        .put("organ", planId.substring(0, end - 1))
        .put("budgetar", Integer.parseInt(planId.substring(end)))
        .remove("beslut");
    return plan;
  }

  private static ObjectNode fixture() {
    try (InputStream file = Planer.class.getResourceAsStream(FIXTURE)) {
      return (ObjectNode) new ObjectMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
