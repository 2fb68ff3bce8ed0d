package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import se.styrning.testsupport.Api;

/**
 * The example answers of the contract: the requests that give them, and the files they stand in.
 */
final class Exempel {

  static final String UPDATE =
      "mvn test -Dtest='ExempelTest,KontraktTest' -Dstyrning.exempel=skriv";

  private static final Path FOLDER = Path.of("src/main/resources/exempel");
  private static final String SHORTENED = ".poster";
  private static final String BASE = "https://api.example.se/styrning/v1";
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final Properties index = new Properties();

  Exempel() {
    try (var reader = Files.newBufferedReader(FOLDER.resolve("index.properties"))) {
      index.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether files are to be written instead of compared. */
  static boolean writes() {
    return "skriv".equals(System.getProperty("styrning.exempel"));
  }

  Set<String> operationIds() {
    Set<String> ids = new TreeSet<>(index.stringPropertyNames());
    ids.removeIf(key -> key.endsWith(SHORTENED));
    return ids;
  }

  String path(String operationId) {
    return index.getProperty(operationId);
  }

  /** The real answer, with the public base address and, where said, shortened lists. */
  String json(String operationId) {
    try {
      JsonNode answer = MAPPER.readTree(answer(operationId, "application/json"));
      String kept = index.getProperty(operationId + SHORTENED);
      if (kept != null) {
        answer.forEach(member -> shorten(member, Integer.parseInt(kept)));
      }
      return MAPPER.writeValueAsString(answer) + "\n";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String csv(String operationId) {
    return answer(operationId, "text/csv");
  }

  private String answer(String operationId, String type) {
    Response response = Api.request().accept(type).get(path(operationId));
    response.then().statusCode(200).contentType(type);
    return withPublicAddress(response.asByteArray());
  }

  /** A text of the service with its address here exchanged for the one in the contract. */
  static String withPublicAddress(byte[] text) {
    String real = "http://localhost:" + RestAssured.port + Api.ROOT;
    return new String(text, StandardCharsets.UTF_8).replace(real, BASE);
  }

  private static void shorten(JsonNode member, int kept) {
    while (member instanceof ArrayNode list && list.size() > kept) {
      list.remove(list.size() - 1);
    }
  }

  /** Holds a file against the real answer, or writes the file. */
  static void compare(String fileName, String answer) throws IOException {
    Path file = FOLDER.resolve(fileName);
    if (writes()) {
      Files.writeString(file, answer);
    }
    assertThat(file).as("write the examples with %s, twice", UPDATE).exists();
    assertThat(Files.readString(file))
        .as("%s is no longer the real answer; run %s, twice", file, UPDATE)
        .isEqualTo(answer);
  }
}
