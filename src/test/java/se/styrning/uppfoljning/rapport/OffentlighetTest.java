package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.path;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.Uppfolj;

/**
 * What is public of a year in which February and August are under way, while April and December,
 * which come after them, are handed in.
 */
@QuarkusTest
class OffentlighetTest {

  private static final int AR = 2023;
  private static final List<String> OPEN = List.of("feb", "aug");
  private static final List<String> HANDED_IN = List.of("apr", "dec");
  private static final String HEMLIGT = "Hemligt tills det lämnas in";

  @Inject AgroalDataSource dataSource;

  @Test
  @DisplayName(
      "UPP-140 UPP-141 Vad som står och ändras i öppna tillfällen når inget annat tillfälles svar")
  void keepsWorkingMaterialApart() {
    Uppfolj.plan(AR);
    Uppfolj.begin(AR, "feb");
    Uppfolj.put(AR, "feb", forecasts("-8.3")).then().statusCode(200);
    report("apr", AR + "-05-12");
    Uppfolj.begin(AR, "aug");
    work("aug", "61", AR + "-08-20");
    report("dec", (AR + 1) + "-01-20");

    for (String kod : HANDED_IN) {
      assertThat(Api.json(path(AR, kod) + "/utfall").getList("rader.foregaendePrognos"))
          .as(kod)
          .hasSize(13);
      assertThat(Api.get(path(AR, kod) + "/rapport").asString()).doesNotContain(HEMLIGT);
      assertThat(
              Api.json(path(AR, kod) + "/indikatorer/bostader-i-detaljplaner")
                  .getString("senaste.varde"))
          .isEqualTo("58");
      assertThat(Api.json(path(AR, kod) + "/inriktningar/5").getString("redovisad")).isNull();
    }
    assertThat(Api.json(path(AR, "apr") + "/utfall").getList("rader.foregaendePrognos"))
        .containsOnlyNulls();
    assertThat(Api.json(path(AR, "apr") + "/rapport").getList("tidigareAtgarder")).isEmpty();
    assertThat(Api.json(path(AR, "dec") + "/rapport").getList("tidigareAtgarder")).isEmpty();

    Map<String, String> before = everything();
    assertThat(before).hasSizeGreaterThan(100);
    Uppfolj.put(AR, "feb", forecasts("-7.9")).then().statusCode(200);
    work("aug", "64", AR + "-08-27");
    text("feb");
    assertSame(everything(), before);

    Uppfolj.put(AR, "feb", rows("-8.1")).then().statusCode(200);
    step("feb", AR + "-12-12").then().statusCode(200);
    step("aug", AR + "-12-13");
    assertSame(of(HANDED_IN), before);
    assertThat(Api.json(path(AR, "feb") + "/utfall").getString("rader[0].prognosHelar"))
        .as("public once it is handed in")
        .isEqualTo("-8.1");
  }

  @Test
  @DisplayName(
      "UPP-141 Det som redan var inlämnat fryses av migreringen så som rapporten säger det")
  void migratesWhatWasHandedIn() throws SQLException, IOException {
    String migration =
        new String(
            getClass()
                .getResourceAsStream("/db/migration/V021__freeze_what_is_handed_in.sql")
                .readAllBytes(),
            StandardCharsets.UTF_8);
    String select = migration.substring(migration.indexOf("select tillfalle_id, kod,"));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select migrated.*, kept.innehall from ("
                    + select.strip().replaceFirst(";$", "")
                    + ") migrated (tillfalle_id, del, innehall)"
                    + " join inlamnat_underlag kept using (tillfalle_id, del)")) {
      int compared = 0;
      while (rows.next()) {
        assertThat(Skriv.json(rows.getString(3)))
            .as(rows.getString(1) + " " + rows.getString(2))
            .isEqualTo(Skriv.json(rows.getString(4)));
        compared++;
      }
      assertThat(compared).isGreaterThanOrEqualTo(2);
    }
  }

  private static void assertSame(Map<String, String> now, Map<String, String> before) {
    now.forEach((address, answer) -> assertThat(answer).as(address).isEqualTo(before.get(address)));
  }

  /** What anyone is answered at every address of the year's follow-up, and about it. */
  private static Map<String, String> everything() {
    List<String> all = new ArrayList<>(HANDED_IN);
    all.addAll(OPEN);
    all.add("okt");
    Map<String, String> answers = of(all);
    String plan = Skriv.ORGAN + "-" + AR;
    for (String address :
        List.of(
            "/uppfoljningar?organ=" + Skriv.ORGAN + "&budgetar=" + AR,
            "/uppfoljningsschema?organ=" + Skriv.ORGAN + "&budgetar=" + AR,
            "/oversikt?planId=" + plan,
            "/helhetsuppfoljningar?kommunkod=" + Skriv.KOMMUN + "&budgetar=" + AR,
            "/helhetsuppfoljningar/" + Skriv.KOMMUN + "-" + AR + "-apr",
            "/helhetsuppfoljningar/" + Skriv.KOMMUN + "-" + AR + "-aug",
            "/helhetsuppfoljningar/" + Skriv.KOMMUN + "-" + AR + "-dec",
            "/verksamhetsplaner/" + plan + "/statistik/indikatorer",
            "/handelser?kommunkod=" + Skriv.KOMMUN + "&limit=1000")) {
      answers.put(address, answer(Api.get(address)));
    }
    return answers;
  }

  private static Map<String, String> of(List<String> koder) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String kod : koder) {
      for (Operations.Call call : Operations.reads()) {
        if (call.operation().path().contains("{tillfalleId}")) {
          String address = call.address().replaceFirst("1441-ks-2023-apr", Uppfolj.id(AR, kod));
          answers.put(address, answer(Api.get(address)));
          answers.put(
              address + " as CSV",
              answer(Api.request().accept("text/csv, */*;q=0.1").get(address)));
        }
      }
      for (String form : List.of(".html", ".pdf", ".xlsx", ".csv?csv=svensk&tabell=atgarder")) {
        String address = path(AR, kod) + "/rapport" + form;
        answers.put(address, answer(Api.get(address)));
      }
    }
    return answers;
  }

  private static String answer(Response answer) {
    return answer.statusCode() + " " + answer.header("ETag") + "\n" + answer.asString();
  }

  /** Hands in a report that lacks nothing. */
  private static void report(String kod, String datum) {
    Uppfolj.begin(AR, kod);
    Uppfolj.put(AR, kod, kod.equals("dec") ? rows(null) : rows("-8.0")).then().statusCode(200);
    for (int nummer = 1; nummer <= 12; nummer++) {
      put(
          path(AR, kod) + "/inriktningar/" + nummer,
          "{\"nummer\":%d,\"status\":\"UPPFYLLD\",\"resultatforflyttning\":\"Klar.\"}"
              .formatted(nummer));
    }
    step(kod, datum).then().statusCode(200);
  }

  private static Response step(String kod, String datum) {
    return Uppfolj.step(controller(), AR, kod, "inlamning", Skriv.ORGAN, datum, null);
  }

  /** Everything that an occasion can tell later ones: a measure, a value, when it was presented. */
  private static void work(String kod, String varde, String redovisad) {
    controller()
        .body(
            "{\"beskrivning\":\"%s\",\"beraknadEffekt\":2,\"franDatum\":\"%d-09-01\",\"iPrognosen\":false,\"status\":\"FORESLAGEN\"}"
                .formatted(HEMLIGT, AR))
        .post(path(AR, kod) + "/atgarder")
        .then()
        .statusCode(201);
    put(
        path(AR, kod) + "/indikatorer/bostader-i-detaljplaner",
        "{\"indikator\":\"bostader-i-detaljplaner\",\"matar\":2023,\"varde\":%s,\"publicerad\":\"%d-06-01\"}"
            .formatted(varde, AR));
    put(
        path(AR, kod) + "/inriktningar/5",
        "{\"nummer\":5,\"status\":\"DELVIS_UPPFYLLD\",\"resultatforflyttning\":\"%s\",\"redovisad\":\"%s\"}"
            .formatted(HEMLIGT, redovisad));
  }

  private static void text(String kod) {
    put(path(AR, kod) + "/avsnitt/SAMMANFATTNING", "{\"text\":\"%s\"}".formatted(HEMLIGT));
  }

  private static void put(String address, String body) {
    controller()
        .header("If-Match", Uppfolj.tag(address))
        .body(body)
        .put(address)
        .then()
        .statusCode(200);
  }

  private static List<String> forecasts(String prognos) {
    return Uppfolj.OMRADEN.stream()
        .map(omrade -> Uppfolj.row(omrade, "null", "null", prognos))
        .toList();
  }

  private static List<String> rows(String prognos) {
    return Uppfolj.OMRADEN.stream()
        .map(omrade -> Uppfolj.row(omrade, "0.5", "-2.25", String.valueOf(prognos)))
        .toList();
  }
}
