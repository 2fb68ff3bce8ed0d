package se.styrning.shared.contract;

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

  private static final String GENERATED = "META-INF/quarkus-generated-openapi-doc.";
  private static final String EXAMPLE_ADDRESS = "https://api.example.se/styrning/v1";

  private final BaseUrl baseUrl;

  ContractResource(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  @GET
  @Path("/openapi.yaml")
  @Produces("application/yaml")
  @Operation(hidden = true)
  public FileAnswer getYaml(@Context HttpServerRequest request) throws IOException {
    return new FileAnswer(contract("YAML", request), "application/yaml");
  }

  @GET
  @Path("/openapi.json")
  @Produces("application/json")
  @Operation(hidden = true)
  public FileAnswer getJson(@Context HttpServerRequest request) throws IOException {
    return new FileAnswer(contract("JSON", request), "application/json");
  }

  private String contract(String format, HttpServerRequest request) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file =
        Objects.requireNonNull(loader.getResourceAsStream(GENERATED + format))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace(EXAMPLE_ADDRESS, baseUrl.of(request));
    }
  }
}
