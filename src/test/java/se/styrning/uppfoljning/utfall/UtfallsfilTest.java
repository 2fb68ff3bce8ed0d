package se.styrning.uppfoljning.utfall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.begin;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.exact;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.testsupport.Uppfolj.plan;
import static se.styrning.testsupport.Uppfolj.put;
import static se.styrning.testsupport.Uppfolj.row;
import static se.styrning.testsupport.Uppfolj.table;
import static se.styrning.testsupport.Uppfolj.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class UtfallsfilTest {

  private static final int AR = 2008;
  private static final String UTFALL = path(AR, "apr") + "/utfall";

  @BeforeEach
  void begun() {
    plan(AR);
    begin(AR, "apr");
    put(AR, "apr", List.of(row("hr", "0.1", "-9.2", "-27.0"))).then().statusCode(200);
  }

  private static Response send(String file, String query) {
    return send(file.getBytes(UTF_8), query);
  }

  private static Response send(byte[] file, String query) {
    return controller()
        .contentType("text/csv; charset=UTF-8")
        .header("If-Match", tag(UTFALL))
        .body(file)
        .put(UTFALL + query);
  }

  private static List<String> places(Response refused) {
    return problem(422, refused).getList("fel.pekare");
  }

  @Test
  @DisplayName("UPP-110 En tabell läses som CSV med komma och decimalpunkt; ordningen är fri")
  void readsTable() {
    JsonPath table =
        exact(
            send(
                """
                kostnad,omrade,intakt,prognosHelar
                -27.864,utveckling-och-hallbarhet,1.390,-78.9
                -2.512,kommundirektor,,-8.0
                """,
                ""));
    assertThat(table.<BigDecimal>get("rader[3].utfallPeriod")).isEqualTo(new BigDecimal("-26.474"));
    assertThat(table.<Object>get("rader[0].intakt")).isNull();
    assertThat(table.<BigDecimal>get("rader[0].utfallPeriod")).isEqualTo(new BigDecimal("-2.512"));
    assertThat(table.<Object>get("rader[5].kostnad")).as("an area that is left out").isNull();
    assertThat(table(AR, "apr").<Object>get("rader")).isEqualTo(table.get("rader"));
  }

  @Test
  @DisplayName(
      "UPP-110 Svensk dialekt: semikolon, decimalkomma, BOM, mellanslag i tal och minustecken")
  void readsSwedishTable() {
    JsonPath table =
        exact(
            send(
                "\uFEFFomrade;intakt;kostnad;kommentar\r\n"
                    + "hr;0,035;\u22129,128;\"Två rader\nmed ; i\"\r\n"
                    + "ekonomi;1\u00a0234,5;-1 000 000,25;\r\n",
                ""));
    assertThat(table.<BigDecimal>get("rader[5].kostnad")).isEqualTo(new BigDecimal("-9.128"));
    assertThat(table.getString("rader[5].kommentar")).isEqualTo("Två rader\nmed ; i");
    assertThat(table.<BigDecimal>get("rader[4].intakt")).isEqualTo(new BigDecimal("1234.5"));
    assertThat(table.<BigDecimal>get("rader[4].kostnad")).isEqualTo(new BigDecimal("-1000000.25"));
    assertThat(table.<BigDecimal>get("rader[5].prognosHelar"))
        .as("a column that is left out keeps what it says")
        .isEqualTo(new BigDecimal("-27.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&csv=svensk"})
  @DisplayName("UPP-111 Det som tabellen ger som CSV kan skickas tillbaka och ändrar ingenting")
  void readsWhatItWrites(String dialect) {
    byte[] file =
        controller()
            .accept("text/csv")
            .get(path(AR, "apr") + "/utfallsrader?limit=1000" + dialect)
            .asByteArray();
    String before = tag(UTFALL);
    int rows = log();
    send(file, "").then().statusCode(200);
    assertThat(tag(UTFALL)).isEqualTo(before);
    assertThat(log()).isEqualTo(rows);
  }

  /** How many rows of the audit log tell of the table. */
  private static int log() {
    return Skriv.with(TestTokens.of("administrator").kommuner(Skriv.KOMMUN).sign())
        .get("/revisionslogg?limit=1&objekt=" + UTFALL)
        .then()
        .statusCode(200)
        .extract()
        .path("_meta.totalRecords");
  }

  @Test
  @DisplayName("UPP-111 Samma fil två gånger lämnar ett spår")
  void writesOnce() {
    String file = "omrade,intakt,kostnad\nhr,0.7,-9.9\n";
    int rows = log();
    send(file, "").then().statusCode(200);
    send(file, "").then().statusCode(200);
    assertThat(log()).isEqualTo(rows + 1);
  }

  @Test
  @DisplayName("UPP-112 Alla fel i en fil ges på en gång, med rad och kolumn, och ingenting skrivs")
  void tellsEveryFault() {
    String before = tag(UTFALL);
    String file =
        """
        omrade,intakt,kostnad,prognosHelar
        hr,ett,-9.1,-27.0
        finns-inte,0,-1,-1
        ekonomi,0.5,"-10,9",-31.8
        ekonomi,0.5,-10.9,-31.8
        ekonomi,0.5,-10.9,-31.8
        raddningstjanst,0
        ks-reserv,1.1234567,1e3,NaN
        """;
    assertThat(places(send(file, "")))
        .containsExactly(
            "/rad/2/intakt",
            "/rad/3/omrade",
            "/rad/4/kostnad",
            "/rad/5/omrade",
            "/rad/6/omrade",
            "/rad/7/*",
            "/rad/8/intakt",
            "/rad/8/kostnad",
            "/rad/8/prognosHelar");
    assertThat(tag(UTFALL)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intakt,kostnad\n1,-2\n",
        "omrade,intakt,okand\nhr,1,2\n",
        "omrade,manad,kommentar\nhr,1,x\n"
      })
  @DisplayName("UPP-112 Kolumner som saknas eller inte finns namnges")
  void tellsFaultyColumns(String file) {
    assertThat(places(send(file, ""))).allMatch(place -> place.startsWith("/rad/1/"));
  }

  @Test
  @DisplayName("UPP-112 En fil som inte är UTF-8, är tom eller saknar slutcitat är 400")
  void refusesUnreadable() {
    problem(
        400, send("omrade;kommentar\nhr;r\u00e4tt\n".getBytes(StandardCharsets.ISO_8859_1), ""));
    assertThat(places(send("", ""))).containsExactly("/rad/1/omrade");
    problem(400, send("omrade,kommentar\nhr,\"öppet\n", ""));
    assertThat(places(send("omrade,hr,omrade\nhr,1,hr\n", ""))).contains("/rad/1/omrade");
  }

  @Test
  @DisplayName("UPP-113 Provkörning visar vad filen skulle ge och skriver ingenting")
  void tries() {
    String before = tag(UTFALL);
    JsonPath trial = exact(send("omrade,kostnad\nhr,-8.0\n", "?provkor=true"));
    assertThat(trial.<BigDecimal>get("rader[5].kostnad")).isEqualTo(new BigDecimal("-8.0"));
    assertThat(tag(UTFALL)).isEqualTo(before);
    assertThat(places(send("omrade,kostnad\nhr,x\n", "?provkor=true")))
        .containsExactly("/rad/2/kostnad");
  }

  @Test
  @DisplayName("SKR-056 Text som kommer ut som CSV kommer in igen som den var, i båda dialekterna")
  void returnsTextAsItWas() {
    for (String text : List.of("=1+1", "'=1+1", "''-x", "'x", "-x", "Ett|två\\\\")) {
      String sent = "omrade,kommentar\nhr,\"" + (guarded(text) ? "'" : "") + text + "\"\n";
      assertThat(exact(send(sent, "")).<String>get("rader[5].kommentar")).isEqualTo(text);
      for (String dialect : List.of("standard", "svensk")) {
        String file =
            controller()
                .get(UTFALL + "srader?csv=" + dialect + "&fields=omrade,kommentar")
                .asString();
        assertThat(file.contains("'" + text)).isEqualTo(guarded(text));
        assertThat(exact(send(file, "")).<String>get("rader[5].kommentar")).isEqualTo(text);
      }
    }
  }

  private static boolean guarded(String text) {
    return text.matches("'*[=-].*");
  }

  @Test
  @DisplayName("UPP-114 Huvudbokens rader summeras per område och månad till perioden")
  void sumsLedger() {
    JsonPath table =
        exact(
            send(
                """
                omrade,manad,intakt,kostnad
                hr,1,0.01,-2.0
                hr,02,0.02,-2.5
                hr,2,,-0.5
                ekonomi,4,0.1,
                """,
                ""));
    assertThat(table.<BigDecimal>get("rader[5].intakt")).isEqualTo(new BigDecimal("0.03"));
    assertThat(table.<BigDecimal>get("rader[5].kostnad")).isEqualTo(new BigDecimal("-5.0"));
    assertThat(table.<BigDecimal>get("rader[5].prognosHelar"))
        .as("the forecast stays")
        .isEqualTo(new BigDecimal("-27.0"));
    JsonPath months = exact(controller().get(path(AR, "apr") + "/manadsutfall?sort=omrade"));
    assertThat(months.getList("poster.omrade")).containsExactly("ekonomi", "hr", "hr");
    assertThat(months.getList("poster.manad")).containsExactly(4, 1, 2);
    assertThat(months.<BigDecimal>get("poster[2].kostnad")).isEqualTo(new BigDecimal("-3.0"));
    assertThat(months.getInt("poster[2].antalRader")).isEqualTo(2);
    assertThat(places(send("omrade,manad,kostnad\nhr,5,-1\nhr,0,-1\nhr,x,-1\n", "")))
        .containsExactly("/rad/2/manad", "/rad/3/manad", "/rad/4/manad");
    put(AR, "apr", List.of(row("hr", "0.1", "-9.2", "-27.0"))).then().statusCode(200);
    assertThat(exact(controller().get(path(AR, "apr") + "/manadsutfall")).getList("poster"))
        .as("months that no longer make the sum")
        .isEmpty();
  }

  @Test
  @DisplayName("UPP-115 Hundratusen rader läses och summeras exakt")
  void readsLargeLedger() {
    StringBuilder file = new StringBuilder("omrade,manad,intakt,kostnad\n");
    for (int i = 0; i < 100_000; i++) {
      file.append(i % 2 == 0 ? "hr," : "ekonomi,").append(i % 4 + 1).append(",0.000001,-0.00011\n");
    }
    JsonPath table = exact(send(file.toString(), ""));
    assertThat(table.<BigDecimal>get("rader[5].intakt")).isEqualTo(new BigDecimal("0.05"));
    assertThat(table.<BigDecimal>get("rader[4].kostnad")).isEqualTo(new BigDecimal("-5.5"));
    JsonPath months = exact(controller().get(path(AR, "apr") + "/manadsutfall"));
    assertThat(months.getList("poster.antalRader")).containsExactly(25_000, 25_000, 25_000, 25_000);
    file.insert(file.length(), "hr,9,0,0\n");
    assertThat(places(send(file.toString(), ""))).containsExactly("/rad/100002/manad");
  }

  @Test
  @DisplayName("UPP-116 En rad ändras för sig, med If-Match; null tar bort")
  void patchesRow() {
    String row = path(AR, "apr") + "/utfallsrader/hr";
    Response patched =
        controller()
            .contentType("application/merge-patch+json")
            .header("If-Match", tag(row))
            .body("{\"kostnad\":-9.5,\"kommentar\":null}")
            .patch(row);
    JsonPath changed = exact(patched);
    assertThat(changed.<BigDecimal>get("utfallPeriod")).isEqualTo(new BigDecimal("-9.4"));
    assertThat(changed.<Object>get("kommentar")).isNull();
    assertThat(patched.header("ETag")).isEqualTo(tag(row));
    for (String body : List.of("{\"omrade\":\"ekonomi\"}", "{\"kostnad\":\"-9\"}")) {
      problem(
          422,
          controller()
              .contentType("application/merge-patch+json")
              .header("If-Match", tag(row))
              .body(body)
              .patch(row));
    }
    problem(
        412,
        controller()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"x\"")
            .body("{}")
            .patch(row));
    problem(
        404,
        controller()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"x\"")
            .body("{}")
            .patch(path(AR, "apr") + "/utfallsrader/finns-inte"));
  }

  @Test
  @DisplayName("UPP-117 Tabellen är arbetsmaterial: bara den som arbetar för organet läser den")
  void keepsWorkingMaterial() {
    problem(401, Api.get(UTFALL));
    String stranger = TestTokens.of("controller").organ("1441-ks").sign();
    problem(403, Skriv.with(stranger).get(UTFALL));
    problem(401, Api.get(path(AR, "apr") + "/utfallsrader"));
    problem(401, Api.get(path(AR, "apr") + "/manadsutfall"));
    assertThat(controller().get(UTFALL).header("Cache-Control")).contains("no-store");
  }

  @Test
  @DisplayName(
      "UPP-117 Innan uppföljningen är påbörjad kan inget lämnas, och utan plan finns inga rader")
  void waitsForBeginning() {
    JsonPath refused =
        problem(
            409,
            controller()
                .header("If-Match", "*")
                .body("{\"rader\":[]}")
                .put(path(AR, "okt") + "/utfall"));
    assertThat(refused.getString("detail")).contains("PLANERAD", "PAGAR");
    JsonPath empty = exact(controller().get(path(2998, "apr") + "/utfall"));
    assertThat(empty.getString("orsak")).isEqualTo("PLAN_EJ_ANTAGEN");
    assertThat(empty.getList("rader")).isEmpty();
  }

  @Test
  @DisplayName("UPP-154 Svaret på huvudbokens rader säger hur många som summerats var")
  void tellsHowManyRowsWereSummed() {
    String ledger =
        "omrade;manad;intakt;kostnad\nhr;1;0;-3,0\nhr;1;0;-2,0\nhr;2;0;-1,0\nekonomi;1;1;-1\n";
    Response trial = send(ledger, "?provkor=true");
    assertThat(
            exact(trial)
                .getList("manadsutfall.collect{it.omrade + it.manad + ':' + it.antalRader}"))
        .containsExactly("ekonomi1:1", "hr1:2", "hr2:1");
    Response written = send(ledger, "");
    assertThat(exact(written).getList("manadsutfall.antalRader")).containsExactly(1, 2, 1);
    assertThat(tag(UTFALL)).as("GET lacks the count").isEqualTo(written.header("ETag"));
    assertThat(controller().get(UTFALL).asString()).doesNotContain("antalRader");
  }

  @Test
  @DisplayName("UPP-153 Prognos med annat tecken än budgeten, och tusental, påpekas")
  void warnsOfForecastsAndThousands() {
    JsonPath table =
        exact(
            send(
                "omrade;intakt;kostnad;prognosHelar\nhr;0;-34,0;52,0\nekonomi;0;-34000;-51000\n",
                "?provkor=true"));
    assertThat(table.getList("varningar.collect{it.kod + ' ' + it.pekare}"))
        .containsExactly(
            "OVANLIG_STORLEK /rader/4/kostnad",
            "OVANLIG_STORLEK /rader/4/prognosHelar",
            "OVANLIGT_TECKEN /rader/5/prognosHelar");
  }

  @Test
  @DisplayName("UPP-153 Också när en rad ändras påpekas en prognos som döljer ett underskott")
  void warnsOfOneRow() {
    String row = path(AR, "apr") + "/utfallsrader/hr";
    String before = controller().get(row).jsonPath().getString("prognosHelar");
    for (String forecast : List.of("52", String.valueOf(before))) {
      JsonPath changed =
          controller()
              .contentType("application/merge-patch+json")
              .header("If-Match", tag(row))
              .body("{\"prognosHelar\":%s}".formatted(forecast))
              .patch(row)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(changed.getList("varningar.pekare"))
          .isEqualTo(forecast.equals("52") ? List.of("/prognosHelar") : List.of());
    }
  }
}
