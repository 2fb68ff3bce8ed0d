package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.Sha;
import se.styrning.testsupport.Api;

/** The page that people read: its structure, its colours and what a browser may run of it. */
@QuarkusTest
class RapportsidaTest {

  private static final String ADDRESS = "/uppfoljningar/1441-ks-2023-apr/rapport.html";
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;

  private Response answer;
  private Document page;

  @BeforeEach
  void read() {
    answer = Api.get(ADDRESS);
    page = Jsoup.parse(answer.asString());
  }

  @Test
  @DisplayName(
      "UPP-094 Sidan har språk, titel, rubriker i ordning, landmärken och en länk till innehållet")
  void hasStructure() {
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv-SE");
    assertThat(page.title())
        .isEqualTo("Exempel: Tertialrapport 1 2023 – Kommunstyrelsen, Lerums kommun");
    assertThat(page.select("h1").eachText()).containsExactly("Tertialrapport 1 2023");
    int level = 1;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("body > header, body > nav[aria-label], body > footer")).hasSize(3);
    Element first = page.body().child(0);
    assertThat(page.select(first.attr("href")).is("main")).isTrue();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element labelled : page.select("[aria-labelledby]")) {
      assertThat(page.getElementById(labelled.attr("aria-labelledby"))).isNotNull();
    }
  }

  @Test
  @DisplayName(
      "UPP-094 Varje tabell har överskrift och rubriker med riktning, och varje diagram samma sak i ord")
  void describesTablesAndGraphics() {
    assertThat(page.select("table")).isNotEmpty();
    for (Element table : page.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th"))
          .allMatch(th -> th.attr("scope").equals("col") || th.attr("scope").equals("row"));
      assertThat(table.select("tbody tr")).allMatch(row -> row.select("th[scope=row]").size() == 1);
    }
    assertThat(page.select("svg")).isNotEmpty();
    assertThat(page.select("svg"))
        .allMatch(svg -> svg.attr("role").equals("img") && !svg.attr("aria-label").isBlank());
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
    URI base = URI.create(Api.ROOT + ADDRESS);
    assertThat(page.select("a[href]")).isNotEmpty();
    for (String href : page.select("a[href]").eachAttr("href")) {
      assertThat(href).doesNotStartWith("http").doesNotStartWith("/");
      if (!href.startsWith("#")) {
        String path = base.resolve(href).toString().substring(Api.ROOT.length());
        assertThat(Api.get(path).statusCode()).as(path).isEqualTo(200);
      } else {
        assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
      }
    }
  }

  @Test
  @DisplayName(
      "UPP-095 Sidan har inget skript, och webbläsaren får bara använda stilen som står i den")
  void runsNothing() {
    assertThat(page.select("script, iframe, object, link[rel=stylesheet], [style]")).isEmpty();
    assertThat(page.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
    String style = page.selectFirst("style").data();
    String hash =
        Base64.getEncoder().encodeToString(Sha.hash(style.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.headers().getList("Content-Security-Policy")).hasSize(1);
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(Api.get(ADDRESS.replace(".html", ".pdf")).header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ljus", "mork", "tryck"})
  @DisplayName("UPP-096 Färgerna har kontrast enligt WCAG AA, i ljust och mörkt läge och i tryck")
  void contrasts(String mode) {
    String style = page.selectFirst("style").data();
    String[] roots = style.split(":root \\{");
    assertThat(roots).hasSize(4);
    Map<String, String> colours = new HashMap<>(colours(roots[1]));
    colours.putAll(colours(roots[mode.equals("ljus") ? 1 : mode.equals("mork") ? 2 : 3]));
    for (String[] pair :
        new String[][] {
          {"text", "papper"},
          {"dampad", "papper"},
          {"accent", "papper"},
          {"minus", "papper"},
          {"text", "yta"},
          {"dampad", "yta"},
          {"minus", "yta"},
          {"text", "varning"},
          {"exempeltext", "exempel"}
        }) {
      assertThat(contrast(colours.get(pair[0]), colours.get(pair[1])))
          .as("%s on %s", pair[0], pair[1])
          .isGreaterThanOrEqualTo(TEXT);
    }
    for (String graphic : List.of("linje", "prognos", "utfall", "minus", "accent")) {
      assertThat(contrast(colours.get(graphic), colours.get("papper")))
          .as(graphic)
          .isGreaterThanOrEqualTo(GRAPHICS);
    }
  }

  @Test
  @DisplayName("UPP-096 Inga andra färger används än de som är prövade")
  void usesOnlyNamedColours() {
    String rules = page.selectFirst("style").data().replaceAll("(?s):root \\{.*?}", "");
    assertThat(rules).doesNotContainPattern("#[0-9a-f]{3,8}\\b|rgb|hsl");
  }

  private static Map<String, String> colours(String rules) {
    Map<String, String> colours = new HashMap<>();
    Pattern.compile("--([a-z]+): (#[0-9a-f]{6})")
        .matcher(rules.substring(0, rules.indexOf('}')))
        .results()
        .forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
