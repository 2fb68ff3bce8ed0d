package se.styrning.shared.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.link.BaseUrl;

/**
 * Serves the contract below the API root (DOK.23, DOK.24) with the address it is served from, so
 * that trying out and generated clients call this service rather than the example address.
 */
@Path("/")
class ContractResource {

  private static final String GENERATED = "META-INF/quarkus-generated-openapi-doc.JSON";
  private static final String EXAMPLE_ADDRESS = "https://api.example.se/styrning/v1";

  private final BaseUrl baseUrl;
  private final String json;
  private final String yaml;

  ContractResource(BaseUrl baseUrl) throws IOException {
    this.baseUrl = baseUrl;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(GENERATED))) {
      json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    yaml = ContractYaml.of(exact().readTree(json));
  }

  /** Numbers keep the digits that they are written with. */
  private static ObjectMapper exact() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  @GET
  @Path("/openapi.yaml")
  @Produces("application/yaml")
  @Operation(hidden = true)
  public FileAnswer getYaml(@Context HttpServerRequest request) {
    return contract(yaml, "application/yaml", request);
  }

  @GET
  @Path("/openapi.json")
  @Produces("application/json")
  @Operation(hidden = true)
  public FileAnswer getJson(@Context HttpServerRequest request) {
    return contract(json, "application/json", request);
  }

  private FileAnswer contract(String document, String mediaType, HttpServerRequest request) {
    return new FileAnswer(document.replace(EXAMPLE_ADDRESS, baseUrl.of(request)), mediaType);
  }
}
