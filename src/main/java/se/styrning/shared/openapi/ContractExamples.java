package se.styrning.shared.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The example answers of the contract, one file per operation in {@code exempel/}. A test calls the
 * running service and holds every file against its real answer.
 */
final class ContractExamples {

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Nullable Object of(String operationId) {
    try (InputStream file =
        ContractExamples.class.getResourceAsStream("/exempel/" + operationId + ".json")) {
      return file == null ? null : mapper.readValue(file, Object.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
