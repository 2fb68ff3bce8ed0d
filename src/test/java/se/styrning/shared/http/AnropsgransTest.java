package se.styrning.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.shared.problem.ClientAddress;

/**
 * The limit is off in the application under test. The routes are tried on a server of their own,
 * where a token is good when it begins with {@code god-}.
 */
@QuarkusTest
class AnropsgransTest {

  private static final int PER_MINUTE = 3;

  @Inject ProblemRoutes problems;

  /** Fails to be given when the application would start without it. */
  @Inject RateLimitRoute ofApplication;

  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    Router router = Router.router(vertx);
    router.route("/fardigt").order(RouteOrder.CHOOSE_TYPE).handler(context -> context.end("ok"));
    new RateLimitRoute(problems, PER_MINUTE).register(router);
    router.route().order(-200).handler(AnropsgransTest::authenticate);
    router.route().order(0).handler(context -> context.response().end("ok"));
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(5, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() {
    vertx.close();
  }

  private static void authenticate(RoutingContext context) {
    String token = String.valueOf(context.request().getHeader("Authorization"));
    if (token.startsWith("Bearer god-")) {
      context.setUser(
          new QuarkusHttpUser(
              QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(token)).build()));
      context.next();
    } else if (token.equals("null")) {
      context.next();
    } else {
      context.fail(401, new AuthenticationFailedException());
    }
  }

  @Test
  @DisplayName("SAK-011 Anropet efter det sista tillåtna är 429 med Retry-After och RateLimit")
  void refusesOneTooMany() {
    for (int left = PER_MINUTE - 1; left >= 0; left--) {
      Response response = get("/styrning/v1/kommuner", null);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
      assertThat(response.header("RateLimit")).matches("\"default\";r=" + left + ";t=\\d+");
    }
    Response refused = get("/styrning/v1/kommuner", null);
    assertThat(problem(429, refused).getString("type")).endsWith("/problemtyper/for-manga-anrop");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
    assertThat(refused.header("RateLimit")).matches("\"default\";r=0;t=\\d+");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  @DisplayName("SAK-011 Svar som är färdiga räknas som andra")
  void countsReadyAnswers() {
    for (int i = 0; i < PER_MINUTE; i++) {
      assertThat(get("/fardigt", null).statusCode()).isEqualTo(200);
    }
    problem(429, get("/fardigt", null));
  }

  @Test
  @DisplayName("SAK-011 Hälsa begränsas inte, hur adressen än skrivs")
  void leavesHealthAlone() {
    for (int i = 0; i < 3 * PER_MINUTE; i++) {
      assertThat(get("/q/health/live", null).statusCode()).isEqualTo(200);
    }
    assertThat(get("/q/health/live", null).headers().hasHeaderWithName("RateLimit")).isFalse();
    exhaust(null);
    assertThat(get("/q/../styrning/v1/kommuner", null).statusCode()).isEqualTo(429);
  }

  @Test
  @DisplayName("SAK-011 Varje biljetts innehavare har sin egen gräns, skild från adressens")
  void countsTokenClientsApart() {
    exhaust(null);
    exhaust("god-a");
    exhaust("god-b");
    assertThat(get("/", "god-c").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("SAK-011 Ogiltiga biljetter räknas per adress så att gissandet tar slut")
  void countsFailures() {
    for (int i = 0; i < PER_MINUTE; i++) {
      assertThat(get("/", "gissning-" + i).statusCode()).isEqualTo(401);
    }
    Response refused = get("/", "gissning");
    problem(429, refused);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
    assertThat(get("/", null).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("SAK-011 Ogiltiga biljetter stänger inte ute de giltiga bakom samma adress")
  void failuresLockNobodyOut() {
    for (int i = 0; i < 3 * PER_MINUTE; i++) {
      get("/", "gissning-" + i);
    }
    problem(429, get("/", "gissning"));
    for (int i = 0; i < PER_MINUTE; i++) {
      assertThat(get("/", "god-a").statusCode()).isEqualTo(200);
      assertThat(get("/", "god-b").statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("SAK-011 Utan gräns finns inga RateLimit-huvuden")
  void isOffUnlessSet() {
    assertThat(ofApplication).isNotNull();
    Response response = request().get("/kommuner");
    assertThat(response.headers().hasHeaderWithName("RateLimit")).isFalse();
    assertThat(response.headers().hasHeaderWithName("RateLimit-Policy")).isFalse();
  }

  @Test
  @DisplayName("SAK-011 Anropen kommer tillbaka jämnt över minuten")
  void refillsEvenly() {
    Clock clock = new Clock();
    RateLimiter limiter = new RateLimiter(60, clock);
    for (int i = 0; i < 60; i++) {
      assertThat(limiter.take("a").accepted()).isTrue();
    }
    assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Outcome(false, 0, 60, 1));
    clock.forward(1);
    assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Outcome(true, 0, 60, 0));
    assertThat(limiter.take("a").accepted()).isFalse();
    assertThat(limiter.take("b")).isEqualTo(new RateLimiter.Outcome(true, 59, 1, 0));
  }

  @Test
  @DisplayName("SAK-011 Tysta klienter glöms och minnet är begränsat")
  void forgetsClients() {
    Clock clock = new Clock();
    RateLimiter limiter = new RateLimiter(1, clock);
    for (int i = 0; i < RateLimiter.MOST_CLIENTS + 1000; i++) {
      limiter.take("klient " + i);
    }
    assertThat(limiter.clients()).isEqualTo(RateLimiter.MOST_CLIENTS);
    clock.forward(61);
    assertThat(limiter.clients()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::ffff, 20010db800010002",
    "2001:db8:1:3::1, 20010db800010003",
    "::ffff:192.0.2.7, c0000207",
    "_dold, _dold",
    "a:b:skräp, a:b:skräp"
  })
  @DisplayName("SAK-011 En IPv6-abonnents adresser räknas som en")
  void countsNetwork(String host, String network) {
    assertThat(ClientAddress.network(host)).isEqualTo(network);
  }

  private void exhaust(String token) {
    for (int i = 0; i < PER_MINUTE; i++) {
      assertThat(get("/", token).statusCode()).isEqualTo(200);
    }
    problem(429, get("/", token));
  }

  private Response get(String path, String token) {
    var request =
        given()
            .port(server.actualPort())
            .basePath("")
            .urlEncodingEnabled(false)
            .redirects()
            .follow(false);
    return (token == null ? request : request.header("Authorization", "Bearer " + token)).get(path);
  }

  /** Time that passes when told to. */
  private static final class Clock implements TimeMeter {

    private long nanos;

    void forward(int seconds) {
      nanos += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
