package se.styrning.shared.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.RawHttp;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class LankTest {

  static List<String> addresses() {
    return Operations.addresses();
  }

  static List<String> resources() {
    return Operations.resources();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName("API-014 Varje länk i varje svar är absolut, har href, rel och method")
  void describesLinks(String address) {
    List<Map<String, Object>> links = links(json(address).get(""));
    assertThat(links).isNotEmpty();
    for (Map<String, Object> link : links) {
      assertThat(link).containsOnlyKeys("href", "rel", "method");
      assertThat((String) link.get("href")).startsWith(base() + "/");
      assertThat(isOffered(link)).as("%s", link).isTrue();
      assertThat((String) link.get("rel")).matches("[a-z][a-z-]*");
    }
  }

  @ParameterizedTest
  @MethodSource("resources")
  @DisplayName("API-014 Länken self leder till samma resurs")
  void leadsToSelf(String address) {
    assertThat(json(address).getString("_links.self.href")).isEqualTo(base() + address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "å", "%C3%A5", "a;b", "{x}", "a%20b", "'\"<>|^`"})
  @DisplayName(
      "API-014 Vad anroparen skrev står i länkarna som en URI får ha det, och betyder detsamma")
  void encodesWhatItRepeats(String value) {
    RawHttp.Answer answer = RawHttp.get("/styrning/v1/kommuner?lanskod=" + value + "&limit=3");
    if (answer.status() == 200) {
      URI self = URI.create(answer.problem().getString("_links.self.href"));
      assertThat(self.getRawQuery()).matches("[A-Za-z0-9/?%:@!$&'()*+,;=._~-]+");
      assertThat(answer.header("Link")).contains("<" + self + ">");
      RawHttp.Answer again = RawHttp.get(self.getRawPath() + "?" + self.getRawQuery());
      assertThat(again.problem().getString("_links.self.href")).isEqualTo(self.toString());
    } else {
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("API-014 Varje länk som går att nå från api-info leder till svar")
  // Plans that other tests write, and may have repealed, are left out.
  void leadsSomewhere() {
    Map<String, String> found = new TreeMap<>();
    List<String> waiting = new ArrayList<>(List.of(base() + "/api-info"));
    while (!waiting.isEmpty()) {
      String href = waiting.remove(waiting.size() - 1);
      if (found.containsKey(href)) {
        continue;
      }
      Response response = given().basePath("").urlEncodingEnabled(false).get(href);
      assertThat(response.statusCode())
          .as("%s, linked from %s", href, found.getOrDefault(href, "?"))
          .isEqualTo(200);
      found.put(href, "seen");
      if (response.contentType().startsWith("application/json")) {
        links(Json.of(response).get("")).stream()
            .filter(LankTest::isRead)
            .map(link -> (String) link.get("href"))
            .filter(link -> !link.substring(base().length()).contains(Skriv.KOMMUN))
            .forEach(waiting::add);
      }
    }
    assertThat(found.keySet())
        .hasSizeGreaterThan(200)
        .contains(base() + PLAN + "/versioner/1", base() + "/docs", base() + "/openapi.yaml");
  }

  @Test
  @DisplayName("API-014 Alla operationer nås genom att följa länkar från listor och resurser")
  void linksListsToTheirRows() {
    for (String list : Operations.lists()) {
      List<Map<String, Object>> rows = json(list).getList("poster");
      assertThat(rows).allSatisfy(row -> assertThat(row).containsKey("_links"));
    }
  }

  @ParameterizedTest
  @CsvSource({"annan.example", "annan.example:8443", "127.0.0.1:9", "[::1]:8080"})
  @DisplayName("API-015 Länkarna börjar med den värd som anropades, och ETag följer med")
  void followsHost(String host) {
    Response response = request().header("Host", host).get("/kommuner/1441");
    assertThat(Json.of(response).getString("_links.self.href"))
        .isEqualTo("http://" + host + ROOT + "/kommuner/1441");
    assertThat(response.header("ETag")).isNotEqualTo(get("/kommuner/1441").header("ETag"));
    Response list = request().header("Host", host).get("/kommuner?limit=1");
    assertThat(Json.of(list).getString("_links.next.href")).startsWith("http://" + host + ROOT);
    assertThat(list.header("Link")).contains("<http://" + host + ROOT);
    assertThat(Json.of(request().header("Host", host).get("/kommuner/9999")).getString("type"))
        .startsWith("http://" + host + ROOT);
  }

  @Test
  @DisplayName("API-015 Forwarded och X-Forwarded från vem som helst ändrar ingenting")
  void ignoresForwardedByDefault() {
    Response plain = get("/kommuner/1441");
    Response forwarded =
        request()
            .header("Forwarded", "host=ond.example;proto=https")
            .header("X-Forwarded-Host", "ond.example")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Port", "443")
            .header("X-Forwarded-Prefix", "/ond")
            .get("/kommuner/1441");
    assertThat(forwarded.asString()).isEqualTo(plain.asString()).doesNotContain("ond");
    assertThat(forwarded.header("ETag")).isEqualTo(plain.header("ETag"));
  }

  private static boolean isRead(Map<String, Object> link) {
    return "GET".equals(link.get("method"));
  }

  /** A link that is not read is an operation of the contract. */
  private static boolean isOffered(Map<String, Object> link) {
    String path = ((String) link.get("href")).substring(base().length()).replaceFirst("\\?.*", "");
    return isRead(link)
        || Contract.served().operation((String) link.get("method"), path).isPresent();
  }

  private static String base() {
    return "http://localhost:" + RestAssured.port + ROOT;
  }

  /** Every member of every _links in a document, however deep. */
  private static List<Map<String, Object>> links(Object node) {
    List<Map<String, Object>> links = new ArrayList<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if ("_links".equals(name)) {
              ((Map<?, ?>) value).values().forEach(link -> links.add(cast(link)));
            } else {
              links.addAll(links(value));
            }
          });
    } else if (node instanceof Collection<?> list) {
      list.forEach(element -> links.addAll(links(element)));
    }
    return links;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object link) {
    return (Map<String, Object>) link;
  }
}
