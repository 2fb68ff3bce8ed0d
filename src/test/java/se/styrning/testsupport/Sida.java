package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.styrning.shared.Sha;

/** A page for people, and what every such page must be. */
public record Sida(String address, Response answer, Document document) {

  /** The page at an address below the API root. */
  public static Sida get(String address) {
    return of(address, Api.get(address));
  }

  public static Sida of(String address, Response answer) {
    answer.then().statusCode(200).contentType("text/html;charset=UTF-8");
    return new Sida(address, answer, Jsoup.parse(answer.asString()));
  }

  public String style() {
    return document.selectFirst("style").data();
  }

  /** Language, headings in order, landmarks, and a link to the content before all else. */
  public void assertStructure() {
    assertThat(document.title()).isNotBlank();
    assertThat(document.select("h1")).hasSize(1);
    int level = 1;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(document.select("main")).hasSize(1);
    assertThat(document.select("body > header, body > footer")).hasSize(2);
    assertThat(document.select("body > nav")).allMatch(nav -> nav.hasAttr("aria-label"));
    Element first = document.body().child(0);
    assertThat(document.select(first.attr("href")).is("main")).isTrue();
    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element labelled : document.select("[aria-labelledby]")) {
      assertThat(document.getElementById(labelled.attr("aria-labelledby"))).isNotNull();
    }
  }

  /** Tables have captions and headers that say of what; graphics say the same in words. */
  public void assertTablesAndGraphics() {
    for (Element table : document.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th"))
          .allMatch(th -> th.attr("scope").equals("col") || th.attr("scope").equals("row"));
      assertThat(table.select("tbody tr")).allMatch(row -> row.select("th[scope=row]").size() == 1);
    }
    assertThat(document.select("svg:not([aria-hidden=true])"))
        .allMatch(svg -> svg.attr("role").equals("img") && !svg.attr("aria-label").isBlank());
  }

  /** Links are relative, so that they hold behind any address, and lead to an answer. */
  public void assertLinks() {
    URI base = URI.create(Api.ROOT + address);
    assertThat(document.select("a[href]")).isNotEmpty();
    for (String href : document.select("a[href]").eachAttr("href")) {
      assertThat(href).doesNotStartWith("http").doesNotStartWith("/");
      if (href.startsWith("#")) {
        assertThat(document.getElementById(href.substring(1))).as(href).isNotNull();
      } else {
        String path = base.resolve(href).toString().substring(Api.ROOT.length());
        assertThat(Api.get(path).statusCode()).as(path).isIn(200, 302);
      }
    }
  }

  /** No script, and a browser may use nothing but the style in the page. */
  public void assertRunsNothing() {
    assertThat(document.select("script, iframe, object, link[rel=stylesheet], [style]")).isEmpty();
    assertThat(document.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
    String hash =
        Base64.getEncoder().encodeToString(Sha.hash(style().getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.headers().getList("Content-Security-Policy")).hasSize(1);
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }
}
