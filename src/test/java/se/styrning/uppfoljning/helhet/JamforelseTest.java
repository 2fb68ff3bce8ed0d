package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;
import static se.styrning.uppfoljning.helhet.Helhetsprov.document;
import static se.styrning.uppfoljning.helhet.Helhetsprov.jamforelse;
import static se.styrning.uppfoljning.helhet.Helhetsprov.put;
import static se.styrning.uppfoljning.helhet.Helhetsprov.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/** The values that a municipality compares itself with, as JSON. */
@QuarkusTest
class JamforelseTest {

  private static final String PATH = jamforelse("soliditet", 2060);
  private static final String TWO =
      """
      {"varden":[\
      {"kommunkod":"1402","varde":25.60,"typ":"UTFALL","publicerad":"2061-03-31","koladaId":"N03034"},\
      {"kommunkod":"1384","varde":-1,"typ":"BUDGET"}]}""";

  @Inject AgroalDataSource dataSource;

  private Helhetsprov prov;

  @BeforeEach
  void prepare() {
    prov = new Helhetsprov(dataSource);
    Skriv.organ();
  }

  @AfterEach
  void cleanUp() throws SQLException {
    prov.cleanUp();
  }

  @Test
  @DisplayName("UPP-073 En jämförelse finns för varje mått och år, tom tills något är inlagt")
  void existsBeforeAnythingIsEntered() {
    JsonPath jamforelse = json("/jamforelser/1441-soliditet-2023");
    assertThat(jamforelse.getString("jamforelseId")).isEqualTo("1441-soliditet-2023");
    assertThat(jamforelse.getString("kommunkod")).isEqualTo("1441");
    assertThat(jamforelse.getString("matt")).isEqualTo("soliditet");
    assertThat(jamforelse.getInt("ar")).isEqualTo(2023);
    assertThat(jamforelse.getList("varden")).isEmpty();
    assertThat(json("/jamforelser/1441-skulder-per-invanare-1999").getString("matt"))
        .isEqualTo("skulder-per-invanare");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1441-2023",
        "1441-soliditet",
        "1441-soliditet-23",
        "1441-Soliditet-2023",
        "1441-soliditet--2023",
        "1441-soliditet-1899",
        "1441-soliditet-9999",
        "1480-soliditet-2023",
        "9999-soliditet-2023"
      })
  @DisplayName("UPP-073 En identitet som ingen jämförelse kan ha är 404")
  void refusesImpossibleId(String id) {
    assertThat(problem(404, "/jamforelser/" + id).getString("fel[0].parameter"))
        .isEqualTo("jamforelseId");
    problem(
        404, Helhetsprov.request().header("If-Match", "\"x\"").body(TWO).put("/jamforelser/" + id));
    problem(404, "/jamforelser/1441-" + "a".repeat(61) + "-2023");
    json("/jamforelser/1441-" + "a".repeat(60) + "-2023");
  }

  @Test
  @DisplayName(
      "UPP-073 UPP-076 Värdena ersätts hela, visas efter kommunkod och behåller sina siffror")
  void replacesAll() {
    JsonPath answer = Helhetsprov.json(put(PATH, TWO));
    assertThat(answer.getList("varden.kommunkod")).containsExactly("1384", "1402");
    assertThat(answer.getList("varden.varde")).hasToString("[-1, 25.60]");
    assertThat(answer.getList("varden.typ")).containsExactly("BUDGET", "UTFALL");
    assertThat(answer.getList("varden.publicerad")).containsExactly(null, "2061-03-31");
    assertThat(answer.getList("varden.koladaId")).containsExactly(null, "N03034");
    assertThat(answer.getList("varden.kallhanvisning")).containsExactly(null, "Källa: Kolada");
    assertThat(json(PATH).getMap("$")).isEqualTo(answer.getMap("$"));
    Helhetsprov.json(
        put(PATH, "{\"varden\":[{\"kommunkod\":\"1489\",\"varde\":1e2,\"typ\":\"PROGNOS\"}]}"));
    assertThat(json(PATH).getList("varden.kommunkod")).containsExactly("1489");
    assertThat(json(PATH).getList("varden.varde")).hasToString("[100]");
    Helhetsprov.json(put(PATH, "{\"varden\":[]}"));
    assertThat(json(PATH).getList("varden")).isEmpty();
  }

  @Test
  @DisplayName("UPP-073 UPP-079 Det som GET ger kan sändas tillbaka; bara ändringar lämnar spår")
  void roundTrips() throws SQLException {
    Helhetsprov.json(put(PATH, TWO));
    String writes = prov.writes();
    ObjectNode document = document(PATH);
    assertThat(Skriv.json(put(PATH, document).asString())).isEqualTo(document);
    assertThat(prov.writes()).isEqualTo(writes);
    Helhetsprov.json(put(PATH, "{\"varden\":[]}"));
    assertThat(
            prov.rows(
                "select subjekt, operation, organ, objekt, jsonb_array_length(fore::jsonb),"
                    + " efter from revisionslogg order by nummer desc limit 1"))
        .containsExactly("conny replaceJamforelse 1401-ks " + PATH + " 2 []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /varden",
        "{\"varden\":null} | /varden",
        "{\"varden\":[{\"varde\":1,\"typ\":\"UTFALL\"}]} | /varden/0/kommunkod",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"typ\":\"UTFALL\"}]} | /varden/0/varde",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":null,\"typ\":\"UTFALL\"}]} | /varden/0/varde",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":\"1\",\"typ\":\"UTFALL\"}]} | /varden/0/varde",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":1}]} | /varden/0/typ",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":1,\"typ\":\"MEDEL\"}]} | /varden/0/typ",
        "{\"varden\":[{\"kommunkod\":\"9999\",\"varde\":1,\"typ\":\"PLAN\"}]} | /varden/0/kommunkod",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":1,\"typ\":\"PLAN\","
            + "\"publicerad\":\"2023-02-30\"}]} | /varden/0/publicerad",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":1,\"typ\":\"PLAN\","
            + "\"koladaId\":\"n03034\"}]} | /varden/0/koladaId",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":1234567890,\"typ\":\"PLAN\"}]} |"
            + " /varden/0/varde",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":0.1234567,\"typ\":\"PLAN\"}]} |"
            + " /varden/0/varde",
        "{\"varden\":[{\"kommunkod\":\"1402\",\"varde\":1,\"typ\":\"PLAN\"},"
            + "{\"kommunkod\":\"1402\",\"varde\":2,\"typ\":\"PLAN\"}]} | /varden/1/kommunkod"
      })
  @DisplayName("UPP-073 Det som inte stämmer är 422 med plats, och ingenting skrivs")
  void refusesFaults(String body, String pointer) {
    JsonPath problem = problem(422, put(PATH, body));
    assertThat(problem.getList("fel.pekare")).contains(pointer);
    assertThat(json(PATH).getList("varden")).isEmpty();
  }

  @Test
  @DisplayName("UPP-073 Högst 500 värden tas emot")
  void limitsNumberOfValues() {
    String rows =
        IntStream.rangeClosed(0, 500)
            .mapToObj(i -> "{\"kommunkod\":\"%04d\",\"varde\":1,\"typ\":\"PLAN\"}".formatted(i))
            .collect(Collectors.joining(","));
    JsonPath problem = problem(422, put(PATH, "{\"varden\":[" + rows + "]}"));
    assertThat(problem.getList("fel.pekare")).contains("/varden");
  }

  @Test
  @DisplayName(
      "UPP-070 Utan biljett är skrivning 401; annan roll, annat organ och annan kommun 403")
  void refusesOthers() throws SQLException {
    String writes = prov.writes();
    problem(401, request().contentType("application/json").body(TWO).put(PATH));
    for (TestTokens token :
        List.of(
            TestTokens.of("redaktor", "namndsekreterare").organ("1401-ks"),
            TestTokens.of("administrator").kommuner("1401"),
            TestTokens.of("controller").organ("1441-ks"),
            TestTokens.of().organ("1401-ks"))) {
      problem(403, Skriv.with(token.sign()).header("If-Match", "*").body(TWO).put(PATH));
    }
    assertThat(prov.writes()).isEqualTo(writes);
    assertThat(request().get(PATH).header("Cache-Control")).isEqualTo("public, no-cache");
  }

  @Test
  @DisplayName("UPP-071 Utan If-Match är svaret 428, med en inaktuell 412")
  void demandsWhatWasSeen() {
    String stale = tag(PATH);
    Helhetsprov.json(put(PATH, TWO));
    problem(428, Helhetsprov.request().body("{\"varden\":[]}").put(PATH));
    Response refused =
        Helhetsprov.request().header("If-Match", stale).body("{\"varden\":[]}").put(PATH);
    problem(412, refused);
    assertThat(refused.header("ETag")).isEqualTo(tag(PATH));
    assertThat(json(PATH).getList("varden")).hasSize(2);
  }

  @Test
  @DisplayName("UPP-074 En provkörning av JSON granskar allt, också If-Match, men skriver inget")
  void triesWithoutWriting() throws SQLException {
    String writes = prov.writes();
    String tag = tag(PATH);
    JsonPath would = Helhetsprov.json(trial(tag, TWO));
    assertThat(would.getList("varden")).hasSize(2);
    problem(422, trial(tag, "{}"));
    problem(412, trial("\"x\"", TWO));
    problem(428, Helhetsprov.request().body(TWO).put(PATH + "?provkor=true"));
    assertThat(json(PATH).getList("varden")).isEmpty();
    assertThat(prov.writes()).isEqualTo(writes);
  }

  private static Response trial(String tag, String body) {
    return Helhetsprov.request().header("If-Match", tag).body(body).put(PATH + "?provkor=true");
  }
}
