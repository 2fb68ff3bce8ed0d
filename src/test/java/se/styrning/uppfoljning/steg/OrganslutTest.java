package se.styrning.uppfoljning.steg;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Uppfolj.begin;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.testsupport.Uppfolj.plan;
import static se.styrning.testsupport.Uppfolj.put;
import static se.styrning.testsupport.Uppfolj.row;
import static se.styrning.testsupport.Uppfolj.step;
import static se.styrning.testsupport.Uppfolj.table;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.testsupport.Uppfolj;

/** What becomes of follow-ups when their board ends before them. */
@QuarkusTest
class OrganslutTest {

  private static final int AR = 2023;

  @Test
  @DisplayName("UPP-143 En inlämnad uppföljning finns kvar när organet upphör före den")
  void keepsWhatWasHandedIn() {
    handIn();
    byte[] report = get(path(AR, "feb") + "/rapport.pdf").asByteArray();
    end("\"2022-12-31\"");
    try {
      assertThat(get(path(AR, "feb") + "/rapport.pdf").asByteArray()).isEqualTo(report);
      assertThat(json(path(AR, "feb")).getString("status")).isEqualTo("INLAMNAD");
      assertThat(json(path(AR, "feb") + "/utfall").getList("rader")).isNotEmpty();
    } finally {
      end("null");
    }
  }

  private static void handIn() {
    plan(AR);
    begin(AR, "feb");
    JsonPath budget = table(AR, "feb");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Uppfolj.OMRADEN.size(); i++) {
      String netto = budget.getString("rader[%d].budgetHelar.resultat".formatted(i));
      rows.add(row(Uppfolj.OMRADEN.get(i), "0", "-1", netto));
    }
    put(AR, "feb", rows).then().statusCode(200);
    step(controller(), AR, "feb", "inlamning", Skriv.ORGAN, AR + "-03-14", null)
        .then()
        .statusCode(200);
  }

  private static void end(String day) {
    String organ = get("/organ/" + Skriv.ORGAN).asString();
    Skriv.with(TestTokens.of("administrator").kommuner(Skriv.KOMMUN).sign())
        .header("If-Match", "*")
        .body(organ.replaceFirst("\"giltigTill\":[^,}]*", "\"giltigTill\":" + day))
        .put("/organ/" + Skriv.ORGAN)
        .then()
        .statusCode(200);
  }
}
