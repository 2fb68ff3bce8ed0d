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
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.TestTokens;

/**
 * The example answers of the contract: the requests that give them, and the files they stand in.
 */
final class Exempel {

  static final String UPDATE =
      "mvn test -Dtest='ExempelTest,SkrivexempelTest,KontraktTest' -Dstyrning.exempel=skriv";

  static final Path FOLDER = Path.of("src/main/resources/exempel");
  private static final String SHORTENED = ".poster";
  private static final String TOKEN = ".token";

  /** What the index writes after an operation that has another form, by the ending of its file. */
  static final Map<String, Form> FORMS =
      Map.of(
          ".csv", new Form(".csv", "text/csv"),
          ".ics", new Form(".kalender", "text/calendar"),
          ".ttl", new Form(".turtle", "text/turtle"),
          ".rdf", new Form(".rdfxml", "application/rdf+xml"));

  /** What differs from run to run, and what stands for it in the files. */
  private static final Map<Pattern, String> VARYING =
      Map.of(
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]+Z"),
          "2026-11-23T15:00:00Z",
          Pattern.compile("\\d{8}T\\d{6}Z"),
          "20261123T150000Z",
          Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          "7d0c8f0e-5a43-4b4e-9d0c-0f6f5f0a1b2c");

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
    ids.removeIf(key -> key.contains("."));
    return ids;
  }

  /**
   * A form of answers besides JSON and CSV.
   *
   * @param key what the index writes after the operation
   */
  record Form(String key, String mediaType) {}

  /** The files with an answer in another form than JSON and CSV. */
  Set<String> forms() {
    Set<String> files = new TreeSet<>();
    for (String key : index.stringPropertyNames()) {
      FORMS.forEach(
          (ending, form) -> {
            if (key.endsWith(form.key())) {
              files.add(key.replace(form.key(), ending));
            }
          });
    }
    return files;
  }

  String path(String operationId) {
    return index.getProperty(operationId);
  }

  /**
   * A request that may read the example: with a token where the operation asks for one, which the
   * index writes as {@code role:kommuner}.
   */
  RequestSpecification request(String operationId) {
    String token = index.getProperty(operationId + TOKEN);
    if (token == null) {
      return Api.request();
    }
    String[] parts = token.split(":");
    String signed = TestTokens.of(parts[0]).kommuner(parts[1].split(",")).sign();
    return Api.request().header("Authorization", "Bearer " + signed);
  }

  boolean isProtected(String operationId) {
    return index.containsKey(operationId + TOKEN);
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

  /** The real answer that a file of {@link #forms()} shows. */
  String form(String file) {
    Form form = FORMS.get(ending(file));
    String operationId = operationId(file);
    return answer(operationId, form.mediaType(), path(operationId + form.key()));
  }

  static String operationId(String file) {
    return file.substring(0, file.indexOf('.'));
  }

  static String ending(String file) {
    return file.substring(file.indexOf('.'));
  }

  private String answer(String operationId, String type) {
    return answer(operationId, type, path(operationId));
  }

  private String answer(String operationId, String type, String path) {
    Response response = request(operationId).accept(type).get(path);
    response.then().statusCode(200).contentType(type);
    return steady(response);
  }

  /** An answer as JSON with the same look as the files. */
  static String indented(Response response) throws IOException {
    return MAPPER.writeValueAsString(MAPPER.readTree(steady(response))) + "\n";
  }

  /** An answer without what differs from run to run. */
  static String steady(Response response) {
    String answer = withPublicAddress(response.asByteArray());
    for (Map.Entry<Pattern, String> varying : VARYING.entrySet()) {
      answer = varying.getKey().matcher(answer).replaceAll(varying.getValue());
    }
    return answer;
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
