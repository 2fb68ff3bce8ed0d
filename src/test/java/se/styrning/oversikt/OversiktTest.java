package se.styrning.oversikt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Farger;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Sida;

/** The overview of the Lerum plan, read back from the page, and what is not a page. */
@QuarkusTest
class OversiktTest {

  private static final String ADDRESS = "/oversikt?planId=1441-ks-2023";

  @Inject SessionFactory sessionFactory;

  private Sida sida;
  private Document page;

  @BeforeEach
  void read() {
    sida = Sida.get(ADDRESS);
    page = sida.document();
  }

  @Test
  @DisplayName("OVR-001 Översikten visar planen som är vald, med organ, år, titel och version")
  void showsPlan() {
    assertThat(page.title()).isEqualTo("Verksamhetsplan 2023 – Kommunstyrelsen, Lerums kommun");
    assertThat(page.select("h1").text()).isEqualTo("Verksamhetsplan 2023");
    assertThat(page.select(".period").text())
        .isEqualTo("VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN Version 1, antagen 5 april 2023");
    assertThat(page.select("main > section > h2").eachText())
        .containsExactly(
            "Ekonomi", "Indikatorer", "Globala mål", "Uppföljning 2023", "Resten av planen");
  }

  @Test
  @DisplayName("OVR-001 Utan vald plan visas den enda planen, annars de som finns att välja bland")
  void offersPlans() {
    Document start = Sida.get("/oversikt").document();
    if (start.select("table.planer").isEmpty()) {
      assertThat(start.text()).isEqualTo(page.text());
      return;
    }
    List<String> expected =
        Api.json("/verksamhetsplaner?status=ANTAGEN&sort=-antagen,planId&limit=100")
            .getList("poster.planId");
    assertThat(start.select("table.planer a").eachAttr("href"))
        .containsExactlyElementsOf(
            expected.stream().map(planId -> "oversikt?planId=" + planId).toList());
  }

  @Test
  @DisplayName("OVR-002 Varje område har beloppen som de är tryckta; en tom cell är ett streck")
  void printsAmounts() {
    Element table = page.selectFirst("table.ekonomi");
    assertThat(table.select("tbody tr").eachText())
        .hasSize(14)
        .contains("Vuxenutbildning 23,1 -45,4 -22,3", "Ledning och internservice SB 2022 – – –");
    assertThat(table.select("tfoot tr").eachText()).containsExactly("Summa 38,9 -295,7 -256,8");
  }

  @Test
  @DisplayName("OVR-002 Staplarna är nettots storlek, räknad på exakta belopp")
  void drawsNet() {
    assertThat(page.select("table.ekonomi rect").eachAttr("width"))
        .startsWith("10.71%", "9.16%", "10.06%", "100.00%", "41.03%")
        .endsWith("0.00%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hållbart medarbetarengagemang, HME (Index 0-100), totalt kommunen | 2020: 79,0; 2021:"
            + " 79,2; 2022: 78,8 | 2 | Högre är bättre | Försämrad från 2021 till 2022 | Bibehållen"
            + " 2023 | Oförändrad",
        "Svenskt näringslivs ranking, upplevtföretagsklimat, placering | 2020: 123; 2021: 109;"
            + " 2022: 130 | 2 | Lägre är bättre | Försämrad från 2021 till 2022 | Minskande 2023 |"
            + " Förbättrad",
        "Digital mognad i förvaltningsorganisationen (DIMIOS) | 2020: saknas; 2021: 44%; 2022:"
            + " 47,1% | 1 | Högre är bättre | Förbättrad från 2021 till 2022 | Ökande 2023 |"
            + " Förbättrad",
        "SKR: Öppna Jämförelser – Trygghet och säkerhet | 2020: saknas; 2021: saknas; 2022: 16 | 0"
            + " | Lägre är bättre | Kan inte bedömas, färre än två värden | Minskande 2023 |"
            + " Förbättrad",
      })
  @DisplayName(
      "OVR-003 En indikator har värden, trend, prognos och riktning i ord; saknat är lucka")
  void tellsIndicators(
      String namn,
      String varden,
      int linjer,
      String battre,
      String trend,
      String prognos,
      String utveckling) {
    Element card =
        page.select(".kort > li").stream()
            .filter(li -> li.select("h3").text().equals(namn))
            .findFirst()
            .orElseThrow();
    assertThat(card.select("p").text()).isEqualTo(varden);
    assertThat(card.select("svg").attr("aria-label")).isEqualTo(namn + ". " + varden);
    assertThat(card.select("polyline")).hasSize(linjer);
    assertThat(card.select("dd").eachText()).containsExactly(battre, trend, prognos, utveckling);
  }

  @Test
  @DisplayName("OVR-004 De 17 målen har namn, officiell färg och grad")
  void listsGoals() {
    assertThat(page.select(".mal > li")).hasSize(17);
    assertThat(page.select(".mal > li.angivet").eachText())
        .containsExactly(
            "8. Anständiga arbetsvillkor och ekonomisk tillväxt Primärt",
            "11. Hållbara städer och samhällen Primärt");
    assertThat(page.select(".mal rect").eachAttr("fill"))
        .isEqualTo(Api.json("/globala-mal?limit=17").getList("poster.farg"));
  }

  @Test
  @DisplayName("OVR-005 Årets fem tillfällen har period, lagens dag och läge; exempel är märkta")
  void drawsYear() {
    assertThat(page.select(".tidslinje h3").eachText())
        .containsExactly(
            "Månadsrapport februari",
            "Tertialrapport 1",
            "Delårsrapport",
            "Månadsrapport oktober",
            "Verksamhetsberättelse och årsbokslut");
    Element april = page.select(".tidslinje > li").get(1);
    String status =
        Api.json("/uppfoljningsschema/1441-ks-2023-apr").getString("status").equals("PAGAR")
            ? "Pågår"
            : "Inlämnad";
    assertThat(april.select("p").get(0).text()).isEqualTo("1 januari–30 april 2023");
    assertThat(april.select("p").get(1).text()).startsWith(status).endsWith("Exempel");
    assertThat(page.select(".tidslinje > li").get(2).text())
        .contains("Senast 31 oktober 2023; KL 11 kap. 16 §; LKBR 13 kap. 1 §");
  }

  @Test
  @DisplayName("OVR-006 Varje del säger hur man frågar efter den, och frågan besvaras")
  void tellsHowToAsk() {
    List<String> questions = page.select(".fraga code").eachText();
    assertThat(questions).hasSize(5);
    for (String question : questions) {
      String address = question.substring("curl '".length(), question.length() - 1);
      assertThat(question).isEqualTo("curl '" + address + "'");
      String path = address.substring(address.indexOf(Api.ROOT) + Api.ROOT.length());
      assertThat(page.select(".fraga a").eachAttr("href")).contains(path.substring(1));
      assertThat(Api.get(path).statusCode()).as(path).isEqualTo(200);
    }
    sida.assertLinks();
  }

  @Test
  @DisplayName("OVR-007 Översikten har struktur, tabellrubriker och inget skript")
  void isAccessible() {
    for (Sida each : List.of(sida, Sida.get("/oversikt"))) {
      each.assertStructure();
      each.assertTablesAndGraphics();
      each.assertRunsNothing();
      Farger.assertNoOthers(each.style());
      assertThat(each.document().selectFirst("html").attr("lang")).isEqualTo("sv-SE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ljus", "mork", "tryck"})
  @DisplayName("OVR-007 Översiktens färger har kontrast enligt WCAG AA")
  void contrasts(String mode) {
    Farger.assertContrast(sida.style(), mode);
  }

  @Test
  @DisplayName("OVR-008 En okänd plan är 404 och en okänd parameter 400, med problemdokument")
  void refuses() {
    assertThat(problem(404, "/oversikt?planId=1441-ks-1999").getString("fel[0].parameter"))
        .isEqualTo("planId");
    assertThat(problem(400, "/oversikt?plan=1441-ks-2023").getString("fel[0].accepterat"))
        .isEqualTo("planId");
    problem(400, "/oversikt?planId=");
    problem(404, "/oversikt?planId=%3Cscript%3E");
    problem(406, Api.request().accept("image/png").get("/oversikt"));
  }

  @Test
  @DisplayName("OVR-009 Översikten har stark ETag och är 304 när inget ändrats")
  void isCached() {
    String tag = sida.answer().header("ETag");
    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(sida.answer().header("Cache-Control")).isEqualTo("public, no-cache");
    Response again = Api.request().header("If-None-Match", tag).get(ADDRESS);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
  }

  @Test
  @OneInstance("the statements that Hibernate counts in its own process")
  @DisplayName("OVR-009 Översikten kostar sju SQL-satser, hur stor planen än är")
  void costsFewStatements() {
    long before = sessionFactory.getStatistics().getPrepareStatementCount();
    Api.get(ADDRESS);
    assertThat(sessionFactory.getStatistics().getPrepareStatementCount() - before).isEqualTo(7);
  }
}
