package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.uppfoljning.rapport.Provrapport.fill;
import static se.styrning.uppfoljning.rapport.Provrapport.rapport;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;

/** How a caller gets the form it wants, and that none of them can do harm. */
@QuarkusTest
class RapportformTest {

  private static final String APRIL = "/uppfoljningar/1441-ks-2023-apr/rapport";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/json",
        "application/json|application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8|text/html;charset=UTF-8",
        "application/pdf|application/pdf",
        "text/csv|text/csv;charset=UTF-8;header=present",
        "text/csv;q=0.5,application/pdf;q=0.6|application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      })
  @DisplayName("UPP-091 Accept väljer form")
  void answersAsAccepted(String accept, String type) {
    Response answer = Api.request().accept(accept).get(APRIL);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase(type);
    assertThat(answer.header("Vary")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    ".html, text/html;charset=UTF-8, ",
    ".pdf, application/pdf, inline; filename=\"1441-ks-2023-apr-rapport.pdf\"",
    ".xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, attachment; filename=\"1441-ks-2023-apr-rapport.xlsx\"",
    ".csv, text/csv;charset=UTF-8;header=present, attachment; filename=\"1441-ks-2023-apr-ekonomi.csv\"",
    ".csv?tabell=atgarder&csv=svensk, text/csv;charset=UTF-8;header=present, attachment; filename=\"1441-ks-2023-apr-atgarder-svensk.csv\""
  })
  @DisplayName("UPP-091 Varje form har en adress som en webbläsare kan öppna, och ett filnamn")
  void hasAddressOfEachForm(String suffix, String type, String disposition) {
    Response answer = Api.get(APRIL + suffix);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase(type);
    assertThat(answer.header("Content-Disposition")).isEqualTo(disposition);
  }

  @Test
  @DisplayName("UPP-091 Samma form är samma byte hur den än begärs, och länkarna leder dit")
  void isSameBytes() {
    byte[] pdf = Api.get(APRIL + ".pdf").asByteArray();
    assertThat(Api.request().accept("application/pdf").get(APRIL).asByteArray()).isEqualTo(pdf);
    for (String form : new String[] {"html", "pdf", "xlsx", "csv"}) {
      assertThat(Api.json(APRIL).getString("_links." + form + ".href")).endsWith("rapport." + form);
    }
  }

  @Test
  @DisplayName("UPP-091 En tabell begärs med parametrar; andra värden, former och parametrar nekas")
  void refusesOthers() {
    assertThat(Api.get(APRIL + "?tabell=atgarder").contentType()).startsWith("text/csv");
    assertThat(Api.get(APRIL + "?csv=svensk").asString()).startsWith("\uFEFFexempel;omrade;");
    assertThat(problem(400, APRIL + "?tabell=allt").getString("fel[0].accepterat"))
        .isEqualTo("ekonomi, inriktningar, indikatorer, atgarder");
    problem(400, APRIL + ".pdf?tabell=ekonomi");
    problem(400, APRIL + "?finnsInte=1");
    problem(406, Api.request().accept("image/png").get(APRIL));
    problem(404, APRIL + ".docx");
    problem(404, "/uppfoljningar/1441-ks-2023-maj/rapport.pdf");
    problem(405, Api.request().post(APRIL + ".pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".html", ".pdf", ".xlsx", ".csv", ".csv?csv=svensk", ""})
  @DisplayName("UPP-092 En text med kod i gör ingen skada i någon form")
  void escapesText(String form) {
    fill(2013, "feb", "=1+1<script>alert(\"x\")</script>&amp;{vy} \u00e5\u00e4\u00f6 \"'");
    Response answer = controller().get(rapport(2013, "feb") + form);
    assertThat(answer.statusCode()).isEqualTo(200);
    String text = answer.asString();
    switch (form) {
      case ".html" ->
          assertThat(text)
              .doesNotContain("<script")
              .contains("=1+1&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;{vy}");
      case ".csv" -> assertThat(text).contains(",\"'=1+1<script>");
      case ".csv?csv=svensk" -> assertThat(text).contains(";\"'=1+1<script>");
      default -> assertThat(text).isNotEmpty();
    }
  }

  @Test
  @DisplayName("UPP-093 Samma uppgifter ger samma byte, också i PDF och arbetsbok")
  void isDeterministic() {
    fill(2013, "feb", "Påhittad.");
    for (String form : new String[] {"", ".html", ".pdf", ".xlsx", ".csv"}) {
      assertThat(controller().get(rapport(2013, "feb") + form).asByteArray())
          .as(form)
          .isEqualTo(controller().get(rapport(2013, "feb") + form).asByteArray());
    }
  }
}
