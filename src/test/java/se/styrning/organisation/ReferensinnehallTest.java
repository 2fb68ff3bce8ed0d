package se.styrning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.organisation.Referensprov.BORAS;
import static se.styrning.organisation.Referensprov.GRUPP;
import static se.styrning.organisation.Referensprov.ORGAN;
import static se.styrning.organisation.Referensprov.SEKTOR;
import static se.styrning.organisation.Referensprov.put;
import static se.styrning.organisation.Referensprov.with;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.TestTokens;

/** What a body may hold, and what the answer says of one that may not be. */
@QuarkusTest
class ReferensinnehallTest {

  private static final String KOMMUN = "/kommuner/1490";
  private static final String KS = "/organ/1480-ks";
  private static final String GRUNDSKOLA = "/sektorer/1480-grundskola";
  private static final String GRANNAR = "/jamforelsegrupper/1480-grannar";

  @Inject AgroalDataSource dataSource;

  private Referensprov prov;
  private List<String> before;

  @BeforeEach
  void count() throws SQLException {
    prov = new Referensprov(dataSource);
    before = prov.traces();
  }

  @AfterEach
  void removeWhatWasAdded() throws SQLException {
    prov.cleanUp();
  }

  private static Arguments fault(
      String path, String body, String from, String to, String pointer, String accepted) {
    assertThat(body).contains(from);
    return Arguments.of(path, body.replace(from, to), pointer, accepted);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(KS, ORGAN, "\"typ\"", "\"okant\":1,\"typ\"", "/okant", "inget fält med detta namn"),
        fault(KS, ORGAN, "\"typ\":\"KS\",", "", "/typ", "fältet krävs"),
        fault(
            KS,
            ORGAN,
            "\"typ\":\"KS\"",
            "\"typ\":\"STYRELSE\"",
            "/typ",
            "KF, KS, NAMND, REVISORER"),
        fault(KS, ORGAN, "\"typ\":\"KS\"", "\"typ\":2", "/typ", "string"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "17", "/namn", "string"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "null", "/namn", "string"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "\"\"", "/namn", "pattern"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "\" \"", "/namn", "text som syns"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "\"Styrelsen \"", "/namn", "pattern"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "\"Kommun\\nstyrelsen\"", "/namn", "pattern"),
        fault(KS, ORGAN, "\"Kommunstyrelsen\"", "\"Styrelsen\\n\"", "/namn", "pattern"),
        fault(KS, ORGAN, "Kommunstyrelsen", "å".repeat(201), "/namn", "högst 200 tecken"),
        fault(KS, ORGAN, "Kommunstyrelsen", "Styr\\u0000else", "/namn", "text utan styrtecken"),
        fault(KS, ORGAN, "Kommunstyrelsen", "Styr\\u202eelse", "/namn", "text utan styrtecken"),
        fault(
            KS,
            ORGAN,
            "\"KS\",\"giltig",
            "\"" + "K".repeat(21) + "\",\"giltig",
            "/forkortning",
            "högst 20 tecken"),
        fault(KS, ORGAN, "\"2023-01-01\"", "\"2023-02-30\"", "/giltigFran", "datum"),
        fault(KS, ORGAN, "\"2023-01-01\"", "\"2023-1-1\"", "/giltigFran", "datum"),
        fault(
            KS, ORGAN, "\"2023-01-01\"", "\"2023-01-01T00:00:00Z\"", "/giltigFran", "datum enligt"),
        fault(KS, ORGAN, "\"2023-01-01\"", "\"+12023-01-01\"", "/giltigFran", "datum enligt"),
        fault(KS, ORGAN, "\"2023-01-01\"", "20230101", "/giltigFran", "string, null"),
        fault(
            KS,
            ORGAN,
            "\"giltigTill\":null",
            "\"giltigTill\":\"2022-12-31\"",
            "/giltigTill",
            "≥ 2023-01-01"),
        fault(KS, ORGAN, "\"organ\":\"1480-ks\"", "\"organ\":\"1480-kf\"", "/organ", "1480-ks"),
        fault(KS, ORGAN, "\"organ\":\"1480-ks\"", "\"organ\":\"1480-KS\"", "/organ", "pattern"),
        fault(KS, ORGAN, "\"kommunkod\":\"1480\"", "\"kommunkod\":\"1441\"", "/kommunkod", "1480"),
        fault(KS, ORGAN, "\"kommunkod\":\"1480\"", "\"kommunkod\":1480", "/kommunkod", "string"),
        fault(KOMMUN, BORAS, "\"1490\"", "\"1491\"", "/kommunkod", "1490"),
        fault(KOMMUN, BORAS, "\"14\"", "\"13\"", "/lanskod", "14"),
        fault(KOMMUN, BORAS, "\"14\"", "\"1\"", "/lanskod", "pattern"),
        fault(KOMMUN, BORAS, "Borås kommun", "B".repeat(101), "/namnFullt", "högst 100 tecken"),
        fault(GRUNDSKOLA, SEKTOR, "1480-grundskola", "1480-larande", "/sektor", "1480-grundskola"),
        fault(
            GRUNDSKOLA,
            SEKTOR,
            "null,\"giltigTill\"",
            "\"2027-01-01\",\"giltigTill\"",
            "/giltigTill",
            "≥ 2027-01-01"),
        fault(GRANNAR, GRUPP, "1480-grannar", "1480-andra", "/jamforelsegrupp", "1480-grannar"),
        fault(GRANNAR, GRUPP, "\"kommunkod\":\"1480\"", "\"kommunkod\":null", "/kommunkod", "1480"),
        fault(
            GRANNAR,
            GRUPP,
            "\"kommunkod\":\"1480\"",
            "\"kommunkod\":\"1441\"",
            "/kommunkod",
            "1480"),
        fault(GRANNAR, GRUPP, "\"EGEN\"", "\"PLAN\"", "/kalla", "EXTERN, EGEN"),
        fault(
            GRANNAR,
            GRUPP,
            "Kommuner intill Göteborg.",
            "x".repeat(1001),
            "/beskrivning",
            "högst 1000 tecken"),
        fault(GRANNAR, GRUPP, "\"1481\",", "\"9999\",", "/medlemmar/0", "en kommun i /kommuner"),
        fault(GRANNAR, GRUPP, "\"1402\"", "\"åäö\"", "/medlemmar/1", "en kommun i /kommuner"),
        fault(GRANNAR, GRUPP, "\"1402\"", "1402", "/medlemmar/1", "string"),
        fault(GRANNAR, GRUPP, "\"1402\"", "\"1481\"", "/medlemmar", "en gång"),
        fault(GRANNAR, GRUPP, "[\"1481\",\"1402\",\"1480\"]", "[]", "/medlemmar", "minst 1 poster"),
        fault(
            GRANNAR,
            GRUPP,
            "[\"1481\",\"1402\",\"1480\"]",
            "\"1481,1402\"",
            "/medlemmar",
            "array"));
  }

  @ParameterizedTest(name = "{2} {3}")
  @MethodSource("faults")
  @DisplayName("ORG-010 ORG-011 ORG-012 Felet är 422 med plats och vad som godtas; inget skrivs")
  void pointsAtFault(String path, String body, String pointer, String accepted)
      throws SQLException {
    JsonPath problem = problem(422, put(path, body));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltigt-innehall");
    assertThat(problem.getList("fel.pekare", String.class)).containsOnly(pointer);
    assertThat(problem.getString("fel[0].accepterat")).contains(accepted);
    problem(404, path);
    assertThat(prov.traces()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"1441-sbn, KF, NAMND", "1441-ks2, KS, 1441-ks är redan KS"})
  @DisplayName("ORG-020 Ett organ behåller sin typ, och en kommun har en styrelse åt gången")
  void keepsRoles(String organ, String typ, String accepted) {
    String body =
        "{\"organ\":\"%s\",\"kommunkod\":\"1441\",\"typ\":\"%s\",\"namn\":\"Namn\"}"
            .formatted(organ, typ);
    String administrator = TestTokens.of("administrator").kommuner("1441").sign();
    JsonPath problem =
        problem(422, with(administrator).header("If-Match", "*").body(body).put("/organ/" + organ));
    assertThat(problem.getList("fel.pekare")).containsExactly("/typ");
    assertThat(problem.getString("fel[0].accepterat")).contains(accepted);
  }

  @Test
  @DisplayName("ORG-010 Alla fel i innehållet sägs på en gång")
  void tellsAllFaults() {
    assertThat(
            problem(422, put(KS, "{\"typ\":\"X\",\"namn\":1,\"a/b~c\":2}"))
                .getList("fel.pekare", String.class))
        .containsExactlyInAnyOrder("/organ", "/kommunkod", "/typ", "/namn", "/a~1b~0c");
    assertThat(
            problem(
                    422,
                    put(
                        GRANNAR,
                        GRUPP
                            .replace("1480-grannar", "1480-x")
                            .replace("1402", "0000")
                            .replace("1481", "0001")
                            .replace(
                                "\"giltigFran\":null,\"giltigTill\":null",
                                "\"giltigFran\":\"2024-01-01\",\"giltigTill\":\"2023-01-01\"")))
                .getList("fel.pekare", String.class))
        .containsExactly("/jamforelsegrupp", "/medlemmar/0", "/medlemmar/1", "/giltigTill");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nej",
        "{\"organ\":\"1480-ks\"} {}",
        "{\"organ\":\"1480-ks\",\"organ\":\"1480-ks\"}"
      })
  @DisplayName("ORG-010 Det som inte är ett enda JSON-värde, eller har ett fält två gånger, är 400")
  void refusesWhatIsNotJson(String body) {
    assertThat(problem(400, put(KS, body)).getString("type"))
        .endsWith("/problemtyper/ogiltig-begaran");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "17", "true"})
  @DisplayName("ORG-010 Annan JSON än ett objekt är 422 i roten")
  void refusesWhatIsNoObject(String body) {
    assertThat(problem(422, put(KS, body)).getString("fel[0].pekare")).isEmpty();
  }

  @Test
  @DisplayName("ORG-010 Fel teckenkodning är 400 och en annan medietyp än JSON 415")
  void refusesOtherEncodings() {
    byte[] latin = ORGAN.replace("Kommun", "Nämnd").getBytes(StandardCharsets.ISO_8859_1);
    problem(400, with(Referensprov.administrator()).body(latin).put(KS));
    assertThat(
            problem(
                    415,
                    with(Referensprov.administrator())
                        .contentType("text/plain")
                        .body(ORGAN)
                        .put(KS))
                .getString("type"))
        .endsWith("/problemtyper/medietyp-stods-inte");
  }

  @Test
  @DisplayName("ORG-012 Ett organ, en sektor och en grupp kräver att deras kommun finns")
  void demandsKommun() {
    String token = TestTokens.of("administrator").kommuner("1499").sign();
    for (String path :
        List.of("/organ/1499-ks", "/sektorer/1499-skola", "/jamforelsegrupper/1499-grannar")) {
      String body =
          path.startsWith("/organ") ? ORGAN : path.startsWith("/sektorer") ? SEKTOR : GRUPP;
      String own =
          body.replace("\"1480-ks\"", "\"1499-ks\"")
              .replace("1480-grundskola", "1499-skola")
              .replace("1480-grannar", "1499-grannar")
              .replace("\"kommunkod\":\"1480\"", "\"kommunkod\":\"1499\"");
      JsonPath problem = problem(422, with(token).body(own).put(path));
      assertThat(problem.getList("fel.pekare")).containsExactly("/kommunkod");
      assertThat(problem.getString("fel[0].accepterat")).contains("en kommun i /kommuner");
    }
  }

  @Test
  @DisplayName("ORG-019 Det längsta som kontraktet tillåter får plats i databasen")
  void storesTheLongest() {
    String namn = "😀".repeat(200);
    put(
            KS,
            ORGAN
                .replace("Kommunstyrelsen", namn)
                .replace("\"KS\",\"g", "\"" + "Å".repeat(20) + "\",\"g"))
        .then()
        .statusCode(201);
    assertThat(json(KS).getString("namn")).isEqualTo(namn);
    put(GRUNDSKOLA, SEKTOR.replace("Grundskoleförvaltningen", namn)).then().statusCode(201);
    put(
            GRANNAR,
            GRUPP.replace("Kommuner intill Göteborg.", "å".repeat(1000)).replace("Grannar", namn))
        .then()
        .statusCode(201);
    assertThat(json(GRANNAR).getString("beskrivning")).isEqualTo("å".repeat(1000));
    put(KOMMUN, BORAS.replace("Borås", "Å".repeat(90)).replace("Västra Götalands", "V".repeat(90)))
        .then()
        .statusCode(201);
    put(
            "/organ/1480-dag",
            ORGAN
                .replace("1480-ks", "1480-dag")
                .replace("\"KS\",\"n", "\"NAMND\",\"n")
                .replace("2023-01-01", "0001-01-01"))
        .then()
        .statusCode(201);
    assertThat(json("/organ/1480-dag").getString("giltigFran")).isEqualTo("0001-01-01");
    put(
            "/organ/1480-sen",
            ORGAN
                .replace("1480-ks", "1480-sen")
                .replace("\"KS\",\"n", "\"NAMND\",\"n")
                .replace("2023-01-01", "9999-12-31"))
        .then()
        .statusCode(201);
    assertThat(json("/organ/1480-sen").getString("giltigFran")).isEqualTo("9999-12-31");
  }
}
