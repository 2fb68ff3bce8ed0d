package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Farger;
import se.styrning.testsupport.Sida;

/** The page that people read: its structure, its colours and what a browser may run of it. */
@QuarkusTest
class RapportsidaTest {

  private static final String ADDRESS = "/uppfoljningar/1441-ks-2023-apr/rapport.html";
  private Sida sida;
  private Document page;

  @BeforeEach
  void read() {
    sida = Sida.get(ADDRESS);
    page = sida.document();
  }

  @Test
  @DisplayName(
      "UPP-094 Sidan har språk, titel, rubriker i ordning, landmärken och en länk till innehållet")
  void hasStructure() {
    sida.assertStructure();
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv-SE");
    assertThat(page.title())
        .isEqualTo("Exempel: Tertialrapport 1 2023 – Kommunstyrelsen, Lerums kommun");
    assertThat(page.select("h1").eachText()).containsExactly("Tertialrapport 1 2023");
    assertThat(page.select("body > nav")).hasSize(1);
  }

  @Test
  @DisplayName(
      "UPP-094 Varje tabell har överskrift och rubriker med riktning, och varje diagram samma sak i ord")
  void describesTablesAndGraphics() {
    sida.assertTablesAndGraphics();
    assertThat(page.select("table")).isNotEmpty();
    assertThat(page.select("svg[aria-hidden]")).isEmpty();
    assertThat(page.selectFirst("svg.stapel").attr("aria-label"))
        .isEqualTo(
            "Kommundirektör: budget helår −8,3, prognos helår −8,0, utfall −2,5, budget för perioden −2,8 mnkr");
  }

  @Test
  @DisplayName("UPP-094 Exempel är märkta på sidan, i titeln och i tabellernas överskrift")
  void marksExample() {
    assertThat(page.select("p.exempel").text()).startsWith("EXEMPEL – påhittade uppgifter");
    assertThat(page.select("#ekonomitabell").text()).startsWith("Exempel: ");
  }

  @Test
  @DisplayName("UPP-094 Sidans länkar är relativa och leder till ett svar")
  void linksRelatively() {
    sida.assertLinks();
  }

  @Test
  @DisplayName(
      "UPP-095 Sidan har inget skript, och webbläsaren får bara använda stilen som står i den")
  void runsNothing() {
    sida.assertRunsNothing();
    assertThat(Api.get(ADDRESS.replace(".html", ".pdf")).header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ljus", "mork", "tryck"})
  @DisplayName("UPP-096 Färgerna har kontrast enligt WCAG AA, i ljust och mörkt läge och i tryck")
  void contrasts(String mode) {
    Farger.assertContrast(sida.style(), mode);
  }

  @Test
  @DisplayName("UPP-096 Inga andra färger används än de som är prövade")
  void usesOnlyNamedColours() {
    Farger.assertNoOthers(sida.style());
  }
}
