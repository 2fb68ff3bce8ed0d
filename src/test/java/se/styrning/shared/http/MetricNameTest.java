package se.styrning.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Metrics;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.RawHttp;

@QuarkusTest
@OneInstance("metrics of its own process")
class MetricNameTest {

  private static final String UNMATCHED = "uri=\"/unmatched\"";

  @Test
  @DisplayName("SAK-040 Mätvärden finns på en egen port och nås inte där API:et är")
  void keepsMetricsApart() {
    RestAssured.given().basePath("").get("/q/metrics").then().statusCode(404);
    RestAssured.given().basePath("").get("/metrics").then().statusCode(404);
    assertThat(Metrics.all()).contains("http_server_requests_seconds_count");
  }

  @Test
  @DisplayName("SAK-041 En adress med . eller .. som steg finns inte, hur den än skrivs")
  void refusesToClimb() {
    for (String address :
        List.of(
            "/../../q/health",
            ROOT + "/../../q/health",
            ROOT + "/./kommuner",
            ROOT + "/kommuner/..",
            ROOT + "/%2e%2e/%2E%2e/q/health",
            ROOT + "/.%2e/v1/kommuner")) {
      RawHttp.Answer answer = RawHttp.get(address);
      assertThat(answer.status()).as(address).isEqualTo(404);
      assertThat(answer.problem().getString("type")).endsWith("/problemtyper/okand-sokvag");
    }
    assertThat(RawHttp.get(ROOT + "/kommuner?limit=1&sort=..").status()).isEqualTo(400);
    assertThat(RawHttp.get(ROOT + "/kommuner/a..b").status()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "SAK-042 Det som ingen svarar på räknas under ett namn, och okända metoder inte alls")
  void countsTheUnknownUnderOneName() {
    double unknown = Metrics.requests(UNMATCHED, "status=\"404\"");
    double refused = Metrics.requests(UNMATCHED, "status=\"401\"");
    for (int i = 0; i < 5; i++) {
      RestAssured.given().basePath("").get("/skrap-" + i).then().statusCode(404);
      RestAssured.given()
          .header("Authorization", "Bearer a.b." + i)
          .basePath(ROOT)
          .get("/kommuner/skrap-" + i)
          .then()
          .statusCode(401);
      RestAssured.given().basePath(ROOT).request("SKRAP" + i, "/kommuner");
    }
    assertThat(Metrics.requests(UNMATCHED, "status=\"404\"")).isEqualTo(unknown + 5);
    assertThat(Metrics.requests(UNMATCHED, "status=\"401\"")).isEqualTo(refused + 5);
    assertThat(Metrics.all()).doesNotContain("skrap").doesNotContain("SKRAP");
  }

  @Test
  @DisplayName("SAK-042 Det som besvaras räknas under sin operations adressmall")
  void countsTheKnownUnderTheirTemplates() {
    double before = Metrics.requests("uri=\"/kommuner/{kommunkod}\"", "status=\"200\"");
    get("/kommuner/1441").then().statusCode(200);
    get("/kommuner/1441").then().statusCode(200);
    assertThat(Metrics.requests("uri=\"/kommuner/{kommunkod}\"", "status=\"200\""))
        .isEqualTo(before + 2);
  }

  @Test
  @DisplayName("SAK-043 Två Host, eller både Content-Length och Transfer-Encoding, är 400")
  void refusesWhatCanBeReadInTwoWays() {
    assertThat(send("GET", "Host: a\r\nHost: b\r\n", "").status()).isEqualTo(400);
    assertThat(
            send(
                    "POST",
                    "Host: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                    "0\r\n\r\n")
                .status())
        .isEqualTo(400);
    assertThat(
            send("POST", "Host: a\r\nContent-Length: 3\r\nContent-Length: 5\r\n", "abcde").status())
        .isEqualTo(400);
    assertThat(send("GET", "Host: a\r\n", "").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("SAK-044 HTTP/2 utan TLS talas inte om ingen har bett om det")
  void speaksOneVersion() {
    String asked =
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings, close\r\nHTTP2-Settings: AAMAAABk\r\n";
    assertThat(send("GET", "Host: a\r\n" + asked, "").text()).startsWith("HTTP/1.1 200");
    assertThat(RawHttp.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status()).isEqualTo(400);
  }

  private static RawHttp.Answer send(String method, String headers, String body) {
    return RawHttp.send(
        method
            + " "
            + ROOT
            + "/kommuner HTTP/1.1\r\n"
            + headers
            + "Connection: close\r\n\r\n"
            + body);
  }
}
