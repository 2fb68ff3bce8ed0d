package se.styrning.uppfoljning.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;
import static se.styrning.uppfoljning.kalender.Avlasning.events;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.DatabaseProxy;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.RawHttp;
import se.styrning.uppfoljning.kalender.Avlasning.Handelse;

@QuarkusTest
class PrenumerationTest {

  private static final String KS = "/organ/1441-ks/uppfoljningsschema.ics";
  private static final String LERUM = "/kommuner/1441/uppfoljningsschema.ics";
  private static final int YEAR = Year.now(ZoneId.of("Europe/Stockholm")).getValue();

  @Test
  @DisplayName("UPP-022 Organets kalender har åren från förra året till och med två år framåt")
  void coversFourYears() {
    List<Handelse> events = events(get(KS));
    assertThat(events).hasSize(4 * 8);
    assertThat(events)
        .extracting(event -> event.uid().replaceFirst("1441-ks-(\\d+)-.*", "$1"))
        .containsOnly("" + (YEAR - 1), "" + YEAR, "" + (YEAR + 1), "" + (YEAR + 2));
  }

  @Test
  @DisplayName("UPP-022 Kommunens kalender har styrelsens och alla nämnders händelser, de samma")
  void holdsAllBoards() {
    List<String> boards =
        json("/organ?kommunkod=1441&limit=1000")
            .getList("poster.findAll { it.typ == 'KS' || it.typ == 'NAMND' }.organ");
    assertThat(boards).contains("1441-ks", "1441-sbn");
    List<Handelse> all = events(get(LERUM));
    for (String board : boards) {
      assertThat(all).as(board).containsAll(events(get(KS.replace("1441-ks", board))));
    }
    assertThat(all).hasSize(boards.size() * 4 * 8);
    assertThat(all).extracting(Handelse::uid).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(Handelse::rubrik)
        .contains(
            "Tertialrapport 1 " + YEAR + ": perioden slutar – Kommunstyrelsen",
            "Tertialrapport 1 " + YEAR + ": perioden slutar – Samhällsbyggnadsnämnden");
  }

  @Test
  @DisplayName("UPP-022 En prenumeration har samma händelser som schemat ger för samma år")
  void agreesWithSchedule() {
    assertThat(events(get(KS)))
        .containsAll(events("/uppfoljningsschema?organ=1441-ks&budgetar=" + (YEAR + 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "/organ/1441-ks/uppfoljningsschema.ics, 'Uppföljning: Kommunstyrelsen, Lerums kommun'",
    "/kommuner/1441/uppfoljningsschema.ics, Uppföljning: Lerums kommun"
  })
  @DisplayName("UPP-023 Kalendern har namn, utgivare, PUBLISH och hur ofta den hämtas")
  void introducesItself(String address, String namn) {
    Calendar calendar = Avlasning.parsed(get(address).asByteArray());
    assertThat(calendar.getPropertyList().getAll())
        .extracting(Property::getName, Property::getValue)
        .containsExactly(
            tuple("VERSION", "2.0"),
            tuple("PRODID", "-//Styrning//Uppfoljningsschema//SV"),
            tuple("CALSCALE", "GREGORIAN"),
            tuple("METHOD", "PUBLISH"),
            tuple("NAME", namn),
            tuple("X-WR-CALNAME", namn),
            tuple("REFRESH-INTERVAL", "PT12H"),
            tuple("X-PUBLISHED-TTL", "PT12H"));
    assertThat(get(address).asString()).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");
  }

  @Test
  @DisplayName(
      "UPP-023 Kalendern är giltig enligt RFC 5545; ORGANIZER, som RFC 5546 vill ha, saknas")
  void isValid() {
    assertThat(Avlasning.parsed(get(KS).asByteArray()).validate().getEntries())
        .extracting(ValidationEntry::getMessage)
        .containsOnly("The following are REQUIRED, but MUST NOT occur more than once: ORGANIZER");
  }

  @ParameterizedTest
  @ValueSource(strings = {KS, LERUM})
  @DisplayName("UPP-023 Rader slutar med CRLF, är högst 75 byte och bryts aldrig i ett tecken")
  void foldsLines(String address) {
    byte[] bytes = get(address).asByteArray();
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    List<String> lines = Arrays.asList(text.split("\r\n", -1));
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(lines).filteredOn(line -> line.startsWith(" ")).isNotEmpty().doesNotContain(" ");
    assertThat(text).contains("DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:").doesNotContain("TZID");
  }

  @ParameterizedTest
  @ValueSource(strings = {KS, LERUM})
  @DisplayName("UPP-025 Två anrop ger samma byte och samma starka ETag, och den ger 304")
  void isSteady(String address) {
    Response first = get(address);
    Response second = get(address);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[!#-~]+\"").isEqualTo(second.header("ETag"));
    Response same = request().header("If-None-Match", tag).get(address);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.asByteArray()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(tag);
    request().header("If-None-Match", "\"annan\"").get(address).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {KS, LERUM, "/uppfoljningsschema?organ=1441-ks&budgetar=2026"})
  @DisplayName("UPP-025 Kalendern har samma huvuden som andra svar, och HEAD ger dem utan innehåll")
  void hasHeadersOfOtherAnswers(String address) {
    Response answer = request().accept("text/calendar").get(address);
    answer.then().statusCode(200);
    assertThat(answer.contentType()).isEqualTo("text/calendar;charset=UTF-8");
    Map<String, String> expected =
        Map.of(
            "Cache-Control", "public, no-cache",
            "Vary", "Accept, Accept-Encoding, Accept-Language, Origin",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    expected.forEach((name, value) -> assertThat(answer.header(name)).as(name).isEqualTo(value));
    assertThat(answer.header("traceparent")).startsWith("00-");
    Response head = request().accept("text/calendar").head(address);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.asByteArray()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(answer.header("ETag"));
    assertThat(head.contentType()).isEqualTo(answer.contentType());
  }

  @Test
  @DisplayName("UPP-025 En kalender packas för den som godtar gzip, med en ETag för sig")
  void packs() throws IOException {
    Response packed = request().header("Accept-Encoding", "gzip").get(KS);
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(get(KS).asByteArray());
    }
    assertThat(packed.header("ETag")).isNotEqualTo(get(KS).header("ETag"));
  }

  @Test
  @DisplayName("UPP-022 En prenumeration behöver varken Accept eller något annat huvud")
  void needsNoAccept() {
    RawHttp.Answer answer =
        RawHttp.send(
            "GET " + Api.ROOT + KS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("BEGIN:VCALENDAR");
    for (String accepted : List.of("text/calendar", "*/*", "text/*", "text/html,*/*;q=0.8")) {
      assertThat(request().accept(accepted).get(KS).statusCode()).as(accepted).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/organ/9999-ks/uppfoljningsschema.ics, organ, 9999-ks",
    "/organ/1441-kf/uppfoljningsschema.ics, organ, 1441-kf",
    "/organ/1441-rev/uppfoljningsschema.ics, organ, 1441-rev",
    "/kommuner/9999/uppfoljningsschema.ics, kommunkod, 9999",
    "/kommuner/lerum/uppfoljningsschema.ics, kommunkod, lerum"
  })
  @DisplayName("UPP-022 Ett organ eller en kommun som inte finns eller rapporterar är 404")
  void knowsNoOther(String address, String parameter, String value) {
    JsonPath problem = problem(404, address);
    assertThat(problem.getString("type")).endsWith("/problemtyper/finns-inte");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(value);
  }

  @Test
  @DisplayName(
      "UPP-022 En kommun utan styrelse eller nämnd här har en giltig kalender utan händelser")
  void waitsForBoards() {
    String none =
        json("/kommuner?limit=1000").<String>getList("poster.kommunkod").stream()
            .filter(kommun -> json("/organ?kommunkod=" + kommun).getInt("_meta.totalRecords") == 0)
            .findFirst()
            .orElseThrow();
    assertThat(events(get(LERUM.replace("1441", none)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {KS, LERUM})
  @DisplayName("UPP-025 Fel är problemdokument: okänd parameter, format, metod, adress, databas")
  void failsLikeTheRest(String address) {
    JsonPath unknown = problem(400, address + "?budgetar=2026");
    assertThat(unknown.getString("type")).endsWith("/problemtyper/okand-parameter");
    assertThat(unknown.getString("fel[0].accepterat")).isEqualTo("–");
    problem(406, request().accept("application/json").get(address));
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Response refused = RestAssured.given().basePath(Api.ROOT).request(method, address);
      problem(405, refused);
      assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
    problem(414, address + "?x=" + "a".repeat(9000));
    problem(404, address.replace(".ics", ".csv"));
    problem(404, address.replace(".ics", ""));
    Response english = request().header("Accept-Language", "en").get(address + "?okand=1");
    assertThat(Json.of(english).getString("title")).isEqualTo("Unknown parameter");
  }

  @Test
  @OneInstance("the connection that its own process loses")
  @DisplayName("UPP-025 Utan databas är kalendern 503")
  void isUnavailableWithoutDatabase() {
    DatabaseProxy.set(DatabaseProxy.Mode.REFUSED);
    try {
      problem(503, KS);
    } finally {
      DatabaseProxy.set(DatabaseProxy.Mode.OPEN);
    }
    get(KS).then().statusCode(200);
  }

  @Test
  @DisplayName("UPP-022 Varje tillfälle leder till sitt organs kalender")
  void isFound() {
    String link = json("/uppfoljningsschema/1441-sbn-2026-aug").getString("_links.kalender.href");
    assertThat(link).endsWith("/styrning/v1/organ/1441-sbn/uppfoljningsschema.ics");
    RestAssured.given().get(link).then().statusCode(200).contentType("text/calendar");
  }
}
