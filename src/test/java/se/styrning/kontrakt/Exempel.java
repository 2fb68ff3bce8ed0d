package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final String SHORTENED = ".forkortat";

  /** The links that a shortened example keeps. */
  private static final int LINKS = 3;

  /** What a longer one is shortened to, so that it is no longer as YAML either. */
  private static final int SHORT = 2800;

  /** The longest example in bytes, JSON without the blanks that make it easy to read. */
  static final int LONGEST = 4096;

  private static final String TOKEN = ".token";

  /** What the index writes after an operation that has another form, by the ending of its file. */
  static final Map<String, Form> FORMS =
      Map.of(
          ".csv", new Form(".csv", "text/csv"),
          ".ics", new Form(".kalender", "text/calendar"),
          ".ttl", new Form(".turtle", "text/turtle"),
          ".rdf", new Form(".rdfxml", "application/rdf+xml"));

  /** Forms of graphs, with what a shortened one ends with. */
  private static final Map<String, String> GRAPH_ENDS = Map.of(".ttl", "", ".rdf", "</rdf:RDF>\n");

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

  /** The real answer, with the public base address and, where it is long, shortened lists. */
  String json(String operationId) {
    return shown(operationId, answer(operationId, "application/json"));
  }

  /** A problem document of each type as the service explains it, by the names of the types. */
  static String problems() {
    ObjectNode problems = MAPPER.createObjectNode();
    Response response = Api.request().get("/problemtyper?limit=100");
    read(steady(response))
        .path("poster")
        .forEach(type -> problems.set(type.path("problemtyp").asText(), type.path("exempel")));
    return written(problems);
  }

  /** An answer as a file shows it; the index says which answers are shortened. */
  String shown(String file, String answer) {
    JsonNode whole = read(answer);
    JsonNode shown = shortened(whole);
    assertThat(index.containsKey(file + SHORTENED))
        .as("%s%s stands in the index exactly when the answer is too long", file, SHORTENED)
        .isEqualTo(!shown.equals(whole));
    return written(shown);
  }

  /**
   * An answer that is short enough to show. One that is not has the first of its links, and while
   * it still is too long, the longest list of several entries keeps only its first, or when there
   * is none, the longest is emptied.
   */
  private static JsonNode shortened(JsonNode whole) {
    JsonNode shown = whole.deepCopy();
    if (isLonger(LONGEST, whole)) {
      for (JsonNode links : shown.findValues("_links")) {
        List<String> names = links.properties().stream().map(Map.Entry::getKey).toList();
        ((ObjectNode) links).remove(names.subList(Math.min(LINKS, names.size()), names.size()));
      }
      boolean cut = true;
      while (cut && isLonger(SHORT, shown)) {
        cut = cutsLongest(shown);
      }
    }
    return shown;
  }

  /** Whether there was a list to cut: the longest of several entries, else the longest of one. */
  private static boolean cutsLongest(JsonNode shown) {
    List<ArrayNode> lists = new ArrayList<>();
    collect(shown, lists);
    int most = lists.stream().anyMatch(list -> list.size() > 1) ? 1 : 0;
    Optional<ArrayNode> longest =
        lists.stream()
            .filter(list -> list.size() > most)
            .max(Comparator.comparingInt(list -> list.toString().length()));
    longest.ifPresent(
        list -> {
          while (list.size() > most) {
            list.remove(list.size() - 1);
          }
        });
    return longest.isPresent();
  }

  private static boolean isLonger(int bytes, JsonNode shown) {
    return shown.toString().getBytes(StandardCharsets.UTF_8).length > bytes;
  }

  private static void collect(JsonNode node, List<ArrayNode> lists) {
    if (node instanceof ArrayNode list) {
      lists.add(list);
    }
    node.forEach(inner -> collect(inner, lists));
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String written(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  String csv(String operationId) {
    return answer(operationId, "text/csv");
  }

  /** The real answer that a file of {@link #forms()} shows. */
  String form(String file) {
    Form form = FORMS.get(ending(file));
    String operationId = operationId(file);
    String answer = answer(operationId, form.mediaType(), path(operationId + form.key()));
    return GRAPH_ENDS.containsKey(ending(file))
        ? beginning(answer, GRAPH_ENDS.get(ending(file)))
        : answer;
  }

  /** The first whole statements of a graph, which empty lines part, and what ends the document. */
  private static String beginning(String graph, String end) {
    StringBuilder beginning = new StringBuilder();
    for (String statement : graph.split("\n\n", -1)) {
      if ((beginning + statement + end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
        return beginning.append(end).toString();
      }
      beginning.append(statement).append("\n\n");
    }
    return graph;
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
