package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.uppfoljning.helhet.Helhetsprov.jamforelse;
import static se.styrning.uppfoljning.helhet.Helhetsprov.tag;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Skriv;

/** The values that a municipality compares itself with, from a file. */
@QuarkusTest
class JamforelsefilTest {

  private static final String PATH = jamforelse("skulder-per-invanare", 2060);

  private static final String STANDARD =
      """
      kommunkod,varde,typ,publicerad,koladaId
      1402,"70 401",UTFALL,2061-03-31,N03050
      1384,-66942.5,PROGNOS,,
      """;

  private static final String SWEDISH =
      """
      typ;kommunkod;varde;koladaId;publicerad
      UTFALL;1402;70 401;N03050;2061-03-31
      PROGNOS;1384;\u221266 942,5;;
      """;

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
  @DisplayName("UPP-074 Båda dialekterna ger samma värden, i vilken ordning kolumnerna än står")
  void readsBothDialects() throws SQLException {
    JsonPath read = Helhetsprov.json(put(STANDARD));
    assertThat(read.getList("varden.kommunkod")).containsExactly("1384", "1402");
    assertThat(read.getList("varden.varde")).hasToString("[-66942.5, 70401]");
    assertThat(read.getList("varden.typ")).containsExactly("PROGNOS", "UTFALL");
    assertThat(read.getList("varden.publicerad")).containsExactly(null, "2061-03-31");
    assertThat(read.getList("varden.koladaId")).containsExactly(null, "N03050");
    String writes = prov.writes();
    for (String same :
        List.of(
            STANDARD,
            SWEDISH,
            "\uFEFF" + SWEDISH,
            SWEDISH.replace("\n", "\r\n"),
            SWEDISH.replace(" ", "\u00A0"),
            SWEDISH + "\n\n")) {
      assertThat(Helhetsprov.json(put(same)).getMap("$")).isEqualTo(read.getMap("$"));
    }
    assertThat(prov.writes()).as("the same file twice leaves no trace").isEqualTo(writes);
    assertThat(Helhetsprov.json(put("kommunkod,varde,typ\n")).getList("varden")).isEmpty();
  }

  @Test
  @DisplayName(
      "UPP-074 Alla fel ges på en gång med rad och kolumn, och ingenting skrivs när en rad är fel")
  void tellsEveryFault() throws SQLException {
    Helhetsprov.json(put(STANDARD));
    String writes = prov.writes();
    String file =
        """
        kommunkod,varde,typ,publicerad,koladaId
        1384,25.6,UTFALL,,
        140,25.6,UTFALL,,
        1402,"25,6",UTFALL,,
        1407,25.6,utfall,,

        9999,abc,UTFALL,2061-02-30,N3034
        1384,,,31/3,
        1415,25.6,UTFALL
        =1+1,1e3,PLAN,,
        """;
    Response refused = put(file);
    JsonPath problem = problem(422, refused);
    assertThat(problem.getList("fel.pekare"))
        .containsExactlyInAnyOrder(
            "/rad/3/kommunkod",
            "/rad/4/varde",
            "/rad/5/typ",
            "/rad/7/varde",
            "/rad/7/publicerad",
            "/rad/7/koladaId",
            "/rad/7/kommunkod",
            "/rad/8/varde",
            "/rad/8/typ",
            "/rad/8/publicerad",
            "/rad/8/kommunkod",
            "/rad/9/*",
            "/rad/10/kommunkod",
            "/rad/10/varde");
    assertThat(problem.getString("fel.find{it.pekare=='/rad/7/varde'}.varde")).isEqualTo("abc");
    assertThat(problem.getString("fel.find{it.pekare=='/rad/5/typ'}.accepterat"))
        .isEqualTo("UTFALL, PROGNOS, BUDGET, PLAN");
    assertThat(problem.getString("detail")).contains("14");
    assertThat(json(PATH).getList("varden")).hasSize(2);
    assertThat(prov.writes()).isEqualTo(writes);
  }

  @Test
  @DisplayName("UPP-074 I den svenska dialekten är decimalpunkt ett fel, i den andra decimalkomma")
  void keepsDialectsApart() {
    assertThat(problem(422, put("kommunkod;varde;typ\n1402;25.6;UTFALL\n")).getList("fel.pekare"))
        .containsExactly("/rad/2/varde");
    assertThat(
            Helhetsprov.json(put("kommunkod;varde;typ\n1402;25,6;UTFALL\n"))
                .getList("varden.varde"))
        .hasToString("[25.6]");
  }

  @Test
  @DisplayName("UPP-074 Kolumner som saknas eller inte finns är fel i rubriken, rad 1")
  void checksHeader() {
    JsonPath problem = problem(422, put("kommun,varde,koladaid\n1402,25.6,\n"));
    assertThat(problem.getList("fel.pekare"))
        .containsExactly("/rad/1/kommun", "/rad/1/koladaid", "/rad/1/kommunkod", "/rad/1/typ");
    assertThat(problem.getString("fel[0].accepterat"))
        .isEqualTo("kommunkod, varde, typ, publicerad, koladaId");
    assertThat(problem(422, put("kommunkod,varde,typ,varde.x\n")).getList("fel.pekare"))
        .containsExactly("/rad/1/varde.x");
    assertThat(problem(422, put("kommunkod,varde,typ,varde\n")).getList("fel.pekare"))
        .containsExactly("/rad/1/varde");
    problem(422, put(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kommunkod,varde,typ\n\"1402,25.6,UTFALL\n",
        "kommunkod,varde,typ\n\"1402\"x,25.6,UTFALL\n"
      })
  @DisplayName("UPP-074 Det som inte kan läsas som CSV är 400")
  void refusesOtherThanCsv(String file) {
    assertThat(problem(400, put(file)).getString("detail"))
        .isEqualTo("Filen kan inte läsas som CSV i UTF-8 med en rubrikrad.");
  }

  @Test
  @DisplayName("UPP-074 En fil i annan teckenkodning än UTF-8 är 400")
  void refusesOtherEncoding() {
    byte[] file =
        "kommunkod;varde;typ\n1402;25,6;UTFALL å\n".getBytes(Charset.forName("windows-1252"));
    problem(
        400, Helhetsprov.request().contentType("text/csv").body(file).put(PATH + "?provkor=true"));
  }

  @Test
  @DisplayName("UPP-074 Högst 500 rader läses")
  void limitsNumberOfRows() {
    String rows =
        IntStream.rangeClosed(1, 600)
            .mapToObj(i -> "1402,1,PLAN\n")
            .collect(Collectors.joining("", "kommunkod,varde,typ\n", ""));
    assertThat(problem(422, put(rows)).getList("fel.pekare")).contains("/rad/502/*");
  }

  @Test
  @DisplayName("UPP-074 En provkörning visar vad filen skulle ge och skriver ingenting")
  void triesWithoutWriting() throws SQLException {
    String writes = prov.writes();
    JsonPath would =
        Helhetsprov.json(
            Helhetsprov.request()
                .contentType("text/csv")
                .header("If-Match", tag(PATH))
                .body(SWEDISH.getBytes(StandardCharsets.UTF_8))
                .put(PATH + "?provkor=true"));
    assertThat(would.getList("varden")).hasSize(2);
    problem(
        422,
        Helhetsprov.request()
            .contentType("text/csv")
            .header("If-Match", tag(PATH))
            .body("a,b\n")
            .put(PATH + "?provkor=true"));
    problem(
        428,
        Helhetsprov.request().contentType("text/csv").body(SWEDISH).put(PATH + "?provkor=true"));
    assertThat(json(PATH).getList("varden")).isEmpty();
    assertThat(prov.writes()).isEqualTo(writes);
    problem(428, Helhetsprov.request().contentType("text/csv").body(SWEDISH).put(PATH));
    problem(415, Helhetsprov.request().contentType("text/plain").body(SWEDISH).put(PATH));
  }

  private static Response put(String file) {
    return Helhetsprov.request()
        .contentType("text/csv; charset=UTF-8")
        .header("If-Match", tag(PATH))
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put(PATH);
  }
}
