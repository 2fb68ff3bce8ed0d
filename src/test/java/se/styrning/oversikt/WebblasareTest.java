package se.styrning.oversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Chromium;
import se.styrning.testsupport.Planer;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/**
 * What a browser makes of the service: the overview, the documentation, and a page from elsewhere.
 * It finds no other host. The pictures are left in {@code target/oversikt} to look at.
 */
@QuarkusTest
class WebblasareTest {

  private static final Path PICTURES = Path.of("target", "oversikt");

  /** A page of another origin, which asks before it sends a token, a condition and JSON. */
  private static final String OTHER_PAGE =
      """
      <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,">
      <title>En annans sida</title></head><body><pre id="svar"></pre><script>
      const headers = {"Authorization": "Bearer %2$s", "If-Match": '"abc"',
          "Content-Type": "application/json"};
      async function ask() {
        const plan = await fetch("%1$s/verksamhetsplaner?provkor=true",
            {method: "POST", headers: headers, body: JSON.stringify(%3$s)});
        const list = await fetch("%1$s/verksamhetsplaner?limit=1",
            {headers: {"Authorization": headers["Authorization"]}});
        return [plan.status, (await plan.json()).planId, list.status, list.headers.get("ETag"),
            list.headers.get("Link")];
      }
      ask().catch(error => [String(error)]).then(answers =>
          document.getElementById("svar").textContent = answers.join("\\n"));
      </script></body></html>
      """;

  @TestHTTPResource("/styrning/v1")
  URI api;

  @TempDir Path profile;

  @ParameterizedTest
  @CsvSource({
    "dator,1280,4200,ljus",
    "dator,1280,4200,mork",
    "telefon,500,5200,ljus",
    "telefon,500,5200,mork"
  })
  @DisplayName("OVR-011 Översikten visas i en webbläsare utan en rad i konsolen")
  void showsOverview(String device, int width, int height, String mode) throws Exception {
    Chromium.required(profile)
        .picture(
            api + "/oversikt?planId=1441-ks-2023",
            width,
            height,
            mode,
            PICTURES.resolve(device + "-" + mode + ".png"));
  }

  @Test
  @DisplayName("OVR-012 Dokumentationen fungerar utan nät, utan en rad i konsolen")
  void showsDocumentation() throws Exception {
    Chromium browser = Chromium.required(profile);
    Document page = Jsoup.parse(browser.document(api + "/docs/"));
    assertThat(page.select(".opblock-tag").eachText()).anyMatch(tag -> tag.startsWith("Ekonomi"));
    browser.picture(api + "/docs/", 1280, 1600, "ljus", PICTURES.resolve("docs.png"));
  }

  @Test
  @DisplayName(
      "OVR-013 En sida från ett annat ursprung får skriva med biljett och läsa ETag och Link")
  void answersOtherOrigin() throws Exception {
    Chromium browser = Chromium.required(profile);
    Skriv.organ();
    String token = TestTokens.of("redaktor").organ(Skriv.ORGAN).sign();
    String plan = Planer.small(Skriv.ORGAN + "-2453").toString();
    HttpServer other = serve(OTHER_PAGE.formatted(api, token, plan));
    try {
      Document page =
          Jsoup.parse(
              browser.document("http://karta.localhost:" + other.getAddress().getPort() + "/"));
      String[] answers = page.select("#svar").first().wholeText().split("\n");
      assertThat(answers).hasSize(5);
      assertThat(answers).startsWith("200", Skriv.ORGAN + "-2453", "200");
      assertThat(answers[3]).matches("\"[^\"]+\"");
      assertThat(answers[4]).contains("rel=\"self\"");
    } finally {
      other.stop(0);
    }
  }

  private static HttpServer serve(String page) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}
