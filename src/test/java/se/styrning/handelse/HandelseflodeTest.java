package se.styrning.handelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;

@QuarkusTest
class HandelseflodeTest {

  private static final String FEED = "/handelser";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final int WRITERS = 8;
  private static final int ATTEMPTS_EACH = 30;
  private static final int UNDONE = 6;
  private static final int EVENTS = 200;

  @Inject Handelselogg logg;
  @Inject AgroalDataSource dataSource;

  private Handelseskrivare skrivare;

  /** Tells the events of one test from those of every other. */
  private String amne;

  private String start;

  @BeforeEach
  void rememberPlace() {
    skrivare = new Handelseskrivare(logg, dataSource);
    amne = "/kommuner/" + UUID.randomUUID();
    start = json(FEED + "?typ=se.styrning.sektor.andrad&kommunkod=1482").getString("_meta.efter");
  }

  @Test
  @DisplayName("HAN-008 En händelse är en CloudEvent 1.0 med attributen under sina rätta namn")
  void writesCloudEvents() {
    skrivare.write(Handelsetyp.PLAN_ANTAGEN, "1441", amne);
    JsonPath answer = json(FEED + "?efter=" + start);
    assertThat(answer.getMap("poster[0]").keySet())
        .containsExactlyInAnyOrder(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "nummer",
            "data");
    assertThat(answer.getString("poster[0].specversion")).isEqualTo("1.0");
    assertThat(UUID.fromString(answer.getString("poster[0].id")).version()).isEqualTo(4);
    assertThat(answer.getString("poster[0].source"))
        .isEqualTo("http://localhost:" + RestAssured.port + Api.ROOT);
    assertThat(answer.getString("poster[0].type")).isEqualTo("se.styrning.verksamhetsplan.antagen");
    assertThat(answer.getString("poster[0].subject")).isEqualTo(amne);
    assertThat(answer.getString("poster[0].time")).endsWith("Z");
    assertThat(Instant.parse(answer.getString("poster[0].time")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(answer.getString("poster[0].datacontenttype")).isEqualTo("application/json");
    assertThat(answer.getMap("poster[0].data")).hasToString("{kommunkod=1441}");
    assertThat(answer.getLong("poster[0].nummer")).isEqualTo(Long.parseLong(start) + 1);
  }

  @Test
  @DisplayName("HAN-009 Samma händelser ges som en CloudEvents-bunt, med nästa del i Link")
  void writesBatch() {
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    JsonPath object = json(FEED + "?limit=1&efter=" + start);
    Response batch = request().accept(BATCH).get(FEED + "?limit=1&efter=" + start);
    batch.then().statusCode(200).contentType(BATCH);
    assertThat(Json.of(batch).getList("$")).isEqualTo(object.getList("poster"));
    assertThat(batch.header("Link"))
        .isEqualTo("<" + object.getString("_links.next.href") + ">; rel=\"next\"");
    Response lines = request().accept("application/x-ndjson").get(FEED + "?limit=1&efter=" + start);
    lines.then().statusCode(200).contentType("application/x-ndjson");
    assertThat(lines.asString()).isEqualTo(batch.asString().replaceAll("^\\[|]$", "") + "\n");
    assertThat(lines.header("Link")).isEqualTo(batch.header("Link"));
    for (String accept : List.of("*/*", "application/*", BATCH + ", application/json;q=1")) {
      request().accept(accept).get(FEED).then().statusCode(200);
    }
    request()
        .accept(BATCH + ";q=0.5, application/json")
        .get(FEED)
        .then()
        .contentType("application/json");
    problem(406, request().accept("text/html").get(FEED));
  }

  @Test
  @DisplayName("HAN-010 next finns alltid, och följd ger den varje händelse en gång i ordning")
  void walksByCursor() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      written.add(amne + "/" + i);
      skrivare.write(Handelsetyp.ORGAN_ANDRAT, "1441", amne + "/" + i);
    }
    JsonPath part = json(FEED + "?limit=3&efter=" + start);
    assertThat(part.getMap("_meta")).hasToString("{limit=3, count=3, efter=" + plus(3) + "}");
    assertThat(part.getString("_links.self.href")).endsWith("/handelser?limit=3&efter=" + start);
    List<String> seen = new ArrayList<>(part.getList("poster.subject"));
    while (!part.getList("poster").isEmpty()) {
      part = follow(part);
      seen.addAll(part.getList("poster.subject"));
    }
    assertThat(seen).isEqualTo(written);
    assertThat(part.getString("_meta.efter")).isEqualTo(plus(7));
    assertThat(part.getString("_links.next.href")).endsWith("/handelser?limit=3&efter=" + plus(7));
    assertThat(follow(part).getString("_links.next.href")).endsWith("efter=" + plus(7));
  }

  @Test
  @DisplayName("HAN-011 Filter på typ och kommun, och markören går förbi det som utelämnas")
  void filters() {
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne + "/a");
    skrivare.write(Handelsetyp.ORGAN_ANDRAT, "1441", amne + "/b");
    skrivare.write(Handelsetyp.ORGAN_ANDRAT, "1480", amne + "/c");
    String after = FEED + "?efter=" + start;
    assertThat(json(after + "&typ=se.styrning.organ.andrat").getList("poster.subject"))
        .containsExactly(amne + "/b", amne + "/c");
    assertThat(json(after + "&kommunkod=1441").getList("poster.subject"))
        .containsExactly(amne + "/a", amne + "/b");
    JsonPath both = json(after + "&kommunkod=1480&typ=se.styrning.organ.andrat&limit=2");
    assertThat(both.getList("poster.subject")).containsExactly(amne + "/c");
    JsonPath none = json(after + "&typ=se.styrning.verksamhetsplan.upphavd");
    assertThat(none.getList("poster")).isEmpty();
    assertThat(none.getString("_meta.efter")).isEqualTo(plus(3));
    assertThat(none.getString("_links.next.href"))
        .endsWith("/handelser?typ=se.styrning.verksamhetsplan.upphavd&efter=" + plus(3));
    JsonPath first = json(after + "&kommunkod=1441&limit=1");
    assertThat(first.getString("_meta.efter")).isEqualTo(plus(1));
  }

  @Test
  @DisplayName("HAN-010 Utan markör börjar flödet från den första händelsen")
  void startsFromTheBeginning() {
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    assertThat(json(FEED + "?limit=1").getLong("poster[0].nummer")).isEqualTo(1);
    assertThat(json(FEED + "?limit=1&efter=0").getLong("poster[0].nummer")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "efter, abc",
    "efter, -1",
    "efter, 01",
    "efter, 999999999999999999",
    "efter, 9999999999999999999",
    "limit, 0",
    "limit, 1001",
    "limit, x",
    "vanta, -1",
    "vanta, 31",
    "vanta, x",
    "typ, PLAN_ANTAGEN",
    "page, 2",
    "fields, id"
  })
  @DisplayName("HAN-012 En markör som aldrig getts ut, och andra ogiltiga värden, ger 400")
  void refusesBadParameters(String parameter, String value) {
    JsonPath problem = problem(400, FEED + "?" + parameter + "=" + value);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
    assertThat(problem.getString("fel[0].accepterat")).isNotBlank();
  }

  @Test
  @DisplayName("HAN-012 En okänd typ besvaras med dem som finns")
  void listsTypes() {
    assertThat(problem(400, FEED + "?typ=x").getString("fel[0].accepterat"))
        .startsWith("se.styrning.verksamhetsplan.antagen, se.styrning.verksamhetsplan.anmald");
  }

  @Test
  @DisplayName("HAN-013 En del av flödet har stark ETag och ger 304 så länge inget hänt")
  void revalidates() {
    String address = FEED + "?efter=" + start;
    Response first = request().get(address);
    assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
    String tag = first.header("ETag");
    request().header("If-None-Match", tag).get(address).then().statusCode(304);
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    request().header("If-None-Match", tag).get(address).then().statusCode(200);
  }

  @Test
  @DisplayName("HAN-014 Åtta samtidiga skrivare, somliga ångrade: var händelse en gång, i ordning")
  void followsParallelWriters() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<List<String>>> work = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        work.add(writers.submit(() -> writeMany(number)));
      }
      writers.shutdown();
      List<String> seen = new ArrayList<>();
      List<Long> numbers = new ArrayList<>();
      JsonPath part = json(FEED + "?limit=7&efter=" + start);
      boolean finished = false;
      boolean done = false;
      while (!done) {
        seen.addAll(part.getList("poster.subject"));
        numbers.addAll(part.getList("poster.nummer", Long.class));
        done = finished && part.getList("poster").isEmpty();
        // Before the next part is read, which then has all that they wrote.
        finished = writers.isTerminated();
        part = follow(part);
      }
      List<String> committed = new ArrayList<>();
      for (Future<List<String>> each : work) {
        List<String> own = each.get();
        committed.addAll(own);
        assertThat(seen).containsSubsequence(own);
      }
      assertThat(committed).hasSize(EVENTS);
      assertThat(seen).containsExactlyInAnyOrderElementsOf(committed);
      assertThat(numbers).doesNotHaveDuplicates().isSorted();
      assertThat(numbers.get(numbers.size() - 1) - numbers.get(0)).isEqualTo(numbers.size() - 1);
    } finally {
      writers.shutdownNow();
      assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Writes events in transactions that last a while before and after; every sixth is undone. */
  private List<String> writeMany(int writer) {
    Random random = new Random(writer);
    List<String> committed = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS_EACH; i++) {
      String own = amne + "/" + writer + "/" + i;
      boolean undone = i % UNDONE == writer % UNDONE;
      try {
        QuarkusTransaction.requiringNew().run(() -> writeSlowly(own, random, undone));
        committed.add(own);
      } catch (Undone expected) {
        assertThat(undone).isTrue();
      }
    }
    return committed;
  }

  private void writeSlowly(String own, Random random, boolean undone) {
    pause(random);
    skrivare.record(Handelsetyp.KOMMUN_ANDRAD, "1441", own);
    pause(random);
    if (undone) {
      throw new Undone();
    }
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void pause(Random random) {
    try {
      Thread.sleep(random.nextInt(8));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonPath follow(JsonPath part) {
    String href = part.getString("_links.next.href");
    return json(href.substring(href.indexOf(FEED)));
  }

  private String plus(int events) {
    return Long.toString(Long.parseLong(start) + events);
  }
}
