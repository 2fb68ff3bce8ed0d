package se.styrning.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;
import se.styrning.testsupport.RawHttp;

@QuarkusTest
class CacheTest {

  static List<String> addresses() {
    Stream<String> documents = Stream.of("/openapi.yaml", "/openapi.json");
    return Stream.concat(Operations.addresses().stream(), documents).toList();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName("API-010 Varje GET har en stark ETag som är densamma nästa gång")
  void tagsEveryAnswer(String address) {
    Response first = get(address);
    first.then().statusCode(200);
    assertThat(first.header("ETag")).matches("\"[!#-~]+\"");
    assertThat(get(address).header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(first.header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language, Origin");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName("API-010 If-None-Match med svarets ETag ger 304 utan innehåll, med samma huvuden")
  void answersNotModified(String address) {
    Response whole = get(address);
    String tag = whole.header("ETag");
    for (String header : List.of(tag, "*", "W/" + tag, "\"annan\", " + tag, tag + ",\"annan\"")) {
      Response same = request().header("If-None-Match", header).get(address);
      assertThat(same.statusCode()).as("If-None-Match: %s", header).isEqualTo(304);
      assertThat(same.asByteArray()).isEmpty();
      assertThat(headers(same)).containsEntry("etag", tag);
      assertThat(same.header("Cache-Control")).isEqualTo(whole.header("Cache-Control"));
      assertThat(headers(same)).doesNotContainKey("content-type");
    }
    for (String header : List.of("\"annan\"", tag.replace("\"", ""), "W/\"annan\"", "\"\"")) {
      request().header("If-None-Match", header).get(address).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName("API-011 HEAD svarar med samma status och huvuden som GET, utan innehåll")
  void answersHeadAsGet(String address) {
    assertThat(headers(request().head(address))).isEqualTo(headers(get(address)));
    RawHttp.Answer head =
        RawHttp.send(
            "HEAD " + ROOT + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.text()).endsWith("\r\n\r\n").hasLineCount(head.text().split("\r\n").length + 1);
  }

  @Test
  @DisplayName("API-011 HEAD ger 304 och fel med samma status som GET")
  void answersHeadLikeGetOtherwise() {
    String tag = get(PLAN).header("ETag");
    request().header("If-None-Match", tag).head(PLAN).then().statusCode(304);
    for (String wrong : List.of("/kommuner/9999", "/kommuner?limit=0", "/finns-inte")) {
      Response head = request().head(wrong);
      assertThat(head.statusCode()).isEqualTo(get(wrong).statusCode()).isBetween(400, 404);
      assertThat(head.asByteArray()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName(
      "API-012 Bara en adress med versionsnummer och en inlämnad rapport får sparas för gott; övrigt valideras")
  void saysHowLongToKeep(String address) {
    boolean decided = address.matches(".*/(versioner/\\d+|rapport)");
    assertThat(get(address).header("Cache-Control"))
        .isEqualTo(decided ? "public, max-age=31536000, immutable" : "public, no-cache");
  }

  static List<Call> protectedReads() {
    return Operations.reads().stream()
        .filter(call -> !Operations.isPublic(call.operation()) && call.isSteady())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("protectedReads")
  @DisplayName("API-010 API-012 Det som kräver biljett valideras likadant men sparas aldrig")
  void keepsNothingThatIsProtected(Call call) {
    Response first = call.send("");
    first.then().statusCode(200);
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[!#-~]+\"");
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-store");
    Response same = call.request().header("If-None-Match", tag).get(call.address());
    same.then().statusCode(304);
    assertThat(same.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  @DisplayName("API-012 Fel sparas inte")
  void keepsNoProblems() {
    for (String wrong : List.of("/kommuner/9999", "/kommuner?limit=0", "/finns-inte")) {
      assertThat(get(wrong).header("Cache-Control")).isEqualTo("no-store");
      assertThat(get(wrong).headers().hasHeaderWithName("ETag")).isFalse();
    }
  }

  @Test
  @DisplayName("API-010 Format, dialekt, kodning, värd och språk ger var sin ETag")
  void tagsRepresentationsApart() {
    List<String> tags =
        List.of(
            plain("/problemtyper").header("ETag"),
            request().accept("text/csv").get("/problemtyper").header("ETag"),
            get("/problemtyper?csv=svensk").header("ETag"),
            raw("/problemtyper", "gzip").header("ETag"),
            request().header("Host", "annan.example").get("/problemtyper").header("ETag"),
            request().header("Accept-Language", "en").get("/problemtyper").header("ETag"),
            get("/problemtyper?limit=1").header("ETag"));
    assertThat(new HashSet<>(tags)).doesNotContainNull().hasSize(tags.size());
  }

  @Test
  @DisplayName("API-010 En ETag för ett format ger inte 304 för ett annat")
  void matchesOnlySameRepresentation() {
    String csv = request().accept("text/csv").get("/kommuner").header("ETag");
    request().header("If-None-Match", csv).get("/kommuner").then().statusCode(200);
    String packed = raw("/kommuner", "gzip").header("ETag");
    String plain = plain("/kommuner").header("ETag");
    assertThat(status(packed, "gzip")).isEqualTo(304);
    assertThat(status(plain, "gzip")).isEqualTo(200);
    assertThat(status(packed, "identity")).isEqualTo(200);
    assertThat(status(plain, "identity")).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.8", "gzip;q=0.001", "deflate,gzip"})
  @DisplayName("API-013 gzip ges när anroparen godtar det och packas upp till samma byte")
  void compressesWhenAccepted(String accepted) throws IOException {
    for (String address : List.of(PLAN, "/kommuner", "/openapi.yaml")) {
      Response packed = raw(address, accepted);
      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      byte[] sent = packed.asByteArray();
      byte[] plain = plain(address).asByteArray();
      assertThat(sent.length).isLessThan(plain.length / 2);
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
        assertThat(unpacked.readAllBytes()).isEqualTo(plain);
      }
      assertThat(packed.header("ETag")).isNotEqualTo(plain(address).header("ETag"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/budgetrader?hela=true&csv=svensk", "/indikatorer?hela=true&csv=standard"})
  @DisplayName("API-013 API-031 En hel lista packas medan den skrivs, för den som godtar gzip")
  void compressesWhatIsStreamed(String list) throws IOException {
    Response packed = raw(list, "gzip");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("Vary")).contains("Accept-Encoding");
    Response plain = plain(list);
    assertThat(plain.headers().hasHeaderWithName("Content-Encoding")).isFalse();
    byte[] sent = packed.asByteArray();
    assertThat(sent.length).isLessThan(plain.asByteArray().length / 2);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.asByteArray());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.0", "br", "gzip;q=0, br", "xgzip"})
  @DisplayName("API-013 Utan att anroparen godtar gzip är svaret okomprimerat")
  void leavesPlainOtherwise(String accepted) {
    Response answer = raw("/kommuner", accepted);
    assertThat(answer.headers().hasHeaderWithName("Content-Encoding")).isFalse();
    assertThat(Json.of(answer).getList("poster")).hasSize(13);
    assertThat(answer.header("ETag")).isNotEqualTo(raw("/kommuner", "gzip").header("ETag"));
  }

  private static int status(String ifNoneMatch, String acceptEncoding) {
    return client(acceptEncoding)
        .header("If-None-Match", ifNoneMatch)
        .get("/kommuner")
        .statusCode();
  }

  private static Response plain(String address) {
    return raw(address, "identity");
  }

  private static Response raw(String address, String acceptEncoding) {
    return client(acceptEncoding).get(address);
  }

  /** Sends just this Accept-Encoding and leaves what comes over the wire packed. */
  private static RequestSpecification client(String acceptEncoding) {
    var none = DecoderConfig.decoderConfig().noContentDecoders();
    return RestAssured.given()
        .basePath(ROOT)
        .config(RestAssuredConfig.config().decoderConfig(none))
        .header("Accept-Encoding", acceptEncoding);
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new TreeMap<>(Map.of("status", response.statusLine()));
    for (Header header : response.headers()) {
      headers.put(header.getName().toLowerCase(), header.getValue());
    }
    // The length may be left out of HEAD (RFC 9110 8.6), and each request has a span of its own.
    List.of("content-length", "transfer-encoding", "traceparent").forEach(headers::remove);
    return headers;
  }
}
