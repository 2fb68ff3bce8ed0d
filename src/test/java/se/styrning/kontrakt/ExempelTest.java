package se.styrning.kontrakt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Contract;

@QuarkusTest
class ExempelTest {

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
    Set<String> expected = new TreeSet<>(Set.of("index.properties"));
    operationIds().forEach(id -> expected.add(id + ".json"));
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
