package se.styrning.handelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.DatabaseProxy;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;

/** Answers that wait for the next event. */
@QuarkusTest
class VantaTest {

  private static final String FEED = "/handelser";
  private static final String WAITING = "who waits in its own process";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int PATIENCE_SECONDS = 20;

  @Inject Handelselogg logg;
  @Inject AgroalDataSource dataSource;
  @Inject Vantrum vantrum;
  @Inject HandelseRepository events;

  private Handelseskrivare skrivare;
  private String amne;
  private String start;

  @BeforeEach
  void rememberPlace() {
    skrivare = new Handelseskrivare(logg, dataSource);
    amne = "/kommuner/" + UUID.randomUUID();
    start = json(FEED + "?typ=se.styrning.sektor.andrad&kommunkod=1482").getString("_meta.efter");
  }

  @Test
  @OneInstance(WAITING)
  @DisplayName("HAN-015 Ett svar som väntar ges när en händelse skrivs")
  void answersWhenSomethingHappens() throws Exception {
    CompletableFuture<Response> answer = waitFor("?vanta=30&efter=" + start);
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    assertThat(subjects(answer)).containsExactly(amne);
    assertThat(vantrum.waiting()).isZero();
  }

  @Test
  @OneInstance(WAITING)
  @DisplayName("HAN-015 Ett svar som väntar ges också när en annan instans skriver")
  void answersWhenAnotherInstanceWrites() throws Exception {
    CompletableFuture<Response> answer = waitFor("?vanta=30&efter=" + start);
    skrivare.writeElsewhere("1441", amne);
    assertThat(subjects(answer)).containsExactly(amne);
  }

  @Test
  @OneInstance(WAITING)
  @DisplayName("HAN-015 Med filter väntar svaret förbi händelser som inte söks")
  void waitsPastOthers() throws Exception {
    CompletableFuture<Response> answer = waitFor("?vanta=30&kommunkod=1480&efter=" + start);
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne + "/annan");
    skrivare.writeElsewhere("1441", amne + "/tredje");
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1480", amne);
    assertThat(subjects(answer)).containsExactly(amne);
    assertThat(Json.of(answer.get()).getLong("_meta.efter")).isEqualTo(Long.parseLong(start) + 3);
  }

  @Test
  @DisplayName("HAN-015 De som väntar får händelsen, vilken instans de än väntar vid")
  void answersAllWhoWait() throws Exception {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      answers.add(ask("?vanta=30&efter=" + start));
    }
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    for (CompletableFuture<Response> answer : answers) {
      assertThat(subjects(answer)).containsExactly(amne);
    }
  }

  @Test
  @DisplayName("HAN-015 En händelse som redan finns väntas inte på, och utan vanta väntar inget")
  void answersAtOnce() {
    assertThat(json(FEED + "?efter=" + start).getList("poster")).isEmpty();
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    assertThat(json(FEED + "?vanta=30&efter=" + start).getList("poster.subject"))
        .containsExactly(amne);
  }

  @Test
  @DisplayName("HAN-016 När tiden är ute ges en tom del med 200 och samma markör")
  void timesOutEmpty() {
    var part = json(FEED + "?vanta=1&efter=" + start);
    assertThat(part.getList("poster")).isEmpty();
    assertThat(part.getString("_meta.efter")).isEqualTo(start);
    assertThat(part.getString("_links.next.href")).endsWith("/handelser?vanta=1&efter=" + start);
    assertThat(vantrum.waiting()).isZero();
  }

  @Test
  @OneInstance(WAITING)
  @DisplayName(
      "HAN-016 En händelse som ångras väcker ingen, och den som väntar håller ingen anslutning")
  void holdsNothing() throws Exception {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(ask("?vanta=30&efter=" + start));
    }
    until(() -> vantrum.waiting() == 40);
    json("/kommuner?limit=1");
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    for (CompletableFuture<Response> answer : answers) {
      assertThat(subjects(answer)).containsExactly(amne);
    }
  }

  @Test
  @OneInstance(WAITING)
  @DisplayName(
      "HAN-019 Försvinner databasen medan ett svar väntar blir det 503, och sedan som förut")
  void failsWithDatabase() throws Exception {
    CompletableFuture<Response> answer = waitFor("?vanta=30&efter=" + start);
    DatabaseProxy.set(DatabaseProxy.Mode.REFUSED);
    try {
      Response response = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(problem(503, response).getString("type"))
          .endsWith("/problemtyper/tillfalligt-otillganglig");
      assertThat(response.header("Retry-After")).isEqualTo("5");
    } finally {
      DatabaseProxy.set(DatabaseProxy.Mode.OPEN);
    }
    RestAssured.given().basePath("").get("/q/health/ready").then().statusCode(200);
    CompletableFuture<Response> next = waitFor("?vanta=30&efter=" + start);
    skrivare.writeElsewhere("1441", amne);
    assertThat(subjects(next)).containsExactly(amne);
  }

  @Test
  @OneInstance(WAITING)
  @DisplayName("HAN-017 En klient som lägger på lämnar sin plats")
  void releasesPlaceOfThoseWhoLeave() throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String call = "GET %s/handelser?vanta=30&efter=%s HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket
          .getOutputStream()
          .write(call.formatted(Api.ROOT, start).getBytes(StandardCharsets.UTF_8));
      until(() -> vantrum.waiting() == 1);
    }
    until(() -> vantrum.waiting() == 0);
  }

  @Test
  @DisplayName("HAN-017 Den som har lagt på innan den satt hittas vid nästa titt")
  void findsThoseWhoLeftBefore() {
    Vantrum room = new Vantrum(events);
    var left = room.await(Long.MAX_VALUE, LONG.multipliedBy(10), () -> true).subscribe();
    assertThat(left.withSubscriber(UniAssertSubscriber.create()).awaitItem(LONG).getItem())
        .isFalse();
    assertThat(room.waiting()).isZero();
  }

  @Test
  @DisplayName("HAN-017 När alla platser är tagna besvaras nästa genast")
  void boundsWaiters() {
    Vantrum room = new Vantrum(events);
    List<UniAssertSubscriber<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < Vantrum.PLACES; i++) {
      waiting.add(wait(room));
    }
    assertThat(room.waiting()).isEqualTo(Vantrum.PLACES);
    assertThat(wait(room).awaitItem(LONG).getItem()).isFalse();
    waiting.get(0).cancel();
    assertThat(room.waiting()).isEqualTo(Vantrum.PLACES - 1);
    UniAssertSubscriber<Boolean> last = wait(room);
    last.assertNotTerminated();
    room.close(new ShutdownEvent());
    waiting.subList(1, Vantrum.PLACES).forEach(each -> assertThat(each.getItem()).isFalse());
    assertThat(last.getItem()).isFalse();
  }

  @Test
  @DisplayName("HAN-017 När tjänsten stannar besvaras de som väntar, och ingen ny får vänta")
  void answersAtShutdown() {
    Vantrum room = new Vantrum(events);
    UniAssertSubscriber<Boolean> waiting = wait(room);
    waiting.assertNotTerminated();
    room.close(new ShutdownEvent());
    assertThat(waiting.awaitItem(LONG).getItem()).isFalse();
    assertThat(wait(room).awaitItem(LONG).getItem()).isFalse();
    assertThat(room.waiting()).isZero();
  }

  @Test
  @DisplayName(
      "DRIFT-029 När tjänsten snart stannar besvaras de som väntar, och nya får vänta en sekund")
  void letsGoBeforeItStops() {
    Vantrum room = new Vantrum(events);
    UniAssertSubscriber<Boolean> waiting = wait(room);
    room.makeReadyToStop(new ShutdownDelayInitiatedEvent());
    assertThat(waiting.awaitItem(LONG).getItem()).isFalse();
    long start = System.nanoTime();
    UniAssertSubscriber<Boolean> late = wait(room);
    late.assertNotTerminated();
    assertThat(late.awaitItem(LONG).getItem()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
    room.close(new ShutdownEvent());
  }

  private UniAssertSubscriber<Boolean> wait(Vantrum room) {
    return room.await(Long.MAX_VALUE, LONG, () -> false)
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  private CompletableFuture<Response> waitFor(String query) throws InterruptedException {
    CompletableFuture<Response> answer = ask(query);
    until(() -> vantrum.waiting() == 1);
    assertThat(answer).isNotDone();
    return answer;
  }

  private static CompletableFuture<Response> ask(String query) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Thread thread =
        new Thread(() -> answer.completeAsync(() -> request().get(FEED + query), Runnable::run));
    thread.setDaemon(true);
    thread.start();
    return answer;
  }

  private static List<String> subjects(CompletableFuture<Response> answer) throws Exception {
    Response response = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return Json.of(response.then().statusCode(200).extract()).getList("poster.subject");
  }

  private static void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.sleep(5);
    }
  }
}
