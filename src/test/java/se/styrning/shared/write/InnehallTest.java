package se.styrning.shared.write;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.lerumplan;
import static se.styrning.testsupport.Skriv.redaktor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class InnehallTest {

  private static final String PLANS = "/verksamhetsplaner";
  private static final String START = "{\"planId\":\"1401-ks-2960\"";

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("FEL-060 Ett innehåll av ett annat organ nekas innan det granskas")
  void authorisesFirst() {
    String body = "{\"planId\":\"1441-ks-2960\",\"avsnitt\":[" + many("0", 1_000_000) + "]}";
    JsonPath problem = problem(403, redaktor().body(body).post(PLANS));
    assertThat(problem.getString("type")).endsWith("/ej-behorig");
    problem(403, redaktor().body("{\"planId\":\"1441-ks-2960\",").post(PLANS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "{\"id\":\"a\"}", "[]"})
  @DisplayName("FEL-060 En för lång lista nekas på sin plats utan att dess innehåll granskas")
  void boundsListsFirst(String element) {
    String body = START + ",\"avsnitt\":[" + many(element, 100_000) + "]}";
    JsonPath problem = problem(422, redaktor().body(body).post(PLANS));
    assertThat(problem.getList("fel.pekare")).containsExactly("/avsnitt");
    assertThat(problem.getString("fel[0].accepterat")).contains("1000");
  }

  @Test
  @DisplayName("FEL-060 Innehåll med fler delar än gränsen är 400 var det än står")
  void boundsTheWhole() {
    String body = START + ",\"x\":[" + many("[]", 100_000) + "]}";
    JsonPath problem = problem(400, redaktor().body(body).post(PLANS));
    assertThat(problem.getString("detail")).startsWith("Innehållet har fler än 100");
    assertThat(problem.getString("fel[0].pekare")).startsWith("/x/");
  }

  @Test
  @DisplayName("FEL-061 Högst hundra fel räknas upp, och det sägs att fler kan finnas")
  void tellsAHundredFaults() {
    String body = START + ",\"avsnitt\":[" + many("{\"id\":\"a\"}", 1000) + "]}";
    JsonPath problem = problem(422, redaktor().body(body).post(PLANS));
    assertThat(problem.getList("fel")).hasSize(100);
    assertThat(problem.getString("detail")).startsWith("Innehållet har fler än 100 fel");
    ObjectNode plan = lerumplan(2961);
    ArrayNode totals = plan.putArray("budgettotaler");
    ObjectNode total = (ObjectNode) lerumplan(2961).at("/budgettotaler/0");
    IntStream.range(1900, 2800).forEach(year -> totals.add(total.deepCopy().put("budgetar", year)));
    assertThat(problem(422, redaktor().body(plan.toString()).post(PLANS)).getList("fel"))
        .hasSize(100);
  }

  @Test
  @DisplayName(
      "FEL-061 Där sökandet efter fel har slutat räknas inga summor på det som inte prövats")
  void addsNothingUpOfWhatIsNotReviewed() {
    String total = "],\"budgettotaler\":[{\"budgetar\":%s}]}";
    String all = START + ",\"avsnitt\":[" + many("{}", 200) + total.formatted("\"abc\"");
    assertThat(problem(422, redaktor().body(all).post(PLANS)).getList("fel")).hasSize(100);
    String unseen =
        START + ",\"avsnitt\":[" + many("{\"id\":\"\\u0007\"}", 101) + total.formatted("2031.0");
    assertThat(problem(422, redaktor().body(unseen).post(PLANS)).getList("fel")).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | Innehållet är tomt. | ``",
        "`  ` | Innehållet är tomt. | ``",
        "{\"a\":1,\"a\":2} | ett namn står två gånger i samma objekt (rad 1, kolumn 11) | /a",
        "{} x | det fortsätter efter slutet (rad 1, kolumn 5) | ``",
        "{}{} | det fortsätter efter slutet (rad 1, kolumn 4) | ``",
        "{\"a\":[1 | det tar slut för tidigt (rad 1, kolumn 8) | /a/0",
        "{\"a\":tru} | inte giltig JSON (rad 1, kolumn | /a",
        "{\"a\":'x'} | inte giltig JSON (rad 1, kolumn | /a",
      })
  @DisplayName("FEL-062 Vad som gör JSON oläslig sägs vid namn, med rad och kolumn")
  void namesWhatIsUnreadable(String body, String detail, String pointer) {
    JsonPath problem = problem(400, put(body.getBytes(StandardCharsets.UTF_8)));
    assertThat(problem.getString("detail")).contains(detail);
    assertThat(problem.getList("fel.pekare")).containsExactly(pointer);
  }

  @Test
  @DisplayName(
      "FEL-062 För djupt, för långa texter, namn och tal, och annat än UTF-8 har egna namn")
  void namesWhatIsTooMuch() {
    assertThat(unreadable("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}"))
        .contains("i högst 50 nivåer");
    assertThat(unreadable("{\"a\":\"" + "a".repeat(100_001) + "\"}"))
        .matches(".*längre än 100.000 tecken.*");
    assertThat(unreadable("{\"" + "a".repeat(201) + "\":1}")).contains("Ett namn", "200 tecken");
    assertThat(unreadable("{\"a\":" + "1".repeat(101) + "}")).contains("Ett tal", "100 tecken");
    byte[] latin = "{\n\"namn\":\"Mål\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problem(400, put(latin)).getString("detail"))
        .isEqualTo("Innehållet är inte UTF-8 (rad 2, kolumn 10).");
    byte[] wide = "{\"namn\":1}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(problem(400, put(wide)).getString("detail")).contains("inte giltig JSON");
    problem(422, put("\uFEFF{}".getBytes(StandardCharsets.UTF_8)));
  }

  private static String unreadable(String body) {
    return problem(400, put(body.getBytes(StandardCharsets.UTF_8))).getString("detail");
  }

  private static Response put(byte[] body) {
    return Skriv.with(TestTokens.of("administrator").kommuner(Skriv.KOMMUN).sign())
        .body(body)
        .put("/organ/" + Skriv.ORGAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/kommunkod | 1e9999999999",
        "/budgetar | 1e9999999999",
        "/budgetar | 1e2147483648",
        "/budgetar | 2962.0",
        "/avsnitt | {\"x\":1}",
        "/avsnitt | [1]",
        "/_links | 1",
        "/titel/_links | []",
        "/indikatorer/0/varden | {\"x\":1}",
        "/produktionsomraden/0/budgetrader | {\"x\":1}",
        "/inriktningar/0/indikatorer | {\"x\":1}",
        "/budgettotaler/0/resultat | 1e-9999999999",
        "/produktionsomraden/0/namn | \"\u00a0\"",
        "/avsnitt/0/rubrik | \"\u2003\u3164\"",
        "/titel/tryckt | \"\\u200b\"",
      })
  @DisplayName("FEL-063 Ett värde av fel slag nekas på sin plats, aldrig med 500")
  void refusesWrongValues(String place, String value) {
    ObjectNode plan = lerumplan(2962);
    int end = place.lastIndexOf('/');
    ((ObjectNode) plan.at(place.substring(0, end))).put(place.substring(end + 1), "@RAW@");
    String body = plan.toString().replace("\"@RAW@\"", value);
    JsonPath problem = problem(422, redaktor().body(body).post(PLANS));
    assertThat(problem.getList("fel.pekare", String.class))
        .isNotEmpty()
        .allMatch(pointer -> pointer.startsWith(place));
    assertThat(problem.getList("fel.accepterat")).doesNotContainNull();
  }

  @Test
  @DisplayName("FEL-064 Länkar får följa med varhelst de stod i ett svar")
  void leavesLinksOut() {
    ObjectNode plan = lerumplan(2963);
    for (String place : List.of("/produktionsomraden/0", "/budgettotaler/0", "/titel")) {
      ((ObjectNode) plan.at(place)).putObject("_links").put("self", 1);
    }
    ((ObjectNode) plan.at("/produktionsomraden/0/budgetrader/0")).putObject("_links");
    Response answer = redaktor().body(plan.toString()).post(PLANS + "?provkor=true");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  @Test
  @DisplayName("FEL-064 Vad som än står i en länk läses det inte, och ett namn är så långt det är")
  void readsNothingOfLinks() {
    ObjectNode whole = lerumplan(2963);
    whole.remove("_links");
    String plan = whole.toString();
    for (String links : List.of("{\"x\":1e9999999999}", "{\"" + "å".repeat(101) + "\":[{}]}")) {
      String body = "{\"_links\":" + links + "," + plan.substring(1);
      Response answer = redaktor().body(body).post(PLANS + "?provkor=true");
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
    String named = "{\"" + "å".repeat(101) + "\":1," + plan.substring(1);
    assertThat(problem(422, redaktor().body(named).post(PLANS)).getList("fel.pekare"))
        .containsExactly("/" + "å".repeat(100) + "å");
    problem(400, put("\uFF11{}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("FEL-060 En del av ett utkast växer inte över kontraktets gräns, en i taget heller")
  void boundsWhatIsAdded() {
    ObjectNode plan = lerumplan(2966);
    ArrayNode avsnitt = (ArrayNode) plan.get("avsnitt");
    ObjectNode one = ((ObjectNode) avsnitt.get(0)).deepCopy();
    one.set("stycken", one.withArray("stycken").arrayNode().add(one.at("/stycken/0")));
    for (int i = avsnitt.size(); i < 1000; i++) {
      avsnitt.add(one.deepCopy().put("id", "extra-" + i));
    }
    redaktor().body(plan.toString()).post(PLANS).then().statusCode(201);
    Response refused =
        redaktor()
            .body(one.put("id", "en-till").toString())
            .post(PLANS + "/1401-ks-2966/utkast/avsnitt");
    assertThat(problem(422, refused).getList("fel.pekare")).containsExactly("/avsnitt");
  }

  @Test
  @DisplayName("FEL-065 Ett fel upprepar högst hundra tecken av anroparens värde")
  void repeatsLittle() {
    ObjectNode plan = lerumplan(2964);
    plan.put("kommunkod", "x".repeat(90_000)).put("y".repeat(200), 1);
    JsonPath problem = problem(422, redaktor().body(plan.toString()).post(PLANS));
    assertThat(problem.getString("fel[0].varde")).isEqualTo("x".repeat(100) + "…");
  }

  @Test
  @OneInstance("Innehållet som tas emot räknas i varje instans.")
  @DisplayName("FEL-066 Innehåll som inte ryms bredvid dem som tas emot får 503 och försöker igen")
  void boundsBodiesInFlight() throws IOException {
    String head =
        """
        POST %s/verksamhetsplaner HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: 9000000\r
        \r
        """
            .formatted(ROOT, TestTokens.of("redaktor").organ(Skriv.ORGAN).sign());
    byte[] rest = new byte[9_000_000];
    Arrays.fill(rest, (byte) ' ');
    // Of the two either may be begun first; who is refused is the other.
    boolean isSecond = false;
    for (int i = 0; i < 20 && !isSecond; i++) {
      isSecond = secondIsRefused(head, rest);
    }
    assertThat(isSecond).isTrue();
    problem(400, redaktor().body(rest).post(PLANS));
    for (int i = 0; i < 3; i++) {
      leaveInTheMiddle(head, rest);
    }
    Response after = redaktor().body(rest).post(PLANS);
    for (int i = 0; i < 50 && after.statusCode() == 503; i++) {
      after = redaktor().body(rest).post(PLANS);
    }
    problem(400, after);
  }

  private static void leaveInTheMiddle(String head, byte[] rest) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(rest, 0, 1000);
      socket.getOutputStream().flush();
    }
  }

  private static boolean secondIsRefused(String head, byte[] rest) throws IOException {
    try (Socket first = new Socket("localhost", RestAssured.port)) {
      first.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      first.getOutputStream().write(rest, 0, 1000);
      first.getOutputStream().flush();
      Response second = redaktor().body(rest).post(PLANS);
      if (second.statusCode() != 503) {
        return false;
      }
      problem(503, second);
      assertThat(second.header("Retry-After")).isEqualTo("2");
      problem(422, redaktor().body(START + "}").post(PLANS));
      first.getOutputStream().write(rest, 1000, rest.length - 1000);
      first.getOutputStream().flush();
      assertThat(new String(first.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 400");
      return true;
    }
  }

  @Test
  @DisplayName("FEL-067 En fil med för många kolumner eller för lång cell nekas på sin rad")
  void boundsFiles() {
    assertThat(places(many("a", 1_000_000) + "\n")).containsExactly("/rad/1");
    assertThat(places("a".repeat(3_000_000) + "\n")).containsExactly("/rad/1");
    assertThat(places("kommunkod,varde,typ\n" + many("\"\n\"", 100_000))).containsExactly("/rad/2");
    String long2 = "\"a\"\"" + "x\n".repeat(6000) + "\"";
    JsonPath cell = file("kommunkod,varde,typ\n" + long2 + ",1,UTFALL\n");
    assertThat(cell.getString("fel[0].pekare")).isEqualTo("/rad/2");
    assertThat(cell.getString("fel[0].accepterat")).contains("10");
    String quotes = "\"a\"\"" + ",".repeat(60) + "\"\"\"";
    assertThat(places("kommunkod,varde,typ\n" + quotes + ",1,UTFALL\n"))
        .containsExactly("/rad/2/kommunkod");
    JsonPath problem = file("kommunkod,varde,typ\n" + "x,y,z\n".repeat(100_000));
    assertThat(problem.getList("fel")).hasSize(100);
    assertThat(problem.getString("detail")).startsWith("Innehållet har fler än 100 fel");
  }

  @Test
  @DisplayName(
      "FEL-067 Styrtecken i en cell nekas på sin plats, och kolumnens namn skrivs som steg")
  void refusesControlCharactersInFiles() {
    assertThat(places("kommunkod,varde,typ\n\u0000" + "1402,1,UTFALL\n"))
        .containsExactly("/rad/2/kommunkod");
    assertThat(places("kommunkod,varde,typ\n1402,1,UTFALL\u0007\n")).containsExactly("/rad/2/typ");
    assertThat(places("kommunkod,varde,typ,a/b~c\n1402,1,UTFALL,\n"))
        .containsExactly("/rad/1/a~1b~0c");
  }

  private static List<String> places(String file) {
    return file(file).getList("fel.pekare");
  }

  private static JsonPath file(String content) {
    String path = "/jamforelser/1401-soliditet-2061";
    return problem(
        422,
        Skriv.with(TestTokens.of("controller").organ(Skriv.ORGAN).sign())
            .contentType("text/csv")
            .header("If-Match", Api.get(path).header("ETag"))
            .body(content.getBytes(StandardCharsets.UTF_8))
            .put(path));
  }

  private static String many(String element, int times) {
    return String.join(",", Collections.nCopies(times, element));
  }
}
