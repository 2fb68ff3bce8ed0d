package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;

/**
 * Calls the running service below the API root. Every answer is held against the contract: its
 * status must be documented for the operation, and its body must fit the schema.
 */
public final class Api {

  public static final String ROOT = "/styrning/v1";
  public static final String PLAN = "/verksamhetsplaner/1441-ks-2023";
  public static final String PROBLEM = "application/problem+json";

  /** What every client says of itself, which it would look up anew for each request. */
  private static final HttpParams OF_CLIENTS = new DefaultHttpClient().getParams();

  /** The client neither asks for gzip nor unpacks it. */
  private static final RestAssuredConfig AS_SENT =
      RestAssuredConfig.config()
          .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
          .httpClient(
              HttpClientConfig.httpClientConfig()
                  .httpClientFactory(() -> new DefaultHttpClient(OF_CLIENTS.copy())));

  private Api() {}

  /**
   * A request whose answer is held against the contract. Addresses are sent as they are written.
   */
  public static RequestSpecification request() {
    return RestAssured.given()
        .config(AS_SENT)
        .basePath(ROOT)
        .urlEncodingEnabled(false)
        .filter(new ContractCheck());
  }

  /** The answer to GET. */
  public static Response get(String path) {
    return request().get(path);
  }

  /** The JSON of a successful GET; decimals are BigDecimal and keep their digits. */
  public static JsonPath json(String path) {
    Response response = get(path);
    response.then().statusCode(200);
    return Json.exact(response);
  }

  /** The problem document of a GET that must fail with a status. */
  public static JsonPath problem(int status, String path) {
    return problem(status, get(path));
  }

  /** The problem document of an answer, with what every problem document must have. */
  public static JsonPath problem(int status, Response response) {
    response.then().statusCode(status).contentType(PROBLEM);
    JsonPath problem = Json.of(response);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(URI.create(problem.getString("type")).getPath()).startsWith(ROOT + "/problemtyper/");
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    assertThat(problem.getString("instance")).startsWith("/");
    assertThat(response.asString())
        .doesNotContain("Exception", "org.", "java.", "select ", "\tat ");
    return problem;
  }

  private static final class ContractCheck implements Filter {

    @Override
    public Response filter(
        FilterableRequestSpecification request,
        FilterableResponseSpecification expected,
        FilterContext context) {
      Response response = context.next(request, expected);
      URI uri = URI.create(request.getURI().replace("|", "%7C"));
      Contract contract = Contract.served();
      contract
          .operation(request.getMethod(), uri.getRawPath().substring(ROOT.length()))
          .ifPresent(operation -> check(contract, operation, uri, response));
      return response;
    }

    private static void check(
        Contract contract, Contract.Operation operation, URI uri, Response response) {
      var documented = contract.response(operation, response.statusCode());
      assertThat(documented.isMissingNode())
          .as("%s: status %d is not documented", operation.id(), response.statusCode())
          .isFalse();
      String mediaType = response.contentType().replaceFirst(";.*", "");
      boolean selected = uri.getRawQuery() != null && uri.getRawQuery().contains("fields=");
      boolean packed = response.headers().hasHeaderWithName("Content-Encoding");
      if (!packed
          && mediaType.matches(".*[/+]json")
          && !selected
          && !response.asString().isEmpty()) {
        List<String> faults = contract.faults(documented, mediaType, response.asString());
        assertThat(faults).as("%s: body against schema", operation.id()).isEmpty();
      }
    }
  }
}
