package se.styrning.uppfoljning.inriktning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfoljningar.controller;
import static se.styrning.testsupport.Uppfoljningar.json;
import static se.styrning.testsupport.Uppfoljningar.path;
import static se.styrning.testsupport.Uppfoljningar.put;
import static se.styrning.testsupport.Uppfoljningar.read;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.Uppfoljningar;

/** Judging a direction. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InriktningsbedomningTest {

  private static final String AUG = path("1401-ks-2053-aug") + "/inriktningar";

  private static final String THIRD =
      """
      {"nummer":3,"status":"DELVIS_UPPFYLLD",\
      "resultatforflyttning":"Ägardirektiven är beslutade för fyra av fem bolag.",\
      "aktiviteter":"Tre möten med bolagens styrelser.","redovisad":"2023-10-11"}""";

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
    Uppfoljningar.adopt(2053, "2022-01-10");
    uppfoljningar.begin("1401-ks-2053-aug");
  }

  @AfterAll
  void cleanUp() throws SQLException {
    uppfoljningar.cleanUp();
  }

  @Test
  @DisplayName("UPP-042 En bedömning läses som den skrevs, med planens uppgifter och härledda fält")
  void judges() {
    Response answer = put(AUG + "/3", THIRD);
    JsonPath judged = json(answer);
    Map<String, Object> said = new HashMap<>(judged.getMap("$"));
    said.keySet().removeAll(Set.of("uttalande", "rapporteringstidpunkt", "exempel", "_links"));
    assertThat(said)
        .isEqualTo(
            Map.of(
                "nummer",
                3,
                "bedomningstyp",
                "PROGNOS",
                "status",
                "DELVIS_UPPFYLLD",
                "statustext",
                "Delvis uppfylld",
                "resultatforflyttning",
                "Ägardirektiven är beslutade för fyra av fem bolag.",
                "aktiviteter",
                "Tre möten med bolagens styrelser.",
                "redovisad",
                "2023-10-11"));
    assertThat(judged.getString("rapporteringstidpunkt.tryckt")).isEqualTo("under hösten 2023");
    Response read = controller().get(AUG + "/3");
    assertThat(read.asString()).isEqualTo(answer.asString());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    assertThat(read(AUG).getString("poster[2].status")).isEqualTo("DELVIS_UPPFYLLD");
  }

  @ParameterizedTest
  @CsvSource({
    "UPPFYLLD, Uppfylld",
    "DELVIS_UPPFYLLD, Delvis uppfylld",
    "EJ_UPPFYLLD, Ej uppfylld",
    "KAN_EJ_BEDOMAS, Kan ej bedömas"
  })
  @DisplayName("UPP-042 UPP-050 Skalan har fyra steg, vart och ett med sin text")
  void hasFourSteps(String status, String text) {
    String body =
        "{\"nummer\":1,\"status\":\"%s\",\"resultatforflyttning\":\"Bedömd.\"}".formatted(status);
    JsonPath judged = json(put(AUG + "/1", body));
    assertThat(judged.getString("status")).isEqualTo(status);
    assertThat(judged.getString("statustext")).isEqualTo(text);
    assertThat(judged.getString("aktiviteter")).isNull();
  }

  @Test
  @OneInstance("a setting of its own process")
  @DisplayName("UPP-050 Texten för en status är en inställning; koden är densamma")
  void printsWordsOfTheMunicipality() {
    String body = "{\"nummer\":2,\"status\":\"UPPFYLLD\",\"resultatforflyttning\":\"Bedömd.\"}";
    put(AUG + "/2", body).then().statusCode(200);
    String setting = "styrning.uppfoljning.statustext.uppfylld";
    System.setProperty(setting, "Når målet");
    try {
      assertThat(read(AUG + "/2").getString("statustext")).isEqualTo("Når målet");
      assertThat(read(AUG + "/2").getString("status")).isEqualTo("UPPFYLLD");
    } finally {
      System.clearProperty(setting);
    }
    assertThat(read(AUG + "/2").getString("statustext")).isEqualTo("Uppfylld");
  }

  @Test
  @DisplayName("UPP-042 Det som hämtas kan sändas tillbaka ändrat; härledda fält betyder inget")
  void takesItsOwnAnswer() {
    put(AUG + "/4", THIRD.replace("\"nummer\":3", "\"nummer\":4")).then().statusCode(200);
    String answer = controller().get(AUG + "/4").asString();
    assertThat(answer).contains("_links", "uttalande", "\"bedomningstyp\":\"PROGNOS\"");
    String changed =
        answer
            .replace("\"DELVIS_UPPFYLLD\"", "\"UPPFYLLD\"")
            .replace("\"PROGNOS\"", "\"UTFALL\"")
            .replace("Inled inventering", "Avsluta inventering");
    JsonPath stored = json(put(AUG + "/4", changed));
    assertThat(stored.getString("status")).isEqualTo("UPPFYLLD");
    assertThat(stored.getString("statustext")).isEqualTo("Uppfylld");
    assertThat(stored.getString("bedomningstyp")).isEqualTo("PROGNOS");
    assertThat(stored.getString("uttalande")).startsWith("Inled inventering");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/nummer",
        "{'nummer':6}|/status /resultatforflyttning",
        "{'nummer':6,'status':null,'resultatforflyttning':null}|/status /resultatforflyttning",
        "{'nummer':6,'status':'UPPFYLLD'}|/resultatforflyttning",
        "{'nummer':6,'resultatforflyttning':'Klar.'}|/status",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':''}|/resultatforflyttning",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':'  '}|/resultatforflyttning",
        "{'nummer':6,'status':'KLAR','resultatforflyttning':'Klar.'}|/status",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':'K','aktiviteter':' '}|/aktiviteter",
        "{'nummer':7,'status':'UPPFYLLD','resultatforflyttning':'Klar.'}|/nummer",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':'K','betyg':1}|/betyg",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':'K','redovisad':'igår'}|/redovisad",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':'K','redovisad':'2023-02-30'}|/redovisad",
        "{'nummer':6,'status':'UPPFYLLD','resultatforflyttning':'K','redovisad':'2023-05-10'}|/redovisad"
      })
  @DisplayName("UPP-042 UPP-043 Varje fel i en bedömning är 422 med pekare, och inget skrivs")
  void pointsOutFaults(String body, String pointers) {
    JsonPath problem = problem(422, put(AUG + "/6", body.replace('\'', '"')));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltigt-innehall");
    assertThat(problem.getList("fel.pekare", String.class))
        .containsExactlyInAnyOrder(pointers.split(" "));
    assertThat(read(AUG + "/6").getString("status")).isNull();
  }

  @Test
  @DisplayName("UPP-043 Redovisad är senast i dag, och bara där planen anger en egen tidpunkt")
  void presentsNotInFuture() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    String body = THIRD.replace("\"nummer\":3", "\"nummer\":11");
    JsonPath problem =
        problem(422, put(AUG + "/11", body.replace("2023-10-11", today.plusDays(1).toString())));
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(
            Map.of(
                "pekare",
                "/redovisad",
                "varde",
                today.plusDays(1).toString(),
                "accepterat",
                "senast " + today));
    put(AUG + "/11", body.replace("2023-10-11", today.toString())).then().statusCode(200);
    JsonPath ordinary =
        problem(422, put(AUG + "/12", THIRD.replace("\"nummer\":3", "\"nummer\":12")));
    assertThat(ordinary.getString("fel[0].accepterat"))
        .isEqualTo("null: inriktningen har ingen egen tidpunkt");
  }

  @ParameterizedTest
  @CsvSource({"4000, 200", "4001, 422"})
  @DisplayName("UPP-042 Resultatförflyttningen är högst 4000 tecken")
  void limitsLength(int length, int status) {
    String body =
        "{\"nummer\":8,\"status\":\"UPPFYLLD\",\"resultatforflyttning\":\"%s\"}"
            .formatted("å".repeat(length));
    Response answer = put(AUG + "/8", body);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 422) {
      assertThat(problem(422, answer).getString("fel[0].pekare"))
          .isEqualTo("/resultatforflyttning");
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 400", "null, 422", "[], 422", "{, 400", "'{\"nummer\":1}x', 400"})
  @DisplayName("UPP-042 Det som inte är ett JSON-objekt nekas")
  void refusesOtherThanObject(String body, int status) {
    problem(status, put(AUG + "/9", body));
  }

  @Test
  @DisplayName("UPP-042 En inriktning bedöms för sig; de andra rörs inte")
  void leavesOthersAlone() {
    String before = controller().get(AUG + "/10").asString();
    put(AUG + "/9", "{\"nummer\":9,\"status\":\"UPPFYLLD\",\"resultatforflyttning\":\"Klar.\"}")
        .then()
        .statusCode(200);
    assertThat(controller().get(AUG + "/10").asString()).isEqualTo(before);
    assertThat(Skriv.json(before).path("status").isNull()).isTrue();
  }
}
