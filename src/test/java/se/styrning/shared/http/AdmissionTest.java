package se.styrning.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.shared.problem.DomainException;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/** What happens when more is asked than can be answered. The test takes the places itself. */
@QuarkusTest
@OneInstance("places in its own process")
class AdmissionTest {

  private static final int PATIENCE_SECONDS = 20;
  private static final String ASKED = "/kommuner?limit=1";

  @Inject Admission admission;
  @Inject ReadyAnswers answers;

  @ConfigProperty(name = "styrning.anrop.samtidiga")
  int places;

  @ConfigProperty(name = "styrning.langsamma.samtidiga")
  int slowPlaces;

  private final List<Places.Place> taken = new ArrayList<>();

  @AfterEach
  void leave() {
    taken.forEach(Places.Place::leave);
  }

  @Test
  @DisplayName("FEL-020 När alla platser är tagna är ett anrop 503 med Retry-After")
  void refusesWhenFull() {
    take(places);
    Response refused = request().get(ASKED);
    assertThat(problem(503, refused).getString("type"))
        .endsWith("/problemtyper/tillfalligt-otillganglig");
    assertThat(Json.of(refused).getString("detail"))
        .isEqualTo("Fler anrop görs just nu än som hinner besvaras.");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    problem(503, Skriv.redaktor().body("{}").post("/verksamhetsplaner?provkor=true"));
  }

  @Test
  @DisplayName("FEL-020 Ett anrop som väntar besvaras när en plats blir ledig, i tur och ordning")
  void answersWhoWait() throws Exception {
    take(places);
    CompletableFuture<Places.Place> first = admission.ordinary().enter("klient " + taken.size());
    CompletableFuture<Places.Place> second = admission.ordinary().enter("klient " + taken.size());
    taken.remove(0).leave();
    assertThat(first).isCompleted();
    assertThat(second).isNotCompleted();
    first.get().leave();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS).leave();
    json(ASKED);
  }

  @Test
  @DisplayName("FEL-020 När så många väntar som får vänta nekas nästa genast")
  void refusesWhenTooManyWait() throws Exception {
    Places small = places(1, 1);
    Places.Place place = small.enter("a").get();
    CompletableFuture<Places.Place> waiting = small.enter("a");
    assertThatThrownBy(() -> small.enter("a").join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DomainException.class);
    place.leave();
    place.leave();
    assertThat(waiting).isCompleted();
    assertThat(small.enter("a")).isNotCompleted();
  }

  @Test
  @DisplayName("FEL-020 Där ingen får vänta är det fullt bara medan platserna är tagna")
  void isFullWhileTaken() throws Exception {
    Places impatient = places(1, 0);
    assertThat(impatient.isFull("a")).isFalse();
    Places.Place place = impatient.enter("a").get();
    assertThat(impatient.isFull("a")).isTrue();
    assertThatThrownBy(() -> impatient.enter("a").join()).hasCauseInstanceOf(DomainException.class);
    place.leave();
    assertThat(impatient.isFull("a")).isFalse();
  }

  @Test
  @DisplayName("FEL-020 Den som väntat en sekund nekas, och tar då ingen plats för nästa")
  void refusesWhoHaveWaited() throws Exception {
    Places small = places(1, 1);
    Places.Place place = small.enter("a").get();
    assertThatThrownBy(() -> small.enter("a").join()).hasCauseInstanceOf(DomainException.class);
    CompletableFuture<Places.Place> next = small.enter("a");
    place.leave();
    assertThat(next).isCompleted();
  }

  private static Places places(int places, int waiting) {
    return new Places("tillfalligt-otillganglig.anrop", places, places, waiting);
  }

  @Test
  @DisplayName(
      "FEL-037 En klient har högst sin andel av platserna; övriga väntar på den, inte andra")
  void leavesPlacesToOthers() throws Exception {
    Places shared = new Places("tillfalligt-otillganglig.anrop", 3, 2, 4);
    Places.Place first = shared.enter("girig").get();
    shared.enter("girig").get();
    CompletableFuture<Places.Place> third = shared.enter("girig");
    CompletableFuture<Places.Place> fourth = shared.enter("girig");
    assertThat(third).isNotCompleted();
    assertThat(shared.isFull("girig")).as("half of those who may wait").isTrue();
    assertThatThrownBy(() -> shared.enter("girig").join())
        .hasCauseInstanceOf(DomainException.class);
    Places.Place other = shared.enter("annan").get();
    CompletableFuture<Places.Place> next = shared.enter("annan");
    other.leave();
    assertThat(next).as("before those whose client holds its share").isCompleted();
    first.leave();
    assertThat(third).isCompleted();
    assertThat(fourth).isNotCompleted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/budgetrader?hela=true&csv=standard",
        "/indikatorer?%68ela=tru%65&csv=svensk",
        "/uppfoljningar/1441-ks-2023-apr/rapport.pdf",
        "/uppfoljningar/1441-ks-2023-apr/rapport.xlsx"
      })
  @DisplayName(
      "FEL-038 Det långsamma har egna platser: är de tagna är det 503 och allt annat som vanligt")
  void keepsSlowApart(String slow) throws Exception {
    List<Places.Place> all = new ArrayList<>();
    while (!admission.slow().isFull("full " + all.size()) && all.size() < slowPlaces) {
      all.add(admission.slow().enter("klient " + all.size()).get());
    }
    Response refused = request().get(slow);
    assertThat(problem(503, refused).getString("detail"))
        .isEqualTo("Så många hela listor, PDF:er och arbetsböcker som ryms görs redan.");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    json(ASKED);
    all.forEach(Places.Place::leave);
    request().get(slow).then().statusCode(200);
    take(places);
    request().get(slow).then().statusCode(200);
  }

  @Test
  @DisplayName("FEL-021 Färdiga svar, hälsa, adressfel och biljettfel tar ingen plats")
  void answersWhatTakesNoPlace() {
    json(PLAN);
    take(places);
    answers.confirm(System.nanoTime());
    json(PLAN);
    for (String path : List.of("/q/health/live", "/q/health/ready", ROOT + "/docs/")) {
      given().basePath("").get(path).then().statusCode(200);
    }
    problem(404, request().get("/finns-inte"));
    problem(405, request().delete(ASKED));
    problem(401, request().body("{}").contentType("application/json").post("/verksamhetsplaner"));
  }

  @Test
  @DisplayName("FEL-022 Platsen lämnas efter svar, fel, hela listor och avbrott")
  void leavesPlaces() throws Exception {
    take(places - 1);
    for (int i = 0; i < 3; i++) {
      json(ASKED);
      problem(404, request().get("/kommuner/9999"));
      problem(400, request().get("/kommuner?okand=1"));
      problem(406, request().header("Accept", "image/png").get("/kommuner"));
      request().get("/budgetrader?hela=true&csv=standard").then().statusCode(200);
      try (Socket socket = new Socket("localhost", RestAssured.port)) {
        write(socket, "GET " + ROOT + ASKED + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      }
    }
    json(ASKED);
    assertThat(waitForPlace()).isTrue();
  }

  @Test
  @DisplayName("FEL-038 Platsen för det långsamma lämnas efter svar och fel, och av den som går")
  void leavesSlowPlaces() throws Exception {
    String whole = "/budgetrader?hela=true&csv=standard";
    for (int i = 0; i < slowPlaces; i++) {
      request().get(whole).then().statusCode(200);
      problem(400, request().get(whole + "&sort=finns-inte"));
      try (Socket socket = new Socket("localhost", RestAssured.port)) {
        write(socket, "GET " + ROOT + whole + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      }
    }
    for (int i = 0; i < slowPlaces; i++) {
      taken.add(admission.slow().enter("klient " + i).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  @DisplayName("FEL-022 Den som väntar på händelser håller ingen plats")
  void waitersHoldNone() throws Exception {
    take(places - 1);
    String efter =
        json("/handelser?typ=se.styrning.sektor.andrad&kommunkod=1482").getString("_meta.efter");
    String call = "GET %s/handelser?vanta=30&efter=%s HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (Socket first = new Socket("localhost", RestAssured.port);
        Socket second = new Socket("localhost", RestAssured.port)) {
      write(first, call.formatted(ROOT, efter));
      write(second, call.formatted(ROOT, efter));
      json(ASKED);
      assertThat(waitForPlace()).isTrue();
    }
  }

  @Test
  @DisplayName("FEL-022 Den som skickar sitt innehåll långsamt håller ingen plats")
  void slowSendersHoldNone() throws Exception {
    take(places - 1);
    String head =
        "POST %s/verksamhetsplaner?provkor=true HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: Bearer %s\r\nContent-Type: application/json\r\n"
            + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\n";
    try (Socket slow = new Socket("localhost", RestAssured.port)) {
      slow.setSoTimeout(PATIENCE_SECONDS * 1000);
      write(slow, head.formatted(ROOT, TestTokens.of("redaktor").organ("1441-ks").sign()));
      byte[] go = slow.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(go, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 100");
      write(slow, "{");
      json(ASKED);
      assertThat(waitForPlace()).isTrue();
      leave();
      write(slow, "}");
      String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 422");
    }
  }

  @Test
  @DisplayName("FEL-066 Den som inte skickar sitt innehåll i tid mister sin anslutning")
  void endsSlowSenders() throws Exception {
    String head =
        "POST %s/verksamhetsplaner?provkor=true HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: Bearer %s\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n";
    try (Socket slow = new Socket("localhost", RestAssured.port)) {
      slow.setSoTimeout(PATIENCE_SECONDS * 1000);
      write(slow, head.formatted(ROOT, TestTokens.of("redaktor").organ("1441-ks").sign()));
      assertThat(slow.getInputStream().readAllBytes()).isEmpty();
    }
  }

  private void take(int number) {
    for (int i = 0; i < number; i++) {
      taken.add(
          admission
              .ordinary()
              .enter("klient " + taken.size())
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join());
    }
  }

  /** Whether the only place that the test has not taken is given back. */
  private boolean waitForPlace() throws Exception {
    taken.add(
        admission
            .ordinary()
            .enter("klient " + taken.size())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    return taken.size() == places;
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
