package se.styrning.uppfoljning.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.uppfoljning.kalender.Avlasning.SCHEMA;
import static se.styrning.uppfoljning.kalender.Avlasning.byUid;
import static se.styrning.uppfoljning.kalender.Avlasning.calendar;
import static se.styrning.uppfoljning.kalender.Avlasning.events;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.RawHttp;
import se.styrning.uppfoljning.kalender.Avlasning.Handelse;

@QuarkusTest
class KalenderTest {

  private static final String KS = SCHEMA + "?organ=1441-ks&budgetar=";

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-02-28, 2023-04-30, 2023-08-31, 2023-10-31, 2023-10-31, 2023-12-31, 2024-04-15,"
        + " 2024-06-28",
    "2026, 2026-02-28, 2026-04-30, 2026-08-31, 2026-10-30, 2026-10-31, 2026-12-31, 2027-04-15,"
        + " 2027-06-30"
  })
  @DisplayName("UPP-020 UPP-021 Ett års fem tillfällen är åtta heldagshändelser på rätt dagar")
  void showsYear(
      int year,
      LocalDate feb,
      LocalDate apr,
      LocalDate aug,
      LocalDate handedOver,
      LocalDate okt,
      LocalDate dec,
      LocalDate annualReport,
      LocalDate discharge) {
    List<Handelse> events = events(KS + year);
    assertThat(events)
        .extracting(Handelse::uid)
        .containsExactly(
            "1441-ks-" + year + "-feb-periodslut@styrning",
            "1441-ks-" + year + "-apr-periodslut@styrning",
            "1441-ks-" + year + "-aug-periodslut@styrning",
            "1441-ks-" + year + "-aug-lagstadgad-dag@styrning",
            "1441-ks-" + year + "-okt-periodslut@styrning",
            "1441-ks-" + year + "-dec-periodslut@styrning",
            "1441-ks-" + year + "-dec-lagstadgad-dag@styrning",
            "1441-ks-" + year + "-dec-ansvarsfrihet@styrning");
    assertThat(events)
        .extracting(Handelse::dag)
        .containsExactly(feb, apr, aug, handedOver, okt, dec, annualReport, discharge);
    assertThat(events).allSatisfy(e -> assertThat(e.slut()).isEqualTo(e.dag().plusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020, aug, 2020-10-30",
    "2021, aug, 2021-10-29",
    "2027, aug, 2027-10-29",
    "2021, dec, 2022-04-14",
    "2022, dec, 2023-04-14",
    "2027, dec, 2028-04-13",
    "2028, dec, 2029-04-13",
    "2032, dec, 2033-04-14"
  })
  @DisplayName("UPP-021 Lagens dag står på den dag att planera för, också vid påsk och långhelger")
  void plansForWorkingDay(int year, String kod, LocalDate day) {
    Handelse event =
        byUid(KS + year).get("1441-ks-%d-%s-lagstadgad-dag@styrning".formatted(year, kod));
    assertThat(event.dag()).isEqualTo(day);
  }

  @Test
  @DisplayName("UPP-021 Händelsen säger lagens dag, den flyttade dagen, skälet och lagrummet")
  void explainsStatutoryDay() {
    Handelse event = byUid(KS + 2026).get("1441-ks-2026-aug-lagstadgad-dag@styrning");
    assertThat(event.rubrik())
        .isEqualTo("Delårsrapport 2026: sista dag att planera för – Kommunstyrelsen");
    assertThat(event.beskrivning())
        .isEqualTo(
            """
            Period: 2026-01-01 till 2026-08-31.
            Styrelsen lämnar delårsrapporten till fullmäktige och revisorerna.
            Lagens dag: 2026-10-31 (KL 11 kap. 16 §; LKBR 13 kap. 1 §).
            Lördag, alla helgons dag: lagens dag flyttas framåt till 2026-11-02 (lag 1930:173).
            Planera för 2026-10-30, sista arbetsdagen till och med lagens dag.""");
    assertThat(event.kategorier()).containsExactly("Uppföljning", "Lagstadgad dag");
    assertThat(event.adress())
        .isEqualTo(
            "http://localhost:" + RestAssured.port + Api.ROOT + SCHEMA + "/1441-ks-2026-aug");
  }

  @Test
  @DisplayName("UPP-021 En dag som inte flyttas har inget skäl")
  void givesNoReasonWhereNoneIsNeeded() {
    Handelse event = byUid(KS + 2023).get("1441-ks-2023-dec-lagstadgad-dag@styrning");
    assertThat(event.beskrivning())
        .isEqualTo(
            """
            Period: 2023-01-01 till 2023-12-31.
            Styrelsen lämnar årsredovisningen till fullmäktige och revisorerna.
            Lagens dag: 2024-04-15 (KL 11 kap. 19–21 §§).
            Planera för 2024-04-15, sista arbetsdagen till och med lagens dag.""");
  }

  @Test
  @DisplayName("UPP-021 Ansvarsfriheten upplyser också om det som lagen inte ger någon dag")
  void tellsWhatFollows() {
    Handelse event = byUid(KS + 2023).get("1441-ks-2023-dec-ansvarsfrihet@styrning");
    assertThat(event.rubrik())
        .isEqualTo("Ansvarsfrihet för 2023: sista dag att planera för – Kommunstyrelsen");
    assertThat(event.beskrivning().lines())
        .containsExactly(
            "Period: 2023-01-01 till 2023-12-31.",
            "Årsredovisningen finns på kommunens webbplats från det att fullmäktiges sammanträde"
                + " kungörs, minst en vecka före. (KL 8 kap. 14–16 §§, 5 kap. 13 §)",
            "Fullmäktige godkänner årsredovisningen före beslutet om ansvarsfrihet. (KL 11 kap. 21"
                + " §)",
            "Fullmäktige beslutar om ansvarsfrihet före utgången av juni. Lagens dag: 2024-06-30."
                + " (KL 5 kap. 24 §)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FEB", "APR", "OKT"})
  @DisplayName("UPP-021 Där varken lag eller plan ger en dag finns ingen händelse")
  void inventsNoEvent(String kod) {
    for (int year = 2023; year < 2030; year++) {
      assertThat(events(KS + year + "&kod=" + kod))
          .extracting(Handelse::kategorier)
          .containsExactly(List.of("Uppföljning", "Periodslut"));
    }
  }

  @Test
  @DisplayName("UPP-020 Kalendern har samma tillfällen som listan, för varje filter och i en del")
  void holdsWhatTheListHolds() {
    for (String filter :
        List.of(
            "organ=1441-ks",
            "kommunkod=1441",
            "kommunkod=1441&budgetar=2026&kod=DEC",
            "organ=1441-sbn&budgetar=2006",
            "kommunkod=1441&organ=1441-sbn")) {
      List<String> listed = json(SCHEMA + "?limit=1000&" + filter).getList("poster.tillfalleId");
      assertThat(listed).isNotEmpty();
      assertThat(events(SCHEMA + "?" + filter).stream().map(KalenderTest::occasion).distinct())
          .as(filter)
          .containsExactlyElementsOf(listed);
    }
  }

  private static String occasion(Handelse event) {
    return event.adress().replaceFirst(".*/", "");
  }

  @Test
  @DisplayName("UPP-020 Ett filter som inget träffar ger en giltig kalender utan händelser")
  void isValidWithoutEvents() {
    for (String filter :
        List.of("organ=1441-kf", "organ=finns-inte", "kommunkod=1440&organ=1441-ks")) {
      byte[] answer = calendar(SCHEMA + "?" + filter).then().extract().asByteArray();
      assertThat(events(SCHEMA + "?" + filter)).as(filter).isEmpty();
      assertThat(Avlasning.parsed(answer).getComponentList().getAll())
          .extracting(component -> component.getName())
          .containsExactly("VTIMEZONE");
      assertThat(Avlasning.parsed(answer).validate().hasErrors()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?budgetar=2026", "?kod=AUG"})
  @DisplayName("UPP-020 En kalender utan organ eller kommunkod är 400")
  void asksWhose(String query) {
    JsonPath problem = problem(400, calendar(SCHEMA + query));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("organ");
    assertThat(problem.getString("fel[0].accepterat")).startsWith("organ eller kommunkod krävs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=20",
        "page=1",
        "sort=kod",
        "fields=kod",
        "csv=svensk",
        "okand=1",
        "giltig=1"
      })
  @DisplayName("UPP-020 En parameter som kalendern inte har är 400 och nämns")
  void refusesOtherParameters(String parameter) {
    JsonPath problem = problem(400, calendar(SCHEMA + "?organ=1441-ks&" + parameter));
    assertThat(problem.getString("type")).endsWith("/problemtyper/okand-parameter");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter.replaceFirst("=.*", ""));
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo("budgetar, kod, kommunkod, organ");
  }

  @Test
  @DisplayName("UPP-020 Kalendern finns till tio år framåt; ett år utanför är 400")
  void refusesYearsFarAway() {
    int last = Year.now(ZoneId.of("Europe/Stockholm")).getValue() + 10;
    assertThat(events(KS + last)).hasSize(8);
    for (String wrong : List.of("2005", String.valueOf(last + 1), "9998", "tjugo", "2026.5")) {
      JsonPath problem = problem(400, calendar(KS + wrong));
      assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
      assertThat(problem.getString("fel[0].parameter")).isEqualTo("budgetar");
      assertThat(problem.getString("fel[0].varde")).isEqualTo(wrong);
    }
    assertThat(problem(400, calendar(KS + (last + 1))).getString("fel[0].accepterat"))
        .isEqualTo("2006–" + last);
    assertThat(problem(400, calendar(KS + 2026 + "&kod=JAN")).getString("fel[0].parameter"))
        .isEqualTo("kod");
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "application/*, application/json",
    "'text/html, */*;q=0.8', application/json",
    "'text/calendar;q=0, */*', application/json",
    "'application/json;q=0.9, text/csv', text/csv",
    "text/*, text/csv",
    "'text/csv;q=0.8, text/*;q=0.9', text/calendar",
    "text/calendar, text/calendar",
    "TEXT/CALENDAR, text/calendar",
    "text/calendar;charset=utf-8, text/calendar",
    "'text/calendar, */*;q=0.1', text/calendar",
    "'text/html, text/calendar;q=0.5', text/calendar",
    "'/, text/calendar', text/calendar"
  })
  @DisplayName("UPP-020 Accept avgör formen: det anroparen helst vill ha av JSON, CSV och kalender")
  void negotiates(String accept, String form) {
    String type = Api.request().header("Accept", accept).get(KS + 2026).contentType();
    assertThat(type).startsWith(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "text/calendar;q=0",
        "text/calendar;q=x",
        "/",
        "text",
        ";;;",
        "*/*;q=0"
      })
  @DisplayName("UPP-020 Ett Accept utan någon form som finns, eller som inte går att läsa, är 406")
  void refusesOtherForms(String accept) {
    JsonPath problem = problem(406, Api.request().header("Accept", accept).get(KS + 2026));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ej-acceptabelt-format");
    assertThat(Api.request().header("Accept", accept).head(KS + 2026).statusCode()).isEqualTo(406);
  }

  @Test
  @DisplayName("UPP-020 Utan Accept ges JSON, och andra metoder är 405 vad Accept än säger")
  void needsNoAccept() {
    RawHttp.Answer answer =
        RawHttp.send(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(Api.ROOT + KS + 2026));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("application/json");
    assertThat(Api.request().header("Accept", "").get(KS + 2026).statusCode()).isEqualTo(200);
    problem(405, RestAssured.given().basePath(Api.ROOT).accept("text/calendar").post(SCHEMA));
  }
}
