package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.globalamal.GlobaltMalService;
import se.styrning.organisation.OrganisationService;
import se.styrning.plandokument.beslut.Planinlasning;
import se.styrning.start.folder.StartRefused;
import se.styrning.testsupport.Json;
import se.styrning.uppfoljning.steg.Exempelinlasning;

@QuarkusTest
class StartdataTest {

  @Inject ObjectMapper mapper;
  @Inject Datafilsminne minne;
  @Inject OrganisationService organisation;
  @Inject GlobaltMalService globalaMal;
  @Inject Planinlasning planer;
  @Inject Exempelinlasning exempel;

  @TempDir Path folder;

  @Test
  @DisplayName("FEL-017 En datafil som saknas nekas vid start med en rad som namnger den")
  void refusesMissingFile() {
    String missing = folder.resolve("saknas.json").toString();
    String line = "Datafilen %s finns inte eller kan inte öppnas.".formatted(missing);
    assertRefused(Optional.empty(), Optional.of(List.of(missing)), line);
    assertRefused(Optional.of(List.of(missing)), Optional.empty(), line);
    assertRefused(
        Optional.empty(),
        Optional.of(List.of(folder.toString())),
        "Datafilen %s finns inte eller kan inte öppnas.".formatted(folder));
    assertRefused(
        Optional.empty(),
        Optional.of(List.of("a\u0000b")),
        "Datafilen a\uFFFDb finns inte eller kan inte öppnas.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "inte json | rad 1, kolumn ",
        "{\"planId\":1, | rad 1, kolumn ",
        "`` | ",
        "[] | rad 1, kolumn ",
        "{} {} | rad 1, kolumn ",
        "{\"finnsInte\":1} | rad 1, kolumn "
      })
  @DisplayName("FEL-017 En datafil som inte går att tolka nekas vid start med en rad")
  void refusesUnreadableFile(String content, String place) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), content);
    String start = "Datafilen %s kan inte tolkas: ".formatted(file);
    assertThatThrownBy(() -> load(Optional.empty(), Optional.of(List.of(file.toString()))))
        .isInstanceOf(StartRefused.class)
        .hasNoCause()
        .hasMessageStartingWith(start + (place == null ? "" : place))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n", "\r"));
  }

  @Test
  @DisplayName(
      "DRIFT-030 Exempel till en plan som inte finns, eller är en annan, hindrar inte starten")
  void leavesExamplesOfOtherPlans() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("exempel.json"),
            """
            {"uppfoljningar":[{"tillfalleId":"1441-ks-2031-feb",
             "paborjande":{"organ":"1441-ks","datum":"2031-02-20"},
             "rader":[{"omrade":"finns-inte","prognosHelar":-8.3}],"atgarder":[],"inriktningar":[]}]}""");
    startdata(Optional.empty(), Optional.empty(), Optional.of(List.of(file.toString())))
        .load(new StartupEvent());
    assertThat(Json.of(get("/uppfoljningar/1441-ks-2031-feb")).getString("status"))
        .isEqualTo("PLANERAD");
  }

  @Test
  @DisplayName("SKR-054 En planfil för ett okänt organ nekas vid start med en rad")
  void refusesUnknownOrgan() throws IOException {
    String content =
        new String(
                StartdataTest.class
                    .getResourceAsStream("/fixtures/1384-ks-2024.json")
                    .readAllBytes(),
                StandardCharsets.UTF_8)
            .replace("1384-ks", "1384-xx");
    Path file = Files.writeString(folder.resolve("plan.json"), content);
    assertRefused(
        Optional.empty(),
        Optional.of(List.of(file.toString())),
        "Datafilen %s kan inte läsas in: fel i /organ (1384-xx), 1 fel i allt.".formatted(file));
  }

  private void assertRefused(
      Optional<List<String>> referensdata, Optional<List<String>> planfiler, String line) {
    assertThatThrownBy(() -> load(referensdata, planfiler))
        .isInstanceOf(StartRefused.class)
        .hasNoCause()
        .hasMessage(line);
  }

  private void load(Optional<List<String>> referensdata, Optional<List<String>> planfiler) {
    startdata(referensdata, planfiler, Optional.empty()).load(new StartupEvent());
  }

  private Startdata startdata(
      Optional<List<String>> referensdata,
      Optional<List<String>> planfiler,
      Optional<List<String>> exempelfiler) {
    return new Startdata(
        mapper,
        minne,
        organisation,
        globalaMal,
        planer,
        referensdata,
        planfiler,
        exempel,
        exempelfiler,
        Optional.of(true));
  }
}
