package se.styrning.handelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Json;

@QuarkusTest
class HandelsetabellTest {

  private static final String FEED = "/handelser";
  private static final String HEADER =
      "specversion,id,source,type,subject,time,datacontenttype,nummer,data.kommunkod,data.organ,"
          + "data.planId,data.budgetar,data.planversion,data.beslutsorgan,data.datum,data.paragraf,"
          + "data.tillfalleId,data.status,data.sektor,data.jamforelsegrupp,data.exempel";

  @Inject Handelselogg logg;
  @Inject AgroalDataSource dataSource;

  private Handelseskrivare skrivare;
  private String amne;
  private String start;

  @BeforeEach
  void rememberPlace() {
    skrivare = new Handelseskrivare(logg, dataSource);
    amne = "/kommuner/" + UUID.randomUUID();
    start = json(FEED + "?typ=se.styrning.sektor.andrad&kommunkod=1482").getString("_meta.efter");
  }

  @Test
  @DisplayName("HAN-020 Planens antagande är en rad, med nycklarna i data som kolumner")
  void writesTable() {
    JsonPath event = json(FEED + "?typ=se.styrning.verksamhetsplan.antagen&limit=1");
    Response csv =
        request().accept("text/csv").get(FEED + "?typ=se.styrning.verksamhetsplan.antagen&limit=1");
    csv.then().statusCode(200).contentType("text/csv;charset=UTF-8;header=present");
    assertThat(csv.asString())
        .isEqualTo(
            HEADER
                + "\r\n1.0,%s,%s,%s,%s,%s,application/json,%d,1441,1441-ks,1441-ks-2023,2023,1,1441-ks,2023-04-05,§ 66,,,,,\r\n",
            event.getString("poster[0].id"),
            event.getString("poster[0].source"),
            event.getString("poster[0].type"),
            event.getString("poster[0].subject"),
            event.getString("poster[0].time"),
            event.getLong("poster[0].nummer"));
    assertThat(csv.header("ETag")).isNotBlank();
    assertThat(csv.header("Link"))
        .contains("<" + event.getString("_links.next.href") + ">; rel=\"next\"")
        .contains("/datalexikon/handelser/csvw>; rel=\"describedby\"");
  }

  @Test
  @DisplayName(
      "HAN-020 Den svenska dialekten har semikolon och BOM, och parametern går före Accept")
  void writesSwedish() {
    skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne);
    Response csv = get(FEED + "?csv=svensk&efter=" + start);
    assertThat(csv.asString())
        .startsWith("\uFEFF" + HEADER.replace(',', ';') + "\r\n1.0;")
        .endsWith(";1441;;;;;;;;;;;;\r\n")
        .hasLineCount(2);
    assertThat(get(FEED + "?csv=standard&efter=" + start).asString()).startsWith(HEADER);
    problem(400, FEED + "?csv=dansk");
  }

  @Test
  @DisplayName("HAN-021 Alla händelser efter markören ges på en gång, i ordning, också över tusen")
  void writesWholeFeed() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 1001; i++) {
      written.add(amne + "/" + i);
      skrivare.write(Handelsetyp.KOMMUN_ANDRAD, "1441", amne + "/" + i);
    }
    Response csv = get(FEED + "?hela=true&csv=standard&efter=" + start);
    csv.then().statusCode(200).contentType("text/csv;charset=UTF-8;header=present");
    assertThat(csv.header("Link")).contains("/datalexikon/handelser/csvw>; rel=\"describedby\"");
    assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
    assertThat(csv.asString().lines().skip(1).map(line -> line.split(",", -1)[4]))
        .containsExactlyElementsOf(written);
    Response lines =
        request().accept("application/x-ndjson").get(FEED + "?hela=true&efter=" + start);
    lines.then().statusCode(200).contentType("application/x-ndjson");
    assertThat(lines.asString().lines().map(line -> Json.of(line).getString("subject")))
        .containsExactlyElementsOf(written);
    Response part = request().accept("application/x-ndjson").get(FEED + "?limit=1&efter=" + start);
    assertThat(lines.asString()).startsWith(part.asString());
  }

  @Test
  @DisplayName("HAN-021 Utan händelser efter markören är hela flödet bara rubriken")
  void writesHeaderAlone() {
    String all = FEED + "?hela=true&csv=standard&typ=se.styrning.sektor.andrad&kommunkod=1482";
    assertThat(get(all).asString()).isEqualTo(HEADER + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&csv=standard&limit=1", "&csv=standard&vanta=1", "&csv=standard&efter=x"})
  @DisplayName("HAN-021 Hela flödet som JSON, eller en del av det, är 400")
  void refusesWholeInParts(String query) {
    problem(400, FEED + "?hela=true" + query);
  }

  @Test
  @DisplayName("HAN-021 En markör som flödet inte har nått är 400 också för hela flödet")
  void refusesUnknownPlace() {
    problem(400, FEED + "?hela=true&csv=standard&efter=999999999999");
  }
}
