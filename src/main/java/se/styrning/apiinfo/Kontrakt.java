package se.styrning.apiinfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The contract as it was made with the application, for what is read from it. */
@ApplicationScoped
public class Kontrakt {

  private static final String FILE = "META-INF/quarkus-generated-openapi-doc.JSON";

  private final JsonNode dokument;

  Kontrakt(ObjectMapper mapper) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(FILE))) {
      dokument = new Inlined(mapper.readTree(file.readAllBytes())).document();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The whole document, with shared parameters and types of single values standing where they are
   * used; its addresses are below the API root.
   */
  public JsonNode dokument() {
    return dokument;
  }
}
