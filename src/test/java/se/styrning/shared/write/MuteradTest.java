package se.styrning.shared.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/** Bodies that are the contract's examples but for one thing, which is wrong. */
@QuarkusTest
class MuteradTest {

  private static final int YEAR = 2951;
  private static final int EACH = 9;
  private static final Duration MOST = Duration.ofSeconds(1);
  private static final String RAW = "@RAW@";

  /** What stands in a value's place, as it is written, and what it is called. */
  private static final List<Map.Entry<String, String>> WRONG =
      List.of(
          Map.entry("typ", "{\"x\":1}"),
          Map.entry("djup", "[".repeat(60) + "]".repeat(60)),
          Map.entry("tal", "1e9999999999"),
          Map.entry("NUL", "\"a\\u0000b\""),
          Map.entry("surrogat", "\"a\\ud800\""));

  private final Random random = new Random(27);

  private record Mutant(String place, String what, byte[] body) {}

  @Test
  @DisplayName("FEL-069 Varje exempel med ett fel i nekas dokumenterat, på sin plats och snabbt")
  void refusesMutants() {
    Skriv.created(YEAR);
    int told = 0;
    for (Operations.Call call : Operations.writes()) {
      JsonNode content = call.operation().node().at("/requestBody/content");
      for (Map.Entry<String, JsonNode> body : content.properties()) {
        if (body.getValue().path("example").isContainerNode()) {
          boolean patch = body.getKey().contains("merge-patch");
          for (Mutant mutant : mutants(body.getValue(), patch)) {
            told += send(call, body.getKey(), mutant) ? 1 : 0;
          }
        }
      }
    }
    assertThat(told).isGreaterThan(150);
  }

  /** Whether the fault was told; what is asked first may refuse the request before. */
  private static boolean send(Operations.Call call, String type, Mutant mutant) {
    String address = call.address();
    boolean draft = address.contains("/utkast");
    String token = draft ? drafter() : Operations.powerful();
    String plan = draft ? Skriv.ORGAN + "-" + YEAR : "1441-ks-2023";
    Supplier<Response> ask =
        () ->
            Skriv.with(token)
                .contentType(type)
                .header("If-Match", "*")
                .body(mutant.body())
                .request(call.method(), address.replace("1441-ks-2023/utkast", plan + "/utkast"));
    long before = System.nanoTime();
    Response answer = ask.get();
    if (System.nanoTime() - before > MOST.toNanos()) {
      // The machine may have been at something else; what is slow is so the second time too.
      before = System.nanoTime();
      answer = ask.get();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    String what = call + " " + mutant.place() + " " + mutant.what() + ": " + answer.asString();
    assertThat(answer.statusCode()).as(what).isBetween(400, 499);
    assertThat(took).as(what).isLessThan(MOST);
    boolean told =
        answer.asString().contains("/ogiltigt-innehall")
            || answer.asString().contains("/ogiltig-begaran");
    if (told) {
      assertThat(Json.of(answer).getList("fel.pekare", String.class))
          .as(what)
          .anyMatch(place -> place.startsWith(mutant.place()));
    }
    return told;
  }

  private static String drafter() {
    return TestTokens.of("redaktor").organ(Skriv.ORGAN).sign();
  }

  private List<Mutant> mutants(JsonNode body, boolean patch) {
    JsonNode example = body.path("example");
    Map<String, JsonNode> values = new LinkedHashMap<>();
    collect(example, "", values);
    List<Mutant> mutants = new ArrayList<>();
    values.forEach(
        (place, value) -> {
          WRONG.forEach(
              wrong -> mutants.add(replaced(example, place, wrong.getKey(), wrong.getValue())));
          if (value instanceof ArrayNode list && !list.isEmpty()) {
            String many = String.join(",", Collections.nCopies(20_000, list.get(0).toString()));
            mutants.add(replaced(example, place, "upprepat", "[" + many + "]"));
          }
        });
    if (!patch) {
      required(body.path("schema"))
          .forEach(
              name -> {
                ObjectNode without = example.deepCopy();
                without.remove(name.asText());
                mutants.add(mutant("/" + name.asText(), "borttaget", without.toString()));
              });
    }
    mutants.add(new Mutant("", "UTF-16", bytes(example, StandardCharsets.UTF_16LE)));
    mutants.add(new Mutant("", "Latin-1", bytes(example, StandardCharsets.ISO_8859_1)));
    mutants.add(mutant("", "BOM", "\uFEFF" + example + " \uFEFF"));
    mutants.add(mutant("", "dubbelt", example + "" + example));
    Collections.shuffle(mutants, random);
    return mutants.subList(0, Math.min(EACH, mutants.size()));
  }

  private static void collect(JsonNode node, String place, Map<String, JsonNode> values) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(member -> !member.getKey().startsWith("_"))
          .forEach(
              member -> {
                String at = place + "/" + member.getKey();
                values.put(at, member.getValue());
                collect(member.getValue(), at, values);
              });
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), place + "/" + i, values);
    }
  }

  private static Mutant replaced(JsonNode example, String place, String what, String wrong) {
    ObjectNode copy = example.deepCopy();
    int end = place.lastIndexOf('/');
    ((ObjectNode) copy.at(place.substring(0, end))).put(place.substring(end + 1), RAW);
    return mutant(place, what, copy.toString().replace("\"" + RAW + "\"", wrong));
  }

  private static Mutant mutant(String place, String what, String body) {
    return new Mutant(place, what, body.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(JsonNode example, Charset charset) {
    return ("{\"å\":1," + example.toString().substring(1)).getBytes(charset);
  }

  private static JsonNode required(JsonNode schema) {
    String ref = schema.path("$ref").asText();
    JsonNode named = ref.isEmpty() ? schema : Contract.served().document().at(ref.substring(1));
    return named.path("required");
  }
}
