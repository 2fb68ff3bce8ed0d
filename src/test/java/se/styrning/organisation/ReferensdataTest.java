package se.styrning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class ReferensdataTest {

  private static final List<String> KODER =
      List.of(
          "1384", "1401", "1402", "1407", "1415", "1419", "1440", "1441", "1462", "1480", "1481",
          "1482", "1489");

  @ParameterizedTest
  @CsvSource({
    "1384, Kungsbacka, Kungsbacka kommun, Hallands län, 13",
    "1401, Härryda, Härryda kommun, Västra Götalands län, 14",
    "1402, Partille, Partille kommun, Västra Götalands län, 14",
    "1407, Öckerö, Öckerö kommun, Västra Götalands län, 14",
    "1415, Stenungsund, Stenungsunds kommun, Västra Götalands län, 14",
    "1419, Tjörn, Tjörns kommun, Västra Götalands län, 14",
    "1440, Ale, Ale kommun, Västra Götalands län, 14",
    "1441, Lerum, Lerums kommun, Västra Götalands län, 14",
    "1462, Lilla Edet, Lilla Edets kommun, Västra Götalands län, 14",
    "1480, Göteborg, Göteborgs kommun, Västra Götalands län, 14",
    "1481, Mölndal, Mölndals kommun, Västra Götalands län, 14",
    "1482, Kungälv, Kungälvs kommun, Västra Götalands län, 14",
    "1489, Alingsås, Alingsås kommun, Västra Götalands län, 14"
  })
  @DisplayName("ORG-001 Kommunen finns med SCB:s kod som text, namn och län")
  void municipalityIsKnownByItsCode(String kod, String namn, String fullt, String lan, String lk) {
    Map<String, Object> kommun = json("/kommuner/" + kod).getMap("$");
    kommun.remove("_links");
    assertThat(kommun)
        .isEqualTo(
            Map.of("kommunkod", kod, "namn", namn, "namnFullt", fullt, "lan", lan, "lanskod", lk));
  }

  @Test
  @DisplayName("ORG-001 Kommunerna är tretton, efter kod, och filtreras på län")
  void thirteenMunicipalities() {
    assertThat(json("/kommuner").getList("poster.kommunkod", String.class))
        .containsExactlyElementsOf(KODER);
    assertThat(json("/kommuner?lanskod=13").getList("poster.namn", String.class))
        .containsExactly("Kungsbacka");
    assertThat(json("/kommuner?lanskod=14").getInt("_meta.totalRecords")).isEqualTo(12);
    assertThat(json("/kommuner?lanskod=01").getInt("_meta.totalRecords")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1441-kf, KF, Kommunfullmäktige, KF",
    "1441-ks, KS, Kommunstyrelsen, KS",
    "1441-rev, REVISORER, Revisorerna, ",
    "1441-sbn, NAMND, Samhällsbyggnadsnämnden, "
  })
  @DisplayName("ORG-002 Organet finns i Lerum med typ, namn och förkortning om någon är känd")
  void organIsKnown(String id, String typ, String namn, String forkortning) {
    JsonPath organ = json("/organ/" + id);
    assertThat(organ.getString("kommunkod")).isEqualTo("1441");
    assertThat(organ.getString("typ")).isEqualTo(typ);
    assertThat(organ.getString("namn")).isEqualTo(namn);
    assertThat(organ.getString("forkortning")).isEqualTo(forkortning);
    assertThat(json("/organ?kommunkod=1441&typ=" + typ).getList("poster.organ", String.class))
        .containsExactly(id);
  }

  @Test
  @DisplayName("ORG-002 Lerum har fyra organ och ingen annan kommun har något")
  void fourOrgans() {
    assertThat(json("/organ?kommunkod=1441").getList("poster.organ", String.class))
        .containsExactly("1441-kf", "1441-ks", "1441-rev", "1441-sbn");
    assertThat(json("/organ").getInt("_meta.totalRecords")).isEqualTo(4);
    assertThat(json("/organ?kommunkod=1480").getInt("_meta.totalRecords")).isZero();
  }

  @Test
  @DisplayName(
      "ORG-003 Göteborgsregionen har 13 medlemmar, Lerum inräknat, och är en extern uppgift")
  void comparisonGroupHasItsMembers() {
    JsonPath grupper = json("/jamforelsegrupper");
    assertThat(grupper.getList("poster.jamforelsegrupp", String.class))
        .containsExactly("goteborgsregionen");
    JsonPath grupp = json("/jamforelsegrupper/goteborgsregionen");
    assertThat(grupp.getString("namn")).isEqualTo("Göteborgsregionen");
    assertThat(grupp.getString("forkortning")).isEqualTo("GR");
    assertThat(grupp.getString("kalla")).isEqualTo("EXTERN");
    assertThat(grupp.getList("medlemmar", String.class)).containsExactlyElementsOf(KODER);
    assertThat(
            json("/kommuner?jamforelsegrupp=goteborgsregionen")
                .getList("poster.kommunkod", String.class))
        .containsExactlyElementsOf(KODER);
    problem(400, "/kommuner?jamforelsegrupp=finns-inte");
  }

  @Test
  @DisplayName(
      "ORG-016 Lerums sektor är den enda som planen nämner vid namn, med länk från kommunen")
  void oneSektor() {
    JsonPath sektorer = json("/sektorer?kommunkod=1441");
    assertThat(sektorer.getList("poster.sektor", String.class))
        .containsExactly("1441-kommunledning-och-verksamhetsstod");
    assertThat(Seed.line(329).toLowerCase(Locale.ROOT))
        .contains("sektor " + sektorer.getString("poster[0].namn").toLowerCase(Locale.ROOT));
    assertThat(json("/sektorer").getInt("_meta.totalRecords")).isEqualTo(1);
    assertThat(json("/kommuner/1441").getString("_links.sektorer.href"))
        .endsWith("/sektorer?kommunkod=1441");
  }

  @ParameterizedTest
  @CsvSource({
    "/kommuner/9999, kommunkod, 9999",
    "/organ/1441-finnsinte, organ, 1441-finnsinte",
    "/sektorer/1441-finnsinte, sektor, 1441-finnsinte",
    "/jamforelsegrupper/finns-inte, jamforelsegrupp, finns-inte"
  })
  @DisplayName("FEL-004 Referensdata som inte finns är 404 som namnger identiteten")
  void unknownReferenceIsNamed(String path, String parameter, String value) {
    JsonPath problem = problem(404, path);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(value);
  }
}
