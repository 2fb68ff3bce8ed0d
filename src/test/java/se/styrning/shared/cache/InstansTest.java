package se.styrning.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Metrics;
import se.styrning.testsupport.Operations;

/**
 * Every answer twice. Under the Maven profile {@code tva-instanser} the first is given by one
 * instance and the second by the other.
 */
@QuarkusTest
class InstansTest {

  private static final Set<String> OF_ONE_ANSWER = Set.of("Date", "traceparent");

  static List<String> addresses() {
    return Operations.addresses();
  }

  static List<String> lists() {
    return Operations.lists();
  }

  @Test
  @EnabledIfSystemProperty(named = "styrning.prov.tva-instanser", matches = "true")
  @DisplayName("SKR-046 Varannan begäran besvaras av den andra instansen")
  void takesTurns() {
    double before = ofThisInstance();
    for (int i = 0; i < 6; i++) {
      request().get("/kommuner/1441").then().statusCode(200);
    }
    assertThat(ofThisInstance()).isEqualTo(before + 3);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName(
      "SKR-047 Samma begäran ger samma byte, huvuden och ETag, vilken instans som än svarar")
  void answersAlike(String address) {
    assertAlike(request().get(address), request().get(address));
    assertAlike(packed(address), packed(address));
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("SKR-047 En lista som CSV är densamma, vilken instans som än svarar")
  void answersAlikeAsCsv(String address) {
    assertAlike(csv(address), csv(address));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName("SKR-047 Den ena instansens ETag ger 304 av den andra")
  void knowsTheTagOfTheOther(String address) {
    String tag = request().get(address).header("ETag");
    for (int i = 0; i < 2; i++) {
      request().header("If-None-Match", tag).get(address).then().statusCode(304);
    }
  }

  private static void assertAlike(Response one, Response other) {
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(headers(other)).isEqualTo(headers(one));
    assertThat(other.asByteArray()).isEqualTo(one.asByteArray());
  }

  private static List<String> headers(Response answer) {
    return answer.headers().asList().stream()
        .filter(header -> !OF_ONE_ANSWER.contains(header.getName()))
        .map(Header::toString)
        .sorted()
        .toList();
  }

  private static Response packed(String address) {
    return request().header("Accept-Encoding", "gzip").get(address);
  }

  private static Response csv(String address) {
    return request().accept("text/csv").get(address);
  }

  private static double ofThisInstance() {
    return Metrics.requests("uri=\"/kommuner/{kommunkod}\"", "status=\"200\"");
  }
}
