package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.token.TokenSource;

class TokenSourceTest {

  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final String KEY = "quarkus.oidc.public-key";
  private static final String CHOICE = "styrning.behorighet.nyckel";

  @ParameterizedTest
  @CsvSource({
    "false, , LOCAL",
    "false, lokal, LOCAL",
    "false, ingen, NONE",
    "true, lokal, LOCAL",
    "true, ingen, NONE"
  })
  @DisplayName(
      "BEH-006 Den inbyggda databasen har en lokal nyckel; annars ska den begäras vid namn")
  void isChosenByName(boolean databaseConfigured, String choice, TokenSource expected) {
    Map<String, String> settings = choice == null ? Map.of() : Map.of(CHOICE, choice);
    assertThat(source(settings, databaseConfigured)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {PROVIDER, KEY})
  @DisplayName("BEH-006 En leverantör eller publik nyckel gäller med egen och inbyggd databas")
  void isConfigured(String setting) {
    for (boolean databaseConfigured : new boolean[] {true, false}) {
      assertThat(source(Map.of(setting, "x"), databaseConfigured))
          .isEqualTo(TokenSource.CONFIGURED);
    }
  }

  @Test
  @DisplayName("BEH-006 Utan leverantör och utan besked startar programmet inte på egen databas")
  void isRefusedInOperation() {
    assertThatThrownBy(() -> source(Map.of(), true))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("Ingen leverantör av biljetter är angiven.");
  }

  @Test
  @DisplayName("BEH-006 Ett okänt besked om nyckeln nekas")
  void isRefusedWhenUnknown() {
    assertThatThrownBy(() -> source(Map.of(CHOICE, "Lokal"), false))
        .isInstanceOf(StartRefused.class)
        .hasMessage("STYRNING_BEHORIGHET_NYCKEL är Lokal men ska vara lokal eller ingen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lokal", "ingen"})
  @DisplayName("BEH-006 Lokal nyckel och leverantör samtidigt nekas")
  void isRefusedWhenContradictory(String choice) {
    assertThatThrownBy(() -> source(Map.of(CHOICE, choice, PROVIDER, "x"), true))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "STYRNING_BEHORIGHET_NYCKEL (%s) kan inte anges tillsammans med en leverantör av"
                + " biljetter.",
            choice);
  }

  @Test
  @DisplayName("BEH-006 Utan nyckel görs ingen fil, och varje start har en ny okänd nyckel")
  void writesNoKeyForNone(@TempDir Path folder) {
    StartConfiguration none =
        new StartConfiguration(
            true, TokenSource.NONE, folder, "0.0.0.0", 8080, "127.0.0.1", 9080, false);
    String[] keys = new String[2];
    for (int i = 0; i < keys.length; i++) {
      TokenSettings.set(none);
      keys[i] = System.getProperty(KEY);
      TokenSettings.clear(none);
    }
    assertThat(keys[0]).isNotBlank().isNotEqualTo(keys[1]);
    assertThat(System.getProperty(KEY)).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.http.port, 8080, 127.0.0.1",
    "quarkus.http.host, 0.0.0.0, 0.0.0.0",
    "quarkus.datasource.jdbc.url, jdbc:postgresql://db/x, 0.0.0.0"
  })
  @DisplayName(
      "SAK-023 Med den inbyggda databasen svarar programmet bara den egna maskinen, om inget annat sägs")
  void answersItsOwnMachine(String setting, String value, String host) {
    Map<String, String> settings = Map.of(setting, value, CHOICE, "lokal");
    assertThat(StartConfiguration.from(config(settings)).host()).isEqualTo(host);
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }

  private static TokenSource source(Map<String, String> settings, boolean databaseConfigured) {
    return TokenSource.of(config(settings), databaseConfigured);
  }
}
