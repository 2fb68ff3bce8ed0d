package se.styrning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.organisation.Referensprov.BORAS;
import static se.styrning.organisation.Referensprov.GRUPP;
import static se.styrning.organisation.Referensprov.ORGAN;
import static se.styrning.organisation.Referensprov.SEKTOR;
import static se.styrning.organisation.Referensprov.administrator;
import static se.styrning.organisation.Referensprov.put;
import static se.styrning.organisation.Referensprov.with;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.TestTokens;

/** Who may write, and that a refused write leaves nothing behind. */
@QuarkusTest
class ReferensbehorighetTest {

  @Inject AgroalDataSource dataSource;

  private Referensprov prov;
  private List<String> before;

  @BeforeEach
  void count() throws SQLException {
    prov = new Referensprov(dataSource);
    before = prov.traces();
  }

  @AfterEach
  void leavesNoTrace() throws SQLException {
    prov.cleanUp();
    assertThat(prov.traces()).isEqualTo(before);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("/kommuner/1490", BORAS),
        Arguments.of("/organ/1480-ks", ORGAN),
        Arguments.of("/sektorer/1480-grundskola", SEKTOR),
        Arguments.of("/jamforelsegrupper/1480-grannar", GRUPP));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-008 Utan biljett, och med en ogiltig, är svaret 401")
  void refusesWithoutToken(String path, String body) {
    Response refused = request().contentType("application/json").body(body).put(path);
    assertThat(problem(401, refused).getString("type")).endsWith("/problemtyper/ej-autentiserad");
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    TestTokens.refused().values().forEach(token -> problem(401, with(token).body(body).put(path)));
    problem(404, path);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-008 Andra roller, och ingen roll, är 403 också för den egna kommunen")
  void refusesOtherRoles(String path, String body) {
    for (TestTokens token :
        List.of(
            TestTokens.of(),
            TestTokens.of("redaktor", "controller", "namndsekreterare"),
            TestTokens.of("Administrator", "admin"))) {
      String signed = token.organ("1480-ks").kommuner("1480", "1490").sign();
      assertThat(problem(403, with(signed).body(body).put(path)).getString("type"))
          .endsWith("/problemtyper/ej-behorig");
    }
    problem(404, path);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-009 En administratör för en annan kommun, eller för ingen, är 403")
  void refusesOtherKommun(String path, String body) {
    String kommunkod = path.replaceFirst(".*/", "").substring(0, 4);
    for (TestTokens token :
        List.of(
            TestTokens.of("administrator"),
            TestTokens.of("administrator").kommuner("1441", "148", "14801", "*"),
            TestTokens.of("administrator").organ("1480-ks", "1490-ks"))) {
      JsonPath problem = problem(403, with(token.sign()).body(body).put(path));
      assertThat(problem.getString("type")).endsWith("/problemtyper/ej-behorig");
      assertThat(problem.getString("detail")).contains("administrator", kommunkod);
    }
    problem(404, path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kommuner/1441",
        "/organ/1441-ks",
        "/sektorer/1441-kommunledning-och-verksamhetsstod",
        "/jamforelsegrupper/goteborgsregionen"
      })
  @DisplayName("ORG-009 Det som finns i en annan kommun ändras inte, vad innehållet än säger")
  void protectsOthers(String path) {
    Response seen = get(path);
    for (String body : List.of(seen.asString(), ORGAN, "{}", "")) {
      problem(
          403, with(administrator()).header("If-Match", seen.header("ETag")).body(body).put(path));
    }
    assertThat(get(path).asString()).isEqualTo(seen.asString());
  }

  @Test
  @DisplayName("ORG-009 En grupp utan kommunkod i identiteten sköts av installationen")
  void protectsGroupsOfInstallation() {
    for (String id : List.of("goteborgsregionen", "finns-inte", "1480", "148-0")) {
      String token = TestTokens.of("administrator").kommuner("1480", id).sign();
      Response refused = with(token).body(GRUPP).put("/jamforelsegrupper/" + id);
      assertThat(problem(403, refused).getString("detail"))
          .isEqualTo(id + " sköts av installationen och ändras inte genom API:et.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kommuner/148",
        "/kommuner/14800",
        "/kommuner/abcd",
        "/organ/1480",
        "/organ/1480-",
        "/organ/1480-KS",
        "/organ/1480-k%20s",
        "/organ/1480-ks%0A",
        "/organ/ks-1480",
        "/sektorer/1480-l%C3%A4rande",
        "/sektorer/148-x",
        "/jamforelsegrupper/Grannar",
        "/jamforelsegrupper/1480_x"
      })
  @DisplayName("ORG-018 En identitet som inte kan finnas är 404, eller 400 om tecknen inte godtas")
  void refusesImpossibleId(String path) {
    int status = path.endsWith("%0A") ? 400 : 404;
    JsonPath problem = problem(status, put(path, ORGAN));
    assertThat(problem.getString("fel[0].parameter"))
        .isIn("kommunkod", "organ", "sektor", "jamforelsegrupp");
  }

  @Test
  @DisplayName("ORG-018 En identitet på 60 tecken går att lägga in, en på 61 är 404")
  void limitsLengthOfId() throws SQLException {
    String id = "1480-" + "x".repeat(56);
    problem(404, put("/organ/" + id, ORGAN.replace("1480-ks", id)));
    problem(404, put("/jamforelsegrupper/" + id, GRUPP.replace("1480-grannar", id)));
    String longest = id.substring(1).replaceFirst("^480", "1480").substring(0, 60);
    put("/organ/" + longest, ORGAN.replace("1480-ks", longest)).then().statusCode(201);
    assertThat(get("/organ/" + longest).statusCode()).isEqualTo(200);
    before = prov.traces();
  }
}
