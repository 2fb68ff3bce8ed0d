package se.styrning.uppfoljning.underlag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfoljningar.controller;
import static se.styrning.testsupport.Uppfoljningar.path;
import static se.styrning.testsupport.Uppfoljningar.put;
import static se.styrning.testsupport.Uppfoljningar.read;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.testsupport.Uppfoljningar;

/** Who may read and write what is said about parts of the plan, when, and what it leaves behind. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UppfoljningsskrivningTest {

  private static final String OPEN = "1401-ks-2050-apr";
  private static final String HANDED_IN = "1401-ks-2050-aug";
  private static final String NOT_BEGUN = "1401-ks-2050-dec";

  private static final String DIRECTION =
      "{\"nummer\":3,\"status\":\"UPPFYLLD\",\"resultatforflyttning\":\"Klar.\"}";
  private static final String VALUE =
      """
      {"indikator":"nki-insikt","matar":2023,"varde":74,"publicerad":"2024-04-24"}""";

  @Inject AgroalDataSource dataSource;

  private Uppfoljningar uppfoljningar;

  /** Once, but not before there is an address to call. */
  @BeforeEach
  void adopt() throws SQLException {
    if (uppfoljningar != null) {
      return;
    }
    uppfoljningar = new Uppfoljningar(dataSource);
    uppfoljningar.cleanUp();
    Uppfoljningar.adopt(2050, "2022-01-10");
    uppfoljningar.begin(OPEN);
    uppfoljningar.begin(HANDED_IN);
    put(path(HANDED_IN) + "/inriktningar/3", DIRECTION).then().statusCode(200);
    put(path(HANDED_IN) + "/indikatorer/nki-insikt", VALUE).then().statusCode(200);
    uppfoljningar.handIn(HANDED_IN, "2026-09-15");
  }

  @AfterAll
  void cleanUp() throws SQLException {
    uppfoljningar.cleanUp();
  }

  /** The part below an occasion, a body, and one change of it. */
  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("/inriktningar/3", DIRECTION, "UPPFYLLD", "EJ_UPPFYLLD"),
        Arguments.of("/indikatorer/nki-insikt", VALUE, "\"varde\":74", "\"varde\":75"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-045 Utan biljett är skrivning 401, och inget skrivs")
  void refusesWithoutToken(String part, String body) {
    String before = controller().get(path(OPEN) + part).asString();
    for (Response refused : writes(Api.request().contentType("application/json"), part, body)) {
      assertThat(problem(401, refused).getString("type")).endsWith("/problemtyper/ej-autentiserad");
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    }
    TestTokens.refused()
        .values()
        .forEach(token -> writes(Skriv.with(token), part, body).forEach(r -> problem(401, r)));
    assertThat(controller().get(path(OPEN) + part).asString()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-045 Andra roller, andra organ och andra kommuner är 403, och inget skrivs")
  void refusesOthers(String part, String body) {
    String before = controller().get(path(OPEN) + part).asString();
    for (TestTokens token :
        List.of(
            TestTokens.of("redaktor", "namndsekreterare").organ(Skriv.ORGAN),
            TestTokens.of("administrator").organ(Skriv.ORGAN).kommuner(Skriv.KOMMUN),
            TestTokens.of().organ(Skriv.ORGAN),
            TestTokens.of("controller").organ("1401-kf"),
            TestTokens.of("controller").organ("1441-ks").kommuner(Skriv.KOMMUN),
            TestTokens.of("controller"))) {
      for (Response refused : writes(Skriv.with(token.sign()), part, body)) {
        assertThat(problem(403, refused).getString("type")).endsWith("/problemtyper/ej-behorig");
      }
    }
    String wrong = TestTokens.of("controller").organ("1441-ks").sign();
    assertThat(problem(403, writes(Skriv.with(wrong), part, body).get(0)).getString("detail"))
        .contains("controller", Skriv.ORGAN);
    assertThat(controller().get(path(OPEN) + part).asString()).isEqualTo(before);
  }

  private static List<Response> writes(RequestSpecification as, String part, String body) {
    RequestSpecification request = as.header("If-Match", "*");
    Response put = request.body(body).put(path(OPEN) + part);
    return part.contains("indikatorer")
        ? List.of(put, request.delete(path(OPEN) + part))
        : List.of(put);
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-047 Arbetsmaterialet läses av dem som arbetar för organet, av andra inte alls")
  void closesWorkingMaterial(String part) {
    String list = part.substring(0, part.indexOf('/', 1));
    for (String occasion : List.of(OPEN, NOT_BEGUN)) {
      for (String address : List.of(path(occasion) + part, path(occasion) + list)) {
        problem(401, Api.get(address));
        for (TestTokens token :
            List.of(
                TestTokens.of("controller").organ("1401-kf"),
                TestTokens.of("administrator").kommuner("1441"),
                TestTokens.of().organ(Skriv.ORGAN))) {
          problem(403, Skriv.with(token.sign()).get(address));
        }
        for (TestTokens token :
            List.of(
                TestTokens.of("controller").organ(Skriv.ORGAN),
                TestTokens.of("redaktor").organ(Skriv.ORGAN),
                TestTokens.of("namndsekreterare").organ(Skriv.ORGAN),
                TestTokens.of("administrator").kommuner(Skriv.KOMMUN))) {
          Response read = Skriv.with(token.sign()).get(address);
          read.then().statusCode(200);
          assertThat(read.header("Cache-Control")).isEqualTo("private, no-store");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-047 Efter inlämningen är uppföljningen offentlig")
  void opensWhenHandedIn(String part, String body, String said) {
    Response read = Api.get(path(HANDED_IN) + part);
    read.then().statusCode(200);
    assertThat(read.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(read.asString()).contains(said).doesNotContain("\"edit\"");
    assertThat(Api.get(path(HANDED_IN) + part.substring(0, part.indexOf('/', 1))).asString())
        .contains(said);
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-048 Efter inlämningen, och innan den är påbörjad, är skrivning 409")
  void writesOnlyWhileOpen(String part, String body) {
    for (String occasion : List.of(HANDED_IN, NOT_BEGUN)) {
      String before = controller().get(path(occasion) + part).asString();
      JsonPath problem = problem(409, put(path(occasion) + part, body));
      assertThat(problem.getString("type")).endsWith("/problemtyper/otillaten-overgang");
      assertThat(problem.getMap("fel[0]"))
          .isEqualTo(
              Map.of(
                  "parameter",
                  "tillfalleId",
                  "varde",
                  occasion,
                  "accepterat",
                  occasion.equals(HANDED_IN) ? "BEHANDLAD_KS" : "PAGAR"));
      assertThat(controller().get(path(occasion) + part).asString()).isEqualTo(before);
    }
    problem(
        409,
        controller().header("If-Match", "*").delete(path(HANDED_IN) + "/indikatorer/nki-insikt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update inriktningsuppfoljning set status = 'EJ_UPPFYLLD'",
        "delete from inriktningsuppfoljning",
        "update indikatoruppfoljning set varde = 1",
        "delete from indikatoruppfoljning"
      })
  @DisplayName("UPP-048 Databasen vägrar att ändra det som är inlämnat")
  void databaseRefuses(String change) {
    assertThatThrownBy(
            () -> uppfoljningar.execute(change + " where tillfalle_id = '" + HANDED_IN + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Uppföljningen är inlämnad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1401-ks-2050-jan", "1401-ks-2005-apr", "9999-ks-2050-apr", "finns-inte"})
  @DisplayName("UPP-048 Ett tillfälle som inte finns är 404")
  void knowsNoOtherOccasion(String occasion) {
    for (String part : List.of("/inriktningar", "/indikatorer", "/inriktningar/3")) {
      assertThat(
              problem(404, controller().get(path(occasion) + part)).getString("fel[0].parameter"))
          .isEqualTo("tillfalleId");
    }
    problem(
        404,
        controller()
            .header("If-Match", "*")
            .body(DIRECTION)
            .put(path(occasion) + "/inriktningar/3"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-046 Utan If-Match är skrivning 428, med en inaktuell 412, och inget skrivs")
  void demandsPrecondition(String part, String body, String from, String to) throws SQLException {
    String address = path(OPEN) + part;
    put(address, body).then().statusCode(200);
    String old = controller().get(address).header("ETag");
    put(address, body.replace(from, to)).then().statusCode(200);
    String seen = controller().get(address).asString();
    String rows = lastRow();
    assertThat(problem(428, controller().body(body).put(address)).getString("fel[0].parameter"))
        .isEqualTo("If-Match");
    Response stale = controller().header("If-Match", old).body(body).put(address);
    JsonPath problem = problem(412, stale);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(old);
    assertThat(stale.header("ETag")).isEqualTo(controller().get(address).header("ETag"));
    if (part.contains("indikatorer")) {
      problem(428, controller().delete(address));
      problem(412, controller().header("If-Match", old).delete(address));
    }
    assertThat(controller().get(address).asString()).isEqualTo(seen);
    assertThat(lastRow()).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName(
      "UPP-046 Av flera som skriver samtidigt lyckas en; de andra har sett något inaktuellt")
  void letsOneOfSeveralWrite(String part, String body, String from, String to) {
    String address = path(OPEN) + part;
    put(address, body).then().statusCode(200);
    String tag = controller().get(address).header("ETag");
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            controller()
                                .header("If-Match", tag)
                                .body(body.replace(from, to))
                                .put(address)
                                .statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 412, 412, 412);
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName("UPP-046 Samma innehåll en gång till är 200 med samma ETag, utan spår")
  void leavesAloneWhatIsTheSame(String part, String body) throws SQLException {
    String address = path(OPEN) + part;
    Response first = put(address, body);
    first.then().statusCode(200);
    String rows = lastRow();
    Response again = put(address, body);
    again.then().statusCode(200);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.asString()).isEqualTo(controller().get(address).asString());
    assertThat(lastRow()).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("parts")
  @DisplayName(
      "UPP-049 En skrivning har en rad i revisionsloggen med före och efter, ingen händelse")
  void leavesTrace(String part, String body, String from, String to) throws SQLException {
    String address = path(OPEN) + part;
    put(address, body).then().statusCode(200);
    String events = uppfoljningar.texts("select max(nummer) from handelse").get(0);
    String rows = lastRow();
    put(address, body.replace(from, to)).then().statusCode(200);
    String own = " from revisionslogg where nummer > " + rows;
    boolean direction = part.contains("inriktningar");
    assertThat(
            uppfoljningar.texts(
                "select operation || ' ' || subjekt || ' ' || roller || ' ' || organ || ' '"
                    + " || objekt"
                    + own))
        .containsExactly(
            (direction ? "putInriktningsuppfoljning" : "putIndikatoruppfoljning")
                + " cilla controller 1401-ks "
                + address);
    assertThat(uppfoljningar.texts("select fore" + own).get(0)).contains(from).doesNotContain(to);
    assertThat(uppfoljningar.texts("select efter" + own).get(0)).contains(to);
    assertThat(uppfoljningar.texts("select max(nummer) from handelse")).containsExactly(events);
    assertThat(read(address).getString(direction ? "status" : "varde"))
        .isEqualTo(direction ? "EJ_UPPFYLLD" : "75");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  @DisplayName("UPP-049 Den första bedömningen har inget före, ett tillbakataget värde inget efter")
  void tellsNothingFromNothing(String nummer) throws SQLException {
    String direction = path(OPEN) + "/inriktningar/" + nummer;
    String rows = lastRow();
    put(direction, DIRECTION.replace("3", nummer)).then().statusCode(200);
    String own = " from revisionslogg where nummer > " + rows + " order by nummer";
    assertThat(uppfoljningar.texts("select fore" + own)).containsExactly((String) null);
    String value = path(OPEN) + "/indikatorer/nki-insikt";
    controller().header("If-Match", "*").delete(value).then().statusCode(200);
    put(value, VALUE).then().statusCode(200);
    rows = lastRow();
    controller().header("If-Match", "*").delete(value).then().statusCode(200);
    own = " from revisionslogg where nummer > " + rows;
    assertThat(uppfoljningar.texts("select operation" + own))
        .containsExactly("deleteIndikatoruppfoljning");
    assertThat(uppfoljningar.texts("select efter" + own)).containsExactly((String) null);
  }

  private String lastRow() throws SQLException {
    return uppfoljningar.texts("select coalesce(max(nummer), 0) from revisionslogg").get(0);
  }
}
