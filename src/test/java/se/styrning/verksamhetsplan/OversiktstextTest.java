package se.styrning.verksamhetsplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Sida;
import se.styrning.testsupport.Skriv;

/** What others have written, on the overview. */
@QuarkusTest
class OversiktstextTest {

  private static final int YEAR = 2451;
  private static final String TEXT = "<script>alert(\"x\")</script>&amp;{vy.plan} 'åäö";

  @Test
  @DisplayName("OVR-010 Planens text är ofarlig på sidan; en upphävd plan är 410")
  void escapesText() {
    Skriv.organ();
    ObjectNode plan = Skriv.lerumplan(YEAR);
    ((ObjectNode) plan.get("titel")).put("tryckt", TEXT);
    ((ObjectNode) plan.get("indikatorer").get(0)).put("namn", TEXT);
    ((ObjectNode) plan.get("produktionsomraden").get(0)).put("namn", TEXT);
    assertThat(Skriv.create(plan).statusCode()).isEqualTo(201);
    assertThat(Skriv.decide(YEAR, "ANTAGANDE", "2023-05-10", "§ 2451").statusCode()).isEqualTo(201);
    String address = "/oversikt?planId=" + Skriv.ORGAN + "-" + YEAR;
    Sida sida = Sida.get(address);
    Document page = sida.document();
    sida.assertRunsNothing();
    assertThat(page.select(".period").text()).startsWith(TEXT);
    assertThat(page.select(".kort h3").first().text()).isEqualTo(TEXT);
    assertThat(page.select("table.ekonomi tbody th").first().text()).isEqualTo(TEXT);
    assertThat(sida.answer().asString()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(Sida.get("/oversikt").document().select("table.planer tbody tr").eachText())
        .contains(TEXT + " Kommunstyrelsen, Härryda " + YEAR + " 10 maj 2023");
    assertThat(Skriv.decide(YEAR, "UPPHAVANDE", "2023-06-10", "§ 2452").statusCode())
        .isEqualTo(201);
    problem(410, address);
  }
}
