package se.styrning.kontrakt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;

@QuarkusTest
class ExempelTest {

  private static final String PROBLEMS = "problem.json";
  private static final Path FOLDER = Path.of("src/main/resources/exempel");
  private static final Exempel EXEMPEL = new Exempel();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Set<String> operationIds() {
    return EXEMPEL.operationIds();
  }

  static Set<String> lists() {
    return operationIds().stream()
        .filter(id -> id.startsWith("list"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> forms() {
    return EXEMPEL.forms();
  }

  @Test
  @DisplayName("KON-002 Varje operation i kontraktet har ett exempel, och inga andra finns")
  void coversEveryOperation() throws IOException {
    Set<String> operations =
        Contract.served().operations().stream()
            .map(Contract.Operation::id)
            .collect(Collectors.toSet());
    Set<String> shown = new TreeSet<>(operationIds());
    shown.addAll(Skrivexempel.operationIds());
    assertThat(shown).isEqualTo(new TreeSet<>(operations));
    Set<String> expected = new TreeSet<>(Set.of("index.properties", PROBLEMS));
    operationIds().forEach(id -> expected.add(id + ".json"));
    expected.add("getCsvw.json");
    lists().forEach(id -> expected.add(id + ".csv"));
    expected.addAll(forms());
    expected.addAll(Skrivexempel.files());
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName("KON-002 Varje JSON-exempel är tjänstens verkliga svar")
  void showsRealAnswer(String operationId) throws IOException {
    Exempel.compare(operationId + ".json", EXEMPEL.json(operationId));
  }

  @Test
  @DisplayName("KON-002 Varje problemexempel är det som tjänsten förklarar problemtypen med")
  void showsRealProblems() throws IOException {
    Exempel.compare(PROBLEMS, Exempel.problems());
    assumeThat(Exempel.writes()).as("the build is older than the files").isFalse();
    JsonNode file = MAPPER.readTree(FOLDER.resolve(PROBLEMS).toFile());
    for (JsonNode answer : Contract.served().document().at("/components/responses")) {
      JsonNode shown = answer.at("/content/application~1problem+json/example");
      if (!shown.isMissingNode()) {
        String text = Exempel.withPublicAddress(shown.toString().getBytes(UTF_8));
        String slug = shown.path("type").asText().replaceFirst(".*/", "");
        assertThat(MAPPER.readTree(text)).as(slug).isEqualTo(file.path(slug));
      }
    }
  }

  @Test
  @DisplayName("KON-002 Exemplet på CSVW är tjänstens verkliga svar")
  void showsRealCsvw() throws IOException {
    String type = "application/csvm+json";
    Response response = Api.request().accept(type).get("/datalexikon/budgetrader/csvw");
    Exempel.compare("getCsvw.json", EXEMPEL.shown("getCsvw", Exempel.steady(response)));
  }

  @Test
  @DisplayName("KON-002 Inget exempel i kontraktet är längre än 4 kB, och listor visar en rad")
  void showsShortExamples() {
    List<String> tooLong = new ArrayList<>();
    Map<String, JsonNode> bodies = new LinkedHashMap<>(Profil.bodies());
    bodies.putAll(Profil.requests());
    bodies.forEach(
        (name, media) -> {
          JsonNode shown = media.has("example") ? media.path("example") : media.findPath("value");
          String text = shown.isTextual() ? shown.asText() : shown.toString();
          String real = Exempel.withPublicAddress(text.getBytes(UTF_8));
          if (real.getBytes(UTF_8).length > Exempel.LONGEST || shown.path("poster").size() > 1) {
            tooLong.add(name);
          }
        });
    assertThat(tooLong).isEmpty();
  }

  @Test
  @DisplayName("KON-002 Varje exempel i JSON följer sitt schema, också det som är förkortat")
  void showsValidExamples() {
    Profil.responses()
        .forEach(
            (name, response) ->
                response
                    .path("content")
                    .properties()
                    .forEach(
                        media -> {
                          if (media.getKey().matches(".*[/+]json")) {
                            JsonNode shown =
                                media.getValue().has("example")
                                    ? media.getValue().path("example")
                                    : media.getValue().findPath("value");
                            assertThat(
                                    Contract.served()
                                        .faults(response, media.getKey(), shown.toString()))
                                .as(name)
                                .isEmpty();
                          }
                        }));
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("KON-002 Varje CSV-exempel är tjänstens verkliga svar")
  void showsRealCsv(String operationId) throws IOException {
    Exempel.compare(operationId + ".csv", EXEMPEL.csv(operationId));
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName("KON-002 Kontraktets exempel är filens, också null och tal med avslutande nolla")
  void embedsFileInContract(String operationId) throws IOException {
    assumeThat(Exempel.writes()).as("the build is older than the files").isFalse();
    JsonNode media = success(operationId).path("content").path("application/json");
    JsonNode shown =
        media.has("example")
            ? media.get("example")
            : media.path("examples").path("forkortat").path("value");
    JsonNode file = MAPPER.readTree(FOLDER.resolve(operationId + ".json").toFile());
    String text = Exempel.withPublicAddress(shown.toString().getBytes(UTF_8));
    assertThat(MAPPER.readTree(text))
        .as("the contract holds older examples; run %s once more", Exempel.UPDATE)
        .isEqualTo(file);
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("KON-002 Kontraktets CSV-exempel är filens")
  void embedsCsvInContract(String operationId) throws IOException {
    assumeThat(Exempel.writes()).as("the build is older than the files").isFalse();
    String shown = success(operationId).at("/content/text~1csv/example").asText();
    assertThat(Exempel.withPublicAddress(shown.getBytes(UTF_8)))
        .isEqualTo(Files.readString(FOLDER.resolve(operationId + ".csv")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("KON-002 Varje exempel som kalender eller graf är tjänstens svar, och kontraktets")
  void showsRealForm(String file) throws IOException {
    Exempel.compare(file, EXEMPEL.form(file));
    assumeThat(Exempel.writes()).as("the build is older than the files").isFalse();
    String mediaType = Exempel.FORMS.get(Exempel.ending(file)).mediaType();
    String shown =
        success(Exempel.operationId(file)).path("content").path(mediaType).path("example").asText();
    assertThat(Exempel.withPublicAddress(shown.getBytes(UTF_8)))
        .isEqualTo(Files.readString(FOLDER.resolve(file)));
  }

  private static JsonNode success(String operationId) {
    Contract contract = Contract.served();
    return contract.operations().stream()
        .filter(operation -> operation.id().equals(operationId))
        .findFirst()
        .map(operation -> contract.response(operation, 200))
        .orElseThrow();
  }
}
