package se.styrning.shared.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The example answers of the contract, one file per operation and format in {@code exempel/}. A
 * test calls the running service and holds every file against its real answer.
 */
final class ContractExamples {

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Properties index = new Properties();

  ContractExamples() {
    byte[] file = read("index.properties");
    if (file != null) {
      try {
        index.load(new ByteArrayInputStream(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  @Nullable Object json(String operationId) {
    byte[] file = read(operationId + ".json");
    try {
      return file == null ? null : mapper.readValue(file, Object.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Shows a file as the example of a body. */
  void show(MediaType media, String file) {
    Object answer = json(file);
    if (shortened(file)) {
      media.addExample(
          "forkortat",
          OASFactory.createExample()
              .summary("Förkortat: bara de första länkarna, och de första posterna i långa listor.")
              .value(answer));
    } else {
      media.setExample(answer);
    }
  }

  /** The problem document that the service itself gives as the example of its type. */
  @Nullable Object problem(String slug) {
    return json("problem") instanceof Map<?, ?> problems ? problems.get(slug) : null;
  }

  /** The rows of an example answer by themselves. */
  @Nullable Object rows(String operationId) {
    return json(operationId) instanceof Map<?, ?> answer ? answer.get("poster") : null;
  }

  /** The rows of an example answer without links, one to a line. */
  String lines(String operationId) {
    StringBuilder lines = new StringBuilder();
    try {
      if (rows(operationId) instanceof List<?> rows) {
        for (Object row : rows) {
          Map<Object, Object> members = new LinkedHashMap<>((Map<?, ?>) row);
          members.remove("_links");
          lines.append(mapper.writeValueAsString(members)).append('\n');
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return lines.toString();
  }

  /** Whether the document is too long to show: it has lost links and entries of lists. */
  private boolean shortened(String file) {
    return index.containsKey(file + ".forkortat");
  }

  @Nullable String csv(String operationId) {
    return text(operationId + ".csv");
  }

  /** The answer in a form that files have this ending for; null where the operation has none. */
  @Nullable String form(String operationId, String ending) {
    return text(operationId + ending);
  }

  private static @Nullable String text(String name) {
    byte[] file = read(name);
    return file == null ? null : new String(file, StandardCharsets.UTF_8);
  }

  private static byte @Nullable [] read(String name) {
    try (InputStream file = ContractExamples.class.getResourceAsStream("/exempel/" + name)) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
