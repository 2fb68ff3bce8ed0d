package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.uppfoljning.helhet.Helhetsprov.ANDRA;
import static se.styrning.uppfoljning.helhet.Helhetsprov.change;
import static se.styrning.uppfoljning.helhet.Helhetsprov.helhet;
import static se.styrning.uppfoljning.helhet.Helhetsprov.others;
import static se.styrning.uppfoljning.helhet.Helhetsprov.plan;
import static se.styrning.uppfoljning.helhet.Helhetsprov.read;
import static se.styrning.uppfoljning.helhet.Helhetsprov.values;
import static se.styrning.uppfoljning.helhet.Helhetsprov.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the municipality stands against the twelve others, and what it makes of the whole. */
@QuarkusTest
class PositionTest {

  private static final String SOLIDITET = "geh.finansiellaMal[0].";
  private static final String SKULDER = "geh.finansiellaMal[1].";
  private static final String AR = "jamforelser.find{it.ar==2060}.";
  private static final String OVERALL = "geh.finansiellBedomning";
  private static final String AUG = helhet(2060, "aug");

  @Inject AgroalDataSource dataSource;

  private Helhetsprov prov;

  @BeforeEach
  void prepare() {
    prov = new Helhetsprov(dataSource);
    plan(2060, "§ 960", plan -> {});
  }

  @AfterEach
  void cleanUp() throws SQLException {
    prov.cleanUp();
  }

  @Test
  @DisplayName(
      "UPP-064 Soliditet 28,9 mot de tolv andras medel 25,6 är +3,3 och positiv; med den egna"
          + " inräknad vore medlet 25,853846")
  void excludesItself() {
    values("soliditet", 2060, with(others("25.0", "26.2"), "1401", "28.9"));
    JsonPath helhet = json(AUG);
    assertThat(number(helhet, SOLIDITET + AR + "medel")).isEqualTo("25.6");
    assertThat(number(helhet, SOLIDITET + AR + "skillnad")).isEqualTo("3.3");
    assertThat(number(helhet, SOLIDITET + AR + "egetVarde")).isEqualTo("28.9");
    assertThat(helhet.getString(SOLIDITET + AR + "position")).isEqualTo("POSITIV");
    assertThat(helhet.getString(SOLIDITET + "position")).isEqualTo("POSITIV");
    assertThat(helhet.getInt(SOLIDITET + AR + "antalJamforda")).isEqualTo(12);
    assertThat(helhet.getInt(SOLIDITET + AR + "antalMojliga")).isEqualTo(12);
    assertThat(helhet.getList(SOLIDITET + AR + "saknadeKommuner")).isEmpty();
    assertThat(helhet.getString(SOLIDITET + AR + "jamforelseId")).isEqualTo("1401-soliditet-2060");
    assertThat(helhet.getString("geh.jamforelsegrupp")).isEqualTo("goteborgsregionen");
    assertThat(helhet.prettify()).doesNotContain("25.85", "25.9");
  }

  @Test
  @DisplayName("UPP-064 Utan eget inlagt värde jämförs planens, 28,9")
  void comparesPlannedValue() {
    values("soliditet", 2060, others("25.0", "26.2"));
    JsonPath helhet = json(AUG);
    assertThat(number(helhet, SOLIDITET + AR + "egetVarde")).isEqualTo("28.9");
    assertThat(number(helhet, SOLIDITET + AR + "skillnad")).isEqualTo("3.3");
    assertThat(helhet.getString(SOLIDITET + "position")).isEqualTo("POSITIV");
  }

  @Test
  @DisplayName("UPP-064 För skulder är lägre bättre: 95 300 − 66 942 = +28 358")
  void lowerDebtIsBetter() {
    values("skulder-per-invanare", 2060, others("90000", "100600"));
    JsonPath helhet = json(AUG);
    assertThat(number(helhet, SKULDER + AR + "medel")).isEqualTo("95300");
    assertThat(number(helhet, SKULDER + AR + "egetVarde")).isEqualTo("66942");
    assertThat(number(helhet, SKULDER + AR + "skillnad")).isEqualTo("28358");
    assertThat(helhet.getString(SKULDER + "position")).isEqualTo("POSITIV");
  }

  @Test
  @DisplayName("UPP-064 Lika med medelvärdet är neutral, också när målet inte är uppfyllt")
  void equalIsNeutral() {
    values("soliditet", 2060, with(others("25.0", "26.2"), "1401", "25.6"));
    JsonPath helhet = json(AUG);
    assertThat(helhet.getString(SOLIDITET + "position")).isEqualTo("NEUTRAL");
    assertThat(number(helhet, SOLIDITET + AR + "skillnad")).isEqualTo("0.0");
    assertThat(helhet.getString(SOLIDITET + "bedomning")).isEqualTo("EJ_UPPFYLLT");
  }

  @Test
  @DisplayName("UPP-064 Jämförelsen görs utan avrundning och visas med högst sex decimaler")
  void comparesUnrounded() {
    values(
        "soliditet", 2060, Map.of("1402", "10", "1407", "10", "1415", "11", "1401", "10.333333"));
    JsonPath helhet = json(AUG);
    assertThat(number(helhet, SOLIDITET + AR + "medel")).isEqualTo("10.333333");
    assertThat(number(helhet, SOLIDITET + AR + "skillnad")).isEqualTo("0.000000");
    assertThat(helhet.getString(SOLIDITET + "position")).isEqualTo("NEGATIV");
  }

  @Test
  @DisplayName("UPP-064 Saknas värden räknas de som finns, och svaret säger hur många av tolv")
  void tellsHowManyAreCompared() {
    values("soliditet", 2060, Map.of("1384", "25.0", "1489", "26.0", "1401", "28.9"));
    JsonPath helhet = json(AUG);
    assertThat(number(helhet, SOLIDITET + AR + "medel")).isEqualTo("25.5");
    assertThat(helhet.getInt(SOLIDITET + AR + "antalJamforda")).isEqualTo(2);
    assertThat(helhet.getInt(SOLIDITET + AR + "antalMojliga")).isEqualTo(12);
    assertThat(helhet.getList(SOLIDITET + AR + "saknadeKommuner"))
        .containsExactlyElementsOf(ANDRA.subList(1, 11));
  }

  @Test
  @DisplayName("UPP-064 Utan värden hos någon annan finns varken medel eller position")
  void nothingToCompareWith() {
    values("soliditet", 2060, Map.of("1401", "28.9"));
    JsonPath helhet = json(AUG);
    assertThat((Object) helhet.get(SOLIDITET + AR + "medel")).isNull();
    assertThat((Object) helhet.get(SOLIDITET + AR + "skillnad")).isNull();
    assertThat((Object) helhet.get(SOLIDITET + AR + "position")).isNull();
    assertThat((Object) helhet.get(SOLIDITET + "position")).isNull();
    assertThat(helhet.getInt(SOLIDITET + AR + "antalJamforda")).isZero();
    assertThat(helhet.getList(SOLIDITET + AR + "saknadeKommuner")).hasSize(12);
  }

  @Test
  @DisplayName("UPP-064 Varje år med värden jämförs; positionen vid tillfället är årets")
  void comparesEveryYear() {
    values("soliditet", 2059, with(others("25.0", "26.2"), "1401", "24.0"));
    values("soliditet", 2061, others("28.0", "29.0"));
    JsonPath helhet = json(AUG);
    assertThat(helhet.getList(SOLIDITET + "jamforelser.ar", Integer.class))
        .containsExactly(2059, 2060, 2061);
    assertThat(helhet.getList(SOLIDITET + "jamforelser.skillnad"))
        .hasToString("[-1.6, null, -0.2]");
    assertThat(helhet.getList(SOLIDITET + "jamforelser.position"))
        .containsExactly("NEGATIV", null, "NEGATIV");
    assertThat((Object) helhet.get(SOLIDITET + "position")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "25.6, 95300, UPPFYLLT",
    "28.9, 66942, UPPFYLLT",
    "25.5, 66942, EJ_UPPFYLLT",
    "28.9, 95301, EJ_UPPFYLLT",
    "25.5, 95301, EJ_UPPFYLLT"
  })
  @DisplayName(
      "UPP-065 Det finansiella perspektivet är uppfyllt när båda positionerna är neutrala eller"
          + " positiva")
  void bothMustBeNeutralOrPositive(String soliditet, String skulder, String verdict) {
    values("soliditet", 2060, with(others("25.0", "26.2"), "1401", soliditet));
    values("skulder-per-invanare", 2060, with(others("90000", "100600"), "1401", skulder));
    assertThat(json(AUG).getString(OVERALL)).isEqualTo(verdict);
  }

  @Test
  @DisplayName("UPP-065 Saknas värden för den ena kan det finansiella perspektivet inte bedömas")
  void cannotBeJudgedWithoutBoth() {
    assertThat(json(AUG).getString(OVERALL)).isEqualTo("KAN_EJ_BEDOMAS");
    values("soliditet", 2060, others("35.0", "36.0"));
    assertThat(json(AUG).getString(SOLIDITET + "position")).isEqualTo("NEGATIV");
    assertThat(json(AUG).getString(OVERALL)).isEqualTo("KAN_EJ_BEDOMAS");
    values("soliditet", 2060, Map.of());
    values("skulder-per-invanare", 2060, others("90000", "100600"));
    assertThat(json(AUG).getString(SKULDER + "position")).isEqualTo("POSITIV");
    assertThat(json(AUG).getString(OVERALL)).isEqualTo("KAN_EJ_BEDOMAS");
  }

  @Test
  @DisplayName("UPP-064 Kommunen kan välja en annan grupp; en okänd är 422")
  void choosesGroup() throws SQLException {
    values("soliditet", 2060, with(others("25.0", "26.2"), "1401", "28.9"));
    JsonPath refused = problem(422, change(AUG, d -> group(d, "finns-inte")));
    assertThat(refused.getString("fel[0].pekare")).isEqualTo("/geh/jamforelsegrupp");
    prov.execute(
        "insert into jamforelsegrupp (id, jamforelsegrupp, kommunkod, namn, kalla, beskrivning)"
            + " values ('11111111-1111-1111-1111-111111111111', '1401-tva', '1401', 'Två', 'EGEN',"
            + " 'Två kommuner.')",
        "insert into jamforelsegrupp_medlem values"
            + " ('11111111-1111-1111-1111-111111111111', '1384'),"
            + " ('11111111-1111-1111-1111-111111111111', '1402')");
    try {
      JsonPath chosen = Helhetsprov.json(change(AUG, d -> group(d, "1401-tva")));
      assertThat(chosen.getString("geh.jamforelsegrupp")).isEqualTo("1401-tva");
      assertThat(chosen.getInt(SOLIDITET + AR + "antalMojliga")).isEqualTo(2);
      assertThat(number(chosen, SOLIDITET + AR + "medel")).isEqualTo("25.6");
      assertThat(read(AUG).getInt(SOLIDITET + AR + "antalMojliga")).isEqualTo(2);
      assertThat(json(AUG).getInt(SOLIDITET + AR + "antalMojliga"))
          .as("what is chosen is working material")
          .isEqualTo(12);
      Helhetsprov.json(change(AUG, d -> group(d, null)));
      assertThat(read(AUG).getInt(SOLIDITET + AR + "antalMojliga")).isEqualTo(12);
    } finally {
      prov.execute("delete from jamforelsegrupp where jamforelsegrupp = '1401-tva'");
    }
  }

  @Test
  @DisplayName("UPP-064 Den som inte är med i installationens grupp jämförs inte med någon")
  void withoutGroup() throws SQLException {
    String member =
        "jamforelsegrupp_id = (select id from jamforelsegrupp where jamforelsegrupp ="
            + " 'goteborgsregionen') and kommunkod = '1401'";
    prov.execute("delete from jamforelsegrupp_medlem where " + member);
    try {
      JsonPath helhet = json(AUG);
      assertThat((Object) helhet.get("geh.jamforelsegrupp")).isNull();
      assertThat(helhet.getList(SOLIDITET + "jamforelser")).isEmpty();
      assertThat(helhet.getString(OVERALL)).isEqualTo("KAN_EJ_BEDOMAS");
    } finally {
      prov.execute(
          "insert into jamforelsegrupp_medlem select id, '1401' from jamforelsegrupp"
              + " where jamforelsegrupp = 'goteborgsregionen'");
    }
  }

  @Test
  @DisplayName("UPP-076 Ett medelvärde av värden ur Kolada har källhänvisning")
  void citesKolada() {
    assertThat((Object) json(AUG).get(SOLIDITET + AR + "kallhanvisning")).isNull();
    String body =
        """
        {"varden":[{"kommunkod":"1401","varde":28.9,"typ":"UTFALL","publicerad":"2061-03-31",\
        "koladaId":"N03034"},{"kommunkod":"1402","varde":25.6,"typ":"UTFALL","koladaId":"N03034"}]}""";
    Helhetsprov.json(Helhetsprov.put(Helhetsprov.jamforelse("soliditet", 2060), body));
    JsonPath helhet = json(AUG);
    assertThat(helhet.getString(SOLIDITET + AR + "kallhanvisning")).isEqualTo("Källa: Kolada");
    assertThat(helhet.getString(SOLIDITET + "egetVarde.kallhanvisning")).isEqualTo("Källa: Kolada");
    assertThat(helhet.getString(SOLIDITET + "egetVarde.publicerad")).isEqualTo("2061-03-31");
  }

  private static void group(ObjectNode document, String grupp) {
    document.withObject("geh").put("jamforelsegrupp", grupp);
  }

  private static String number(JsonPath json, String path) {
    return String.valueOf((Object) json.get(path));
  }
}
