package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.list.PageParameters;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.kommun.Kommunstyrelser;

/** When a municipality is followed up as a whole, and where others find it. */
@QuarkusTest
class HelhetstillfalleTest {

  private static final String LISTA = "/helhetsuppfoljningar";

  @Inject AgroalDataSource dataSource;
  @Inject Helhetslasning lasning;
  @Inject Uppfoljningslage lage;
  @Inject Kommunstyrelser kommunstyrelser;
  @Inject HelhetsuppfoljningRepository helheter;

  private Helhetsprov prov;

  @BeforeEach
  void prepare() {
    prov = new Helhetsprov(dataSource);
    Skriv.organ();
  }

  @AfterEach
  void cleanUp() throws SQLException {
    prov.cleanUp();
  }

  @ParameterizedTest
  @CsvSource({
    "apr, APR, Tertialrapport 1, 2023-04-30, false",
    "aug, AUG, Delårsrapport, 2023-08-31, true",
    "dec, DEC, Verksamhetsberättelse och årsbokslut, 2023-12-31, true"
  })
  @DisplayName("UPP-060 Helheten följs upp i april, augusti och december; Agenda 2030 inte i april")
  void existsThreeTimesAYear(
      String kod, String code, String namn, String periodSlut, boolean hasAgenda) {
    JsonPath helhet = json("/helhetsuppfoljningar/1441-2023-" + kod);
    assertThat(helhet.getString("helhetId")).isEqualTo("1441-2023-" + kod);
    assertThat(helhet.getString("kommunkod")).isEqualTo("1441");
    assertThat(helhet.getInt("ar")).isEqualTo(2023);
    assertThat(helhet.getString("kod")).isEqualTo(code);
    assertThat(helhet.getString("namn")).isEqualTo(namn);
    assertThat(helhet.getString("periodSlut")).isEqualTo(periodSlut);
    assertThat(helhet.getString("niva")).isEqualTo("KOMMUN");
    assertThat(helhet.getBoolean("harVarden")).isFalse();
    assertThat(helhet.getString("geh.planId")).isEqualTo("1441-ks-2023");
    assertThat((Object) helhet.get("agenda") != null).isEqualTo(hasAgenda);
    assertThat((Object) helhet.get("balanskravsprognos")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"feb, FEB", "okt, OKT"})
  @DisplayName("UPP-060 Månadsrapporterna har ingen helhetsuppföljning, och svaret säger varför")
  void monthlyReportsHaveNone(String kod, String code) {
    String path = "/helhetsuppfoljningar/1441-2023-" + kod;
    JsonPath problem = problem(404, path);
    assertThat(problem.getString("type")).endsWith("/problemtyper/finns-inte");
    assertThat(problem.getString("detail"))
        .isEqualTo(
            "1441-2023-%s finns inte: %s omfattar varken mål för god ekonomisk hushållning eller Agenda 2030 på helheten. Det gör apr, aug, dec."
                .formatted(kod, code));
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(
            Map.of(
                "parameter", "helhetId",
                "varde", "1441-2023-" + kod,
                "accepterat", "apr, aug, dec"));
    assertThat(Json.of(request().header("Accept-Language", "en").get(path)).getString("detail"))
        .isEqualTo(
            "There is no 1441-2023-%s: %s covers neither targets of good economic management nor Agenda 2030 of the whole municipality. These do: apr, aug, dec."
                .formatted(kod, code));
    String token = Helhetsprov.controller();
    problem(404, Skriv.with(token).body("{}").put(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1441-2023",
        "1441-2023-jan",
        "1441-2023-AUG",
        "1441-ks-2023-aug",
        "1441-2005-aug",
        "1441-9999-aug",
        "144-2023-aug",
        "1480-2023-aug",
        "9999-2023-aug"
      })
  @DisplayName("UPP-060 En identitet som ingen helhetsuppföljning kan ha är 404")
  void refusesImpossibleId(String id) {
    JsonPath problem = problem(404, "/helhetsuppfoljningar/" + id);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("helhetId");
    assertThat(problem.getString("fel[0].varde")).isEqualTo(id);
    assertThat(problem.getString("fel[0].accepterat")).isNotBlank();
  }

  @Test
  @DisplayName("UPP-060 April finns bara när mål för god ekonomisk hushållning ingår då")
  void aprilDependsOnScope() throws SQLException {
    Helhetsprov.read(Helhetsprov.helhet(2065, "apr"));
    String occasion = get("/uppfoljningsschema/1401-ks-2065-apr").asString();
    assertThat(occasion).contains("GEH_MAL");
    String without =
        occasion
            .replaceFirst(",\\{\"kod\":\"GEH_MAL\"[^}]*}", "")
            .replaceFirst(",\"_links\".*}$", "}");
    prov.state(2065, "APR", "INLAMNAD", without);
    JsonPath problem = problem(404, Helhetsprov.helhet(2065, "apr"));
    assertThat(problem.getString("detail")).contains("APR", "Det gör aug, dec.");
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo("aug, dec");
  }

  @Test
  @DisplayName("UPP-078 Listan har de tillfällen som finns, och om något är inlagt")
  void listsOccasions() {
    JsonPath lista = json(LISTA + "?kommunkod=1441&budgetar=2023");
    assertThat(lista.getList("poster.helhetId"))
        .containsExactly("1441-2023-apr", "1441-2023-aug", "1441-2023-dec");
    assertThat(lista.getList("poster.periodSlut"))
        .containsExactly("2023-04-30", "2023-08-31", "2023-12-31");
    assertThat(lista.getList("poster.harVarden")).containsOnly(false);
    assertThat(lista.getString("poster[1]._links.self.href")).endsWith(LISTA + "/1441-2023-aug");
    Helhetsprov.json(
        Helhetsprov.change(Helhetsprov.helhet(2065, "dec"), d -> d.put("kommentar", "Klart.")));
    JsonPath ours = json(LISTA + "?kommunkod=1401&budgetar=2065&fields=kod,harVarden");
    assertThat(ours.getList("poster.harVarden")).containsExactly(false, false, true);
  }

  @Test
  @DisplayName("UPP-078 Listan filtreras på kommun och år; ett år före schemat är 400")
  void filtersList() {
    int thisYear = Uppfoljningslage.today().getYear();
    assertThat(json(LISTA + "?kommunkod=1441&limit=1000").getList("poster.ar"))
        .hasSize(3 * (thisYear + 1 - 2023 + 1));
    assertThat(json(LISTA + "?kommunkod=1480").getList("poster")).isEmpty();
    assertThat(json(LISTA + "?budgetar=9999").getList("poster")).isEmpty();
    assertThat(problem(400, LISTA + "?budgetar=2005").getString("fel[0].parameter"))
        .isEqualTo("budgetar");
    assertThat(json(LISTA + "?kommunkod=1441&budgetar=2006").getList("poster.helhetId")).hasSize(3);
  }

  @Test
  @DisplayName("UPP-078 April är med i listan bara när inställningen säger det")
  void listFollowsSetting() {
    Config config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("styrning.uppfoljning.forsta-ar", "2023")
            .withDefaultValue("styrning.uppfoljning.geh-i-april", "false")
            .build();
    Helhetsfilter filter = new Helhetsfilter();
    filter.kommunkod = "1441";
    filter.budgetar = 2023;
    assertThat(
            new Helhetslista(kommunstyrelser, helheter, config)
                .page(filter, new PageParameters())
                .poster())
        .extracting(Helhetspost::helhetId)
        .containsExactly("1441-2023-aug", "1441-2023-dec");
  }

  @Test
  @DisplayName("UPP-077 En rapport hänvisar till helheten och säger om något är inlagt")
  void givesReference() {
    assertThat(lasning.reference(lage.tillfalle("1441-sbn-2023-aug")))
        .contains(
            new Helhetsreferens("1441-2023-aug", "/helhetsuppfoljningar/1441-2023-aug", false));
    for (String kod : List.of("feb", "okt")) {
      assertThat(lasning.reference(lage.tillfalle("1441-ks-2023-" + kod))).isEmpty();
    }
    String path = Helhetsprov.helhet(2065, "dec");
    Helhetsprov.json(Helhetsprov.change(path, d -> d.put("kommentar", "Klart.")));
    assertThat(lasning.reference(lage.tillfalle("1401-ks-2065-dec")))
        .contains(new Helhetsreferens("1401-2065-dec", path, true));
    Helhetsprov.json(Helhetsprov.change(path, d -> d.putNull("kommentar")));
    assertThat(lasning.reference(lage.tillfalle("1401-ks-2065-dec")))
        .contains(new Helhetsreferens("1401-2065-dec", path, false));
  }
}
