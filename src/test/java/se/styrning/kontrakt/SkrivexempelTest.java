package se.styrning.kontrakt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.kontrakt.Anroparmatris.Caller;
import se.styrning.kontrakt.Skrivexempel.Steg;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.TestTokens;

/** Makes every write of the contract once, in order, and takes away afterwards what they left. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SkrivexempelTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Exempel EXEMPEL = new Exempel();
  private static final String JSON = "application/json";
  private static final List<String> PARTS_OF_FOLLOW_UP =
      List.of(
          "utfall",
          "manadsutfall",
          "utfallstabell",
          "inlamnat_underlag",
          "atgard",
          "rapport",
          "uppfoljningssteg",
          "inriktningsuppfoljning",
          "uppfoljningsavsnitt",
          "indikatoruppfoljning");

  @Inject AgroalDataSource dataSource;

  static List<Steg> steps() {
    return Skrivexempel.STEG;
  }

  static List<Steg> shown() {
    return steps().stream().filter(Steg::isShown).toList();
  }

  static List<Steg> withBody() {
    return steps().stream()
        .filter(steg -> steg.hasBody() && !steg.fil().isEmpty() && steg.innehall().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("steps")
  @Order(1)
  @DisplayName(
      "KON-002 KON-006 ARP.03 SPA.04 BEH-030 Varje skrivning nekas dem som regeln säger, och ger sedan"
          + " sitt exempel, spår och validator")
  void showsRealAnswer(Steg steg) throws IOException {
    if (!steg.fil().isEmpty()) {
      refuseOthers(steg);
    }
    Response response = send(steg);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(steg.status());
    assertThat(response.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    if (steg.status() == 201) {
      String created = response.header("Location");
      assertThat(Json.of(response).getString("_links.self.href")).isEqualTo(created);
      request(steg).basePath("").get(created).then().statusCode(200);
    }
    if (steg.status() == 204) {
      assertThat(response.asString()).isEmpty();
      request(steg).get(steg.path()).then().statusCode(404);
    } else {
      assertThat(response.header("ETag")).matches("\"[^\"]+\"");
    }
    if (steg.status() != 204) {
      followLinks(steg, response);
    }
    if (steg.isShown()) {
      Exempel.compare(steg.fil() + ".json", EXEMPEL.shown(steg.fil(), Exempel.steady(response)));
    }
    if (steg.id().startsWith("list")) {
      Response csv = request(steg).accept("text/csv").get(steg.path());
      csv.then().statusCode(200).contentType("text/csv");
      Exempel.compare(steg.fil() + ".csv", Exempel.steady(csv));
    }
  }

  @ParameterizedTest
  @MethodSource("shown")
  @Order(2)
  @DisplayName("KON-002 DOK.15 Kontraktets exempel på svar är filens")
  void embedsAnswerInContract(Steg steg) throws IOException {
    assumeThat(Exempel.writes()).as("the build is older than the files").isFalse();
    JsonNode content = Contract.served().response(operation(steg), steg.status()).path("content");
    JsonNode media = content.path(JSON);
    JsonNode shown =
        media.has("example") ? media.path("example") : media.at("/examples/forkortat/value");
    assertThat(publicly(shown)).isEqualTo(MAPPER.readTree(file(steg.fil() + ".json")));
    if (content.has("text/csv")) {
      assertThat(content.at("/text~1csv/example").asText()).isEqualTo(file(steg.fil() + ".csv"));
    }
  }

  @ParameterizedTest
  @MethodSource("withBody")
  @Order(2)
  @DisplayName("KON-002 DOK.15 Kontraktets exempel på begäran är det som sändes")
  void embedsRequestInContract(Steg steg) throws IOException {
    assumeThat(Exempel.writes()).as("the build is older than the files").isFalse();
    JsonNode content = operation(steg).node().path("requestBody").path("content");
    JsonNode example = content.path(steg.mediaType()).path("example");
    if (steg.isCsv()) {
      assertThat(example.asText()).isEqualTo(file(steg.body()));
    } else {
      assertThat(example).isEqualTo(MAPPER.readTree(file(steg.body())));
    }
  }

  @Test
  @Order(2)
  @DisplayName("KON-002 Varje operation som skriver har ett exempel")
  void coversEveryWrite() {
    assertThat(Contract.served().operations())
        .filteredOn(operation -> !operation.method().equals("get"))
        .extracting(Contract.Operation::id)
        .isNotEmpty()
        .isSubsetOf(Skrivexempel.operationIds());
  }

  /** Links to read lead to answers; the others are operations that can be called next. */
  private static void followLinks(Steg steg, Response response) throws IOException {
    String base = "http://localhost:" + RestAssured.port + Api.ROOT;
    for (JsonNode links : MAPPER.readTree(response.asString()).findValues("_links")) {
      for (JsonNode link : links) {
        assertThat(ProfilSvarTest.isOffered(link, base)).as("%s", link).isTrue();
        String href = link.path("href").asText();
        if (link.path("method").asText().equals("GET") && !steg.fil().endsWith(".200")) {
          request(steg).basePath("").get(href).then().statusCode(200);
        }
      }
    }
  }

  /** Everyone who may not makes the very request that is about to succeed. */
  private static void refuseOthers(Steg steg) throws IOException {
    List<Caller> refused =
        Anroparmatris.callers().stream()
            .filter(c -> Anroparmatris.expected(steg.id(), c, false) != Anroparmatris.LET_THROUGH)
            .toList();
    List<String> surprises = new ArrayList<>();
    for (Caller caller : refused) {
      int status = send(steg, Api.request(), caller).statusCode();
      surprises.addAll(Anroparmatris.surprises(steg.id(), false, List.of(caller), c -> status));
    }
    assertThat(surprises).isEmpty();
  }

  private static Response send(Steg steg, RequestSpecification request, Caller caller)
      throws IOException {
    return send(
        steg,
        caller.token() == null
            ? request
            : request.header("Authorization", "Bearer " + caller.token()));
  }

  private static Response send(Steg steg) throws IOException {
    return send(steg, request(steg));
  }

  private static Response send(Steg steg, RequestSpecification request) throws IOException {
    if (steg.isWrite() && !steg.method().equals("POST")) {
      Response before = request(steg).get(steg.path());
      if (before.statusCode() == 200) {
        request.header("If-Match", before.header("ETag"));
      }
    }
    if (steg.hasBody()) {
      String body = steg.innehall().isEmpty() ? file(steg.body()) : steg.innehall();
      request
          .contentType(steg.mediaType() + (steg.isCsv() ? "; charset=UTF-8" : ""))
          .body(body.getBytes(UTF_8));
    }
    return request.request(steg.method(), steg.path());
  }

  private static RequestSpecification request(Steg steg) {
    String token =
        TestTokens.of(steg.roll()).organ("1441-ks").kommuner("1441").subjekt("exempel").sign();
    return Api.request().header("Authorization", "Bearer " + token);
  }

  private static Contract.Operation operation(Steg steg) {
    return Contract.served().operations().stream()
        .filter(operation -> operation.id().equals(steg.id()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode publicly(JsonNode example) throws IOException {
    return MAPPER.readTree(Exempel.withPublicAddress(example.toString().getBytes(UTF_8)));
  }

  private static String file(String name) throws IOException {
    return Files.readString(Exempel.FOLDER.resolve(name));
  }

  /** What is decided is removed past the triggers, as superuser, since other tests count plans. */
  @BeforeAll
  @AfterAll
  void removeWhatIsWritten() throws SQLException {
    String followUp =
        "(select tillfalle_id from uppfoljning where tillfalle_id like '1441-ks-2025-%')";
    String plans = "(select id from verksamhetsplan where organ = '1441-ks' and budgetar > 2023)";
    String versions = "(select id from planversion where verksamhetsplan_id in " + plans + ")";
    StringBuilder sql = new StringBuilder("set local session_replication_role = replica;");
    for (String part : PARTS_OF_FOLLOW_UP) {
      sql.append(" delete from %s where tillfalle_id in %s;".formatted(part, followUp));
    }
    sql.append(" delete from uppfoljning where tillfalle_id like '1441-ks-2025-%';");
    sql.append(" delete from budgetandringsrad where budgetandring_id in");
    sql.append(" (select id from budgetandring where plan_id like '1441-ks-202_' ");
    sql.append(" and plan_id > '1441-ks-2023');");
    for (String part : List.of("budgetandring", "periodiseringsrad")) {
      sql.append(" delete from %s where plan_id > '1441-ks-2023'".formatted(part));
      sql.append(" and plan_id like '1441-ks-202_';");
    }
    for (String part :
        List.of("indikatorvarde", "indikator", "budgetrad", "produktionsomrade", "malpaverkan")) {
      sql.append(" delete from %s where planversion_id in %s;".formatted(part, versions));
    }
    sql.append(" delete from beslut where verksamhetsplan_id in %s;".formatted(plans));
    sql.append(" delete from planversion where verksamhetsplan_id in %s;".formatted(plans));
    sql.append(" delete from gallande_budgetrad where plan_id in");
    sql.append(" (select plan_id from verksamhetsplan where id in %s);".formatted(plans));
    sql.append(" delete from verksamhetsplan where id in %s;".formatted(plans));
    sql.append(" delete from jamforelsegrupp_medlem where jamforelsegrupp_id in");
    sql.append(" (select id from jamforelsegrupp where jamforelsegrupp = '1441-jamnstora');");
    sql.append(" delete from jamforelsegrupp where jamforelsegrupp = '1441-jamnstora';");
    for (String entered : List.of("jamforelsevarde", "nyckeltalskoppling", "helhetsuppfoljning")) {
      sql.append(" delete from %s where kommunkod = '1441';".formatted(entered));
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql.toString());
      connection.commit();
    }
  }
}
