package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ReadmeTest {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```sh\\s+curl -s (?:-H '(?<name>[^:]+): (?<value>[^']+)' )?'(?<url>[^']+)'"
              + "(?: \\| jq [^\\n]+)?\\s+```\\s+"
              + "```(?:json)?\\s+(?<answer>.*?)\\s*```",
          Pattern.DOTALL);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Arguments> examples() throws IOException {
    String text =
        Files.readString(Path.of("README.md")) + Files.readString(Path.of("docs/anrop.md"));
    Matcher matcher = EXAMPLE.matcher(text);
    return matcher
        .results()
        .map(
            found ->
                Arguments.of(
                    found.group(3),
                    String.valueOf(found.group(1)),
                    String.valueOf(found.group(2)),
                    found.group(4)))
        .toList()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  @DisplayName("KON-011 Exemplen i README är tjänstens verkliga svar, länkar undantagna")
  void answersAsReadmeSays(String url, String name, String value, String answer)
      throws IOException {
    RequestSpecification request = RestAssured.given().basePath("").urlEncodingEnabled(false);
    if (!name.equals("null")) {
      request.header(name, value);
    }
    String body = request.get(url.replaceFirst("^http://localhost:8080", "")).asString();
    if (answer.startsWith("{")) {
      String base = "http://localhost:" + RestAssured.port + "/";
      assertThat(shown(body.replace(base, "http://localhost:8080/")))
          .isEqualTo(MAPPER.readTree(answer));
    } else {
      assertThat(lines(body.replace("\uFEFF", ""))).isEqualTo(lines(answer));
    }
  }

  @Test
  @DisplayName("KON-011 README och docs/anrop.md har fem exempel var, tio tillsammans")
  void showsTenExamples() throws IOException {
    assertThat(examples()).hasSize(10);
  }

  private static JsonNode shown(String body) throws IOException {
    JsonNode whole = MAPPER.readTree(body);
    JsonNode row = whole.has("poster") ? whole.path("poster").path(0) : whole;
    ((ObjectNode) row).remove("_links");
    return row;
  }

  private static String[] lines(String text) {
    return text.strip().split("\\s*\\R\\s*");
  }
}
