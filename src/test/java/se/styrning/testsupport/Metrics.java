package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the program tells of itself, on the port that the machine alone can reach. */
public final class Metrics {

  private static final Pattern REQUESTS =
      Pattern.compile("(?m)^http_server_requests_seconds_count\\{(.*?)} ([0-9.E]+)(?: #.*)?$");

  private Metrics() {}

  /** Everything, as Prometheus reads it. */
  public static String all() {
    Response answer = at("/q/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.asString();
  }

  /** What a path of that port answers. */
  public static Response at(String path) {
    URI management = URI.create(TestHTTPResourceManager.getManagementUri());
    return RestAssured.given().basePath("").get(management.resolve(path).toString());
  }

  /** How many requests have been answered whose labels hold all of these, as {@code uri="/x"}. */
  public static double requests(String... labels) {
    return REQUESTS
        .matcher(all())
        .results()
        .filter(found -> Stream.of(labels).allMatch(found.group(1)::contains))
        .mapToDouble(found -> Double.parseDouble(found.group(2)))
        .sum();
  }
}
