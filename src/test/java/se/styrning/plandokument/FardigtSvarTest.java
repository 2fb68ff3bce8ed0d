package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.decide;
import static se.styrning.testsupport.Skriv.plan;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.utkast;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;

/** Answers about decided plans that are kept ready as bytes. */
@QuarkusTest
@OneInstance("answers that its own process keeps ready")
class FardigtSvarTest {

  private static final int AR = 2290;
  private static final String OMRADEN = plan(AR) + "/produktionsomraden?budgetar=" + AR;

  @Inject SessionFactory sessionFactory;

  /** What was written before is heard of within a second, and then forgotten once more. */
  @BeforeEach
  void adopted() throws InterruptedException {
    Skriv.organ();
    if (get(plan(AR)).statusCode() == 404) {
      created(AR);
      decide(AR, "ANTAGANDE", "2023-01-11", "§ 2901").then().statusCode(201);
    }
    Thread.sleep(1000);
  }

  private long statements(Runnable call) {
    long before = sessionFactory.getStatistics().getPrepareStatementCount();
    call.run();
    return sessionFactory.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  @DisplayName(
      "API-021 Ett svar om en beslutad plan är färdigt nästa gång och kostar ingen SQL-sats")
  void costsNothingAgain() {
    Response first = get(plan(AR));
    assertThat(statements(() -> assertSame(first, get(plan(AR))))).isZero();
    Response list = get(OMRADEN);
    assertThat(statements(() -> assertSame(list, get(OMRADEN)))).isZero();
    assertThat(list.header("Link")).isNotNull();
    String tag = first.header("ETag");
    assertThat(
            statements(
                () -> {
                  Response same = request().header("If-None-Match", tag).get(plan(AR));
                  assertThat(same.statusCode()).isEqualTo(304);
                  assertThat(same.asByteArray()).isEmpty();
                  assertThat(same.header("ETag")).isEqualTo(tag);
                }))
        .isZero();
  }

  private static void assertSame(Response first, Response again) {
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(again.headers().asList().stream().map(h -> h.getName().toLowerCase()).sorted())
        .isEqualTo(
            first.headers().asList().stream()
                .map(h -> h.getName().toLowerCase())
                .sorted()
                .toList());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  @DisplayName(
      "API-040 Färdiga svar skiljs åt av den form som valdes, aldrig av hur anroparen bad om den")
  void isKeptByChosenForm() {
    Response json = request().accept("application/json").get(OMRADEN);
    Response csv = request().accept("text/csv").get(OMRADEN);
    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(
            statements(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    String own = ";x=" + "a".repeat(500) + i;
                    assertSame(json, request().accept("application/json" + own).get(OMRADEN));
                    assertSame(csv, request().accept("text/csv" + own).get(OMRADEN));
                  }
                  assertSame(json, request().accept("text/csv;q=0, */*").get(OMRADEN));
                  assertSame(csv, request().accept("application/json;q=0.1, text/*").get(OMRADEN));
                }))
        .isZero();
  }

  @Test
  @DisplayName("API-021 Ett beslut syns genast hos den instans som skrev det")
  void isNeverStaleHere() {
    String decisions = plan(AR) + "/beslut";
    int decided = Json.of(get(decisions)).getInt("_meta.totalRecords");
    assertThat(statements(() -> get(decisions))).isZero();
    String paragraph = "§ 29" + (10 + decided);
    decide(AR, "ANMALAN_KF", Skriv.KF, "2023-02-01", paragraph).then().statusCode(201);
    assertThat(Json.of(get(decisions)).getInt("_meta.totalRecords")).isEqualTo(decided + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "/budgetrader, jamforelsear=true&andradEfter=, 2292",
    "/produktionsomraden, jamforelsear=true&andradEfter=, 2293",
    "/indikatorer, budgetar=, 2294"
  })
  @DisplayName("API-021 En lista över alla planer är färdig tills något händer någon av dem")
  void listsAreReadyUntilAnyPlanChanges(String list, String of, int ar) {
    for (String query : List.of("&sort=-andrad&limit=7", "&csv=standard", "&efter=0", "&page=2")) {
      String url = list + "?organ=" + Skriv.ORGAN + query;
      Response first = get(url);
      assertThat(statements(() -> assertSame(first, get(url)))).as(url).isZero();
    }
    String ofYear = list + "?" + of + (of.endsWith("andradEfter=") ? Instant.now() : ar);
    assertThat(Json.of(get(ofYear)).getInt("_meta.totalRecords")).isZero();
    created(ar);
    assertThat(statements(() -> get(ofYear))).as("a draft is no event").isZero();
    decide(ar, "ANTAGANDE", "2023-01-11", "§ " + ar).then().statusCode(201);
    assertThat(Json.of(get(ofYear)).getInt("_meta.totalRecords")).isPositive();
    decide(ar, "UPPHAVANDE", "2023-03-01", "§ " + (ar + 500)).then().statusCode(201);
    assertThat(Json.of(get(ofYear)).getInt("_meta.totalRecords")).isZero();
  }

  @Test
  @DisplayName("API-021 En upphävd plan är borta genast, hur dess adress än skrivs")
  void forgetsWhateverTheSpelling() {
    created(AR + 1);
    decide(AR + 1, "ANTAGANDE", "2023-01-11", "§ 2951").then().statusCode(201);
    String spelled = plan(AR + 1).replace("-ks-", "%2Dks%2D");
    for (int i = 0; i < 2; i++) {
      request().urlEncodingEnabled(false).get(spelled).then().statusCode(200);
    }
    decide(AR + 1, "UPPHAVANDE", "2023-03-01", "§ 2952").then().statusCode(201);
    problem(410, request().urlEncodingEnabled(false).get(spelled));
    problem(410, get(plan(AR + 1)));
  }

  @Test
  @DisplayName(
      "API-021 Ett färdigt svar hindrar inga kontroller: token, parametrar och format prövas")
  void staysChecked() {
    get(plan(AR));
    get(plan(AR));
    problem(401, request().header("Authorization", "Bearer a.b.c").get(plan(AR)));
    problem(400, get(plan(AR) + "?finns=inte"));
    problem(406, request().header("Accept", "application/pdf").get(plan(AR)));
    problem(404, get(utkast(AR) + "x"));
    redaktor().get(plan(AR)).then().statusCode(200);
    assertThat(Api.request().head(plan(AR)).statusCode()).isEqualTo(200);
  }
}
