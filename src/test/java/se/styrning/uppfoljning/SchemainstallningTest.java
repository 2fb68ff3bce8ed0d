package se.styrning.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.OneInstance;

/** What a municipality chooses of the schedule. */
@QuarkusTest
@OneInstance("settings of its own process")
class SchemainstallningTest {

  private static final String SCHEMA = "/uppfoljningsschema";

  @ParameterizedTest
  @CsvSource({
    "2023, feb, 2023-03-14",
    "2023, apr, 2023-05-15",
    "2023, aug, 2023-09-14",
    "2023, okt, 2023-11-14",
    "2023, dec, 2024-01-15",
    "2024, feb, 2024-03-14",
    "2024, apr, 2024-05-16",
    "2024, dec, 2025-01-16",
    "2026, feb, 2026-03-13",
    "2026, apr, 2026-05-18",
    "2026, dec, 2027-01-18"
  })
  @DisplayName("UPP-009 Den interna dagen är tio arbetsdagar efter perioden när det är inställt så")
  void setsInternalDay(int year, String kod, String day) {
    String setting = "styrning.uppfoljning.arbetsdagar-" + kod;
    System.setProperty(setting, "10");
    try {
      JsonPath schema = json(SCHEMA + "?organ=1441-sbn&budgetar=" + year);
      String other = "poster.findAll{it.kod != '%s'}.interntKlar";
      assertThat(schema.getList(other.formatted(kod.toUpperCase(Locale.ROOT))))
          .hasSize(4)
          .containsOnlyNulls();
      assertThat(json(SCHEMA + "/1441-sbn-" + year + "-" + kod).getString("interntKlar"))
          .isEqualTo(day);
    } finally {
      System.clearProperty(setting);
    }
  }

  @Test
  @DisplayName("UPP-005 Mål för god ekonomisk hushållning kan väljas bort i april, inte annars")
  void leavesOutGehInApril() {
    String setting = "styrning.uppfoljning.geh-i-april";
    System.setProperty(setting, "false");
    try {
      assertThat(
              json(SCHEMA + "?organ=1441-ks&budgetar=2026")
                  .<List<String>>getList("poster.omfattning.kod"))
          .extracting(koder -> koder.contains("GEH_MAL"))
          .containsExactly(false, false, true, false, true);
    } finally {
      System.clearProperty(setting);
    }
  }

  @Test
  @DisplayName("UPP-010 Ett inlämnat tillfälle är som det var då; de andra räknas fram på nytt")
  void keepsWhatIsHandedIn() {
    String setting = "styrning.uppfoljning.arbetsdagar-apr";
    String handedIn = json(SCHEMA + "/1441-ks-2023-apr").prettify();
    assertThat(handedIn).contains("INLAMNAD");
    System.setProperty(setting, "10");
    try {
      assertThat(json(SCHEMA + "/1441-ks-2023-apr").prettify()).isEqualTo(handedIn);
      assertThat(
              json(SCHEMA + "?organ=1441-ks&kod=APR&budgetar=2023")
                  .getString("poster[0].interntKlar"))
          .isNull();
      assertThat(json(SCHEMA + "/1441-ks-2024-apr").getString("interntKlar"))
          .isEqualTo("2024-05-16");
    } finally {
      System.clearProperty(setting);
    }
  }
}
