package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.uppfoljning.rapport.Provrapport.fill;
import static se.styrning.uppfoljning.rapport.Provrapport.handIn;
import static se.styrning.uppfoljning.rapport.Provrapport.rapport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.shared.Sha;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.testsupport.Uppfolj;

/** What a report lacks before it is handed in, and that nothing changes it afterwards. */
@QuarkusTest
class InlamnadRapportTest {

  private static final List<String> FILER =
      List.of(
          ".html",
          ".pdf",
          ".xlsx",
          ".csv?tabell=ekonomi&csv=standard",
          ".csv?tabell=ekonomi&csv=svensk",
          ".csv?tabell=inriktningar&csv=standard",
          ".csv?tabell=inriktningar&csv=svensk",
          ".csv?tabell=indikatorer&csv=standard",
          ".csv?tabell=indikatorer&csv=svensk",
          ".csv?tabell=atgarder&csv=standard",
          ".csv?tabell=atgarder&csv=svensk");

  private static JsonPath open(int ar, String kod) {
    return Uppfolj.exact(controller().get(rapport(ar, kod)));
  }

  @Test
  @DisplayName(
      "UPP-086 Allt som krävs och saknas räknas upp, med plats, adress och vad som är att göra")
  void listsWhatIsMissing() {
    Uppfolj.plan(2010);
    Uppfolj.begin(2010, "feb");
    JsonPath rapport = open(2010, "feb");
    assertThat(rapport.getList("saknas.findAll{it.kravsFor == 'INLAMNING'}.kod"))
        .hasSize(26)
        .containsOnly("UTFALL", "PROGNOS");
    rapport.setRootPath("saknas[0]");
    assertThat(rapport.getString("del")).isEqualTo("DRIFTEKONOMI");
    assertThat(rapport.getString("pekare")).isEqualTo("/ekonomi/rader/0/utfallPeriod");
    assertThat(rapport.getString("adress"))
        .isEqualTo("/uppfoljningar/1401-ks-2010-feb/utfallsrader/kommundirektor");
    assertThat(rapport.getString("text")).isEqualTo("Lämna utfallet för Kommundirektör.");
    controller().get(rapport.getString("adress")).then().statusCode(200);
  }

  @Test
  @DisplayName(
      "UPP-087 En rapport som inte är hel är 409 vid inlämning, och svaret räknar upp allt som krävs")
  void refusesIncomplete() {
    fill(2010, "okt", null);
    JsonPath refused = problem(409, handIn(2010, "okt", "2010-11-10"));
    assertThat(refused.getString("type")).endsWith("/problemtyper/rapport-ofullstandig");
    assertThat(refused.getString("detail"))
        .isEqualTo(
            "Rapporten för 1401-ks-2010-okt kan inte lämnas in: 13 uppgifter som krävs saknas."
                + " Fältet fel räknar upp dem.");
    assertThat(refused.getList("fel")).hasSize(13);
    assertThat(refused.getString("fel[3].pekare")).isEqualTo("/ekonomi/rader/3/kommentar");
    assertThat(refused.getString("fel[3].accepterat"))
        .isEqualTo("Kommentera Utveckling och hållbarhet: prognosen är sämre än budgeten.");
    assertThat(Api.json(path(2010, "okt")).getString("status")).isEqualTo("PAGAR");
    assertThat(Json.of(controller().get(rapport(2010, "okt") + "/former")).getList("poster"))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "UPP-086 Ett befarat underskott utan beslutad åtgärd saknas för behandlingen, inte för inlämningen")
  void tellsOfDeficit() {
    fill(2011, "feb", "Påhittad.");
    JsonPath rapport = open(2011, "feb");
    assertThat(rapport.getList("saknas.kod")).containsExactly("ATGARD");
    assertThat(rapport.getString("saknas[0].kravsFor")).isEqualTo("BEHANDLING");
    assertThat(rapport.getBoolean("ekonomi.ramprovning.befaratUnderskott")).isTrue();
  }

  @Test
  @DisplayName("UPP-086 Utan antagen plan finns ingen ekonomi att rapportera, och det sägs")
  void needsPlan() {
    Skriv.organ();
    Uppfolj.begin(2016, "feb");
    JsonPath rapport = open(2016, "feb");
    assertThat(rapport.getList("saknas.kod")).containsExactly("PLAN_EJ_ANTAGEN");
    assertThat(rapport.getString("ekonomi.orsak")).isEqualTo("PLAN_EJ_ANTAGEN");
    assertThat(rapport.getList("ekonomi.rader")).isEmpty();
    assertThat(problem(409, handIn(2016, "feb", "2016-03-10")).getList("fel.pekare"))
        .containsExactly("/ekonomi/orsak");
    for (String form : List.of(".html", ".pdf", ".xlsx", ".csv")) {
      controller().get(rapport(2016, "feb") + form).then().statusCode(200);
    }
  }

  @Test
  @DisplayName("UPP-080 I månadsrapporten ingår bara ekonomin")
  void holdsOnlyMoneyInFebruary() {
    fill(2011, "feb", "Påhittad.");
    JsonPath rapport = open(2011, "feb");
    assertThat(rapport.getList("tillfalle.omfattning.kod")).containsExactly("DRIFTEKONOMI");
    assertThat(rapport.getList("hanvisningar")).isEmpty();
    assertThat(rapport.getList("avsnitt.kod")).containsExactly("SAMMANFATTNING", "DRIFTEKONOMI");
    assertThat(controller().get(rapport(2011, "feb") + ".html").asString())
        .contains("<h2 id=\"driftekonomi\">")
        .doesNotContain("inriktningar\">");
  }

  @Test
  @DisplayName("UPP-088 Rapporten är arbetsmaterial tills den lämnas in, i alla former")
  void isClosedUntilHandedIn() {
    fill(2011, "feb", "Påhittad.");
    String foreign = TestTokens.of("controller").organ("1441-ks").sign();
    for (String form : List.of("", "/former", ".html", ".pdf", ".xlsx", ".csv")) {
      String address = rapport(2011, "feb") + form;
      problem(401, Api.get(address));
      problem(403, Skriv.with(foreign).get(address));
      Response own = controller().get(address);
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");
    }
  }

  @Test
  @DisplayName(
      "UPP-089 Inlämnad är rapporten byte för byte densamma i alla former, vad som än ändras sedan")
  void staysAsHandedIn() {
    fill(2012, "feb", "Påhittad.");
    handIn(2012, "feb", "2012-03-12").then().statusCode(200);
    Map<String, byte[]> before = files(2012, "feb");
    JsonPath former = Api.json(rapport(2012, "feb") + "/former?limit=100");
    assertThat(former.getList("poster")).hasSize(12);
    for (int i = 1; i < 12; i++) {
      String self = former.getString("poster[" + i + "]._links.self.href");
      assertThat(self).endsWith(FILER.get(i - 1));
      byte[] bytes = before.get(FILER.get(i - 1));
      assertThat(former.getString("poster[" + i + "].shaSumma")).isEqualTo(Sha.hex(bytes));
      assertThat(former.getInt("poster[" + i + "].storlek")).isEqualTo(bytes.length);
    }
    assertThat(former.getList("poster.fryst")).hasSize(12);
    changeEverything(2012);
    Map<String, byte[]> after = files(2012, "feb");
    after.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
    assertThat(after).hasSameSizeAs(before);
  }

  /** Whatever can be changed after a report has been handed in. */
  private static void changeEverything(int ar) {
    String atgard =
        "{\"beskrivning\":\"Påhittad.\",\"beraknadEffekt\":900,\"franDatum\":\"%d-04-01\","
            + "\"iPrognosen\":false,\"status\":\"BESLUTAD\",\"beslut\":{\"organ\":\"%s\","
            + "\"datum\":\"%d-03-20\",\"paragraf\":\"§ 31\"}}";
    controller()
        .body(atgard.formatted(ar, Skriv.ORGAN, ar))
        .post(path(ar, "feb") + "/atgarder")
        .then()
        .statusCode(201);
    String omfordelning =
        "{\"typ\":\"OMFORDELNING_INOM\",\"organ\":\"%s\",\"datum\":\"%d-02-15\","
            + "\"paragraf\":\"§ 19\",\"beskrivning\":\"Påhittad\",\"rader\":["
            + "{\"omrade\":\"ks-reserv\",\"intakt\":0,\"kostnad\":1},"
            + "{\"omrade\":\"vuxenutbildning\",\"intakt\":0,\"kostnad\":-1}]}";
    controller()
        .body(omfordelning.formatted(Skriv.ORGAN, ar))
        .post(Skriv.plan(ar) + "/budgetandringar")
        .then()
        .statusCode(201);
    String organ = "/organ/" + Skriv.ORGAN;
    String namn = "{\"organ\":\"%s\",\"kommunkod\":\"%s\",\"typ\":\"KS\",\"namn\":\"%s\"}";
    for (String name : List.of("Styrelsen med nytt namn", "Kommunstyrelsen")) {
      Skriv.with(TestTokens.of("administrator").kommuner(Skriv.KOMMUN).sign())
          .header("If-Match", Api.get(organ).header("ETag"))
          .body(namn.formatted(Skriv.ORGAN, Skriv.KOMMUN, name))
          .put(organ)
          .then()
          .statusCode(200);
      assertThat(Api.get(rapport(ar, "feb")).asString()).doesNotContain("Styrelsen med nytt namn");
    }
  }

  /** Every file; of the JSON what stands before its links. */
  private static Map<String, byte[]> files(int ar, String kod) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("json", Api.get(rapport(ar, kod)).asByteArray());
    for (String file : FILER) {
      Response answer = Api.get(rapport(ar, kod) + file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      files.put(file, answer.asByteArray());
    }
    return files;
  }

  @Test
  @DisplayName("UPP-089 JSON är de byte som frystes, med länkarna tillagda sist")
  void addsLinksToFrozenJson() {
    String json = Api.get("/uppfoljningar/1441-ks-2023-apr/rapport").asString();
    String frozen = json.substring(0, json.indexOf(",\"_links\":{\"self\"")) + "}";
    assertThat(
            Api.json("/uppfoljningar/1441-ks-2023-apr/rapport/former")
                .getString("poster[0].shaSumma"))
        .isEqualTo(Sha.hex(frozen.getBytes(StandardCharsets.UTF_8)));
    assertThat(
            Api.json("/uppfoljningar/1441-ks-2023-apr/rapport/former").getString("poster[0].fryst"))
        .isEqualTo("2023-05-12T08:00:00Z");
  }

  @Test
  @DisplayName("UPP-090 En inlämnad rapport får sparas för gott, har ETag per form och ger 304")
  void mayBeKept() {
    for (String file : FILER) {
      String address = "/uppfoljningar/1441-ks-2023-apr/rapport" + file;
      Response first = Api.get(address);
      assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
      assertThat(first.header("ETag")).matches("\"[^\"]+\"");
      Response again = Api.request().header("If-None-Match", first.header("ETag")).get(address);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.asByteArray()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "UPP-150 En rapport till en plan utan inriktningar och indikatorer säger att planen inga har")
  void tellsWhatThePlanLacks() {
    Skriv.organ();
    ObjectNode plan = Skriv.lerumplan(2025);
    for (String part :
        List.of("inriktningar", "indikatorer", "anmarkningar", "produktionsomraden")) {
      plan.putArray(part);
    }
    for (String part : List.of("budgettotaler", "forutsattningar", "finansiellaMal")) {
      plan.putArray(part);
    }
    plan.withArray("/produktionsomraden")
        .addObject()
        .put("omrade", "skola")
        .put("nummer", 1)
        .put("namn", "Skola")
        .putArray("budgetrader")
        .addObject()
        .put("budgetar", 2025)
        .put("bruttoIntakt", new BigDecimal("0.0"))
        .put("bruttoKostnad", new BigDecimal("-50.0"))
        .put("resultat", new BigDecimal("-50.0"))
        .put("enhet", "MNKR");
    Skriv.create(plan).then().statusCode(201);
    Skriv.decide(2025, "ANTAGANDE", "2025-01-10", "§ 7").then().statusCode(201);
    Uppfolj.begin(2025, "apr");
    Uppfolj.put(2025, "apr", List.of(Uppfolj.row("skola", "0.0", "-16.0", "-50.0")))
        .then()
        .statusCode(200);
    handIn(2025, "apr", "2025-05-10").then().statusCode(200);
    String page = Api.get(rapport(2025, "apr") + ".html").asString();
    assertThat(page)
        .contains("Organets plan för året har inga inriktningar att följa upp.")
        .contains("Organets plan för året har inga indikatorer att följa upp.")
        .contains("Planversion 1, antagen 10 januari 2025")
        .doesNotContain("ingen antagen plan", "PLAN L", "källrad");
    assertThat(Api.json(rapport(2025, "apr")).getList("tillfalle.omfattning.kalla"))
        .containsOnlyNulls();
  }
}
