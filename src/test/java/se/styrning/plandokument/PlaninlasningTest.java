package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.plandokument.beslut.Planinlasning;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.shared.problem.DomainException;

/** Loading data files. What a test adds is taken away again past the triggers, as superuser. */
@QuarkusTest
class PlaninlasningTest {

  private static final String SECOND = "/verksamhetsplaner/1384-ks-2024";

  @Inject ReadyAnswers answers;
  @Inject Planinlasning inlasning;
  @Inject AgroalDataSource dataSource;

  private Databas databas;
  private Map<String, Long> before;

  @BeforeEach
  void addAnOrgan() throws SQLException {
    databas = new Databas(dataSource);
    databas.execute(
        "insert into organ (id, organ, kommunkod, typ, namn)"
            + " values (gen_random_uuid(), '1384-ks', '1384', 'KS', 'Kommunstyrelsen')");
    before = databas.rowCounts();
  }

  @AfterEach
  void removeWhatWasAdded() throws SQLException {
    databas.remove("1384-ks");
    answers.forgetAll();
  }

  @Test
  @DisplayName("PLAN-018 Samma datafil en gång till ändrar ingenting")
  void sameFileAgainChangesNothing() throws Exception {
    String document = get(PLAN).asString();
    inlasning.load("test", resource("/plandata/1441-ks-2023.json"));
    assertThat(databas.rowCounts()).isEqualTo(before);
    assertThat(get(PLAN).asString()).isEqualTo(document);
  }

  @Test
  @DisplayName("PLAN-018 En ändrad datafil ändrar inte det beslutade")
  void changedFileChangesNothing() throws Exception {
    String document = get(PLAN).asString();
    String original = text("/plandata/1441-ks-2023.json");
    String changed = original.replace("\"-10,6\"", "\"-10,7\"");
    assertThat(changed).isNotEqualTo(original);
    inlasning.load("test", changed.getBytes(StandardCharsets.UTF_8));
    assertThat(databas.rowCounts()).isEqualTo(before);
    assertThat(get(PLAN).asString()).isEqualTo(document);
  }

  @Test
  @DisplayName("PLAN-019 En andra kommuns datafil blir en plan till, med alla sina delar")
  void secondMunicipalityIsASecondFile() throws Exception {
    problem(404, SECOND);
    inlasning.load("test", resource("/fixtures/1384-ks-2024.json"));

    JsonPath plan = json(SECOND);
    assertThat(plan.getString("titel.tryckt")).isEqualTo("Verksamhetsplan 2024");
    assertThat(plan.getString("status")).isEqualTo("ANTAGEN");
    assertThat(plan.getInt("planversion")).isEqualTo(1);
    assertThat(json("/verksamhetsplaner?kommunkod=1384").getList("poster.planId", String.class))
        .containsExactly("1384-ks-2024");
    assertThat(json(SECOND + "/avsnitt").getList("poster.stycken.flatten().text", String.class))
        .containsExactly("Påhittad text.");
    assertThat(json(SECOND + "/beslut").getString("poster[0].diarienummer"))
        .isEqualTo("KS 2023-00001");
    assertThat(json("/verksamhetsplaner?globaltMal=13").getList("poster.planId", String.class))
        .containsExactly("1384-ks-2024");
    assertThat(get("/budgetrader?kommunkod=1384").asString())
        .contains("\"bruttoIntakt\":1.25,\"bruttoKostnad\":-10.50,\"resultat\":-9.25");
    assertThat(json(SECOND + "/avstamning").getInt("antalPrimaraDifferenser")).isZero();
  }

  @Test
  @DisplayName("PLAN-019 Listor över planer rymmer båda kommunernas rader, skilda åt av nycklarna")
  void listsAcrossPlansHoldBoth() throws Exception {
    inlasning.load("test", resource("/fixtures/1384-ks-2024.json"));

    assertThat(json("/verksamhetsplaner?limit=1000").getList("poster.planId", String.class))
        .containsSubsequence("1384-ks-2024", "1441-ks-2023");
    JsonPath hr = json("/budgetrader?omrade=hr&limit=1000");
    assertThat(hr.getList("poster.collect { it.planId + ' ' + it.budgetar }", String.class))
        .containsSubsequence("1384-ks-2024 2024", "1441-ks-2023 2023");
    assertThat(json("/budgetrader?organ=1441-ks").getInt("_meta.totalRecords")).isEqualTo(13);
    assertThat(
            json("/indikatorer?enhet=INDEX&limit=1000").getList("poster.indikatorId", String.class))
        .containsSubsequence(
            "1384-ks-nki-insikt", "1441-ks-hme-totalt-kommunen", "1441-ks-nki-insikt");
    assertThat(
            json("/globala-mal/13/malpaverkan?limit=1000")
                .getList("poster.collect { it.planId + ' ' + it.grad }", String.class))
        .containsSubsequence("1384-ks-2024 SEKUNDAR", "1441-ks-2023 EJ_ANGIVEN");
  }

  @Test
  @DisplayName("PLAN-017 PLAN-019 Även den andra planen är oföränderlig när den är inläst")
  void secondPlanIsImmutableToo() throws Exception {
    inlasning.load("test", resource("/fixtures/1384-ks-2024.json"));
    assertThatThrownBy(
            () -> databas.execute("delete from produktionsomrade where organ = '1384-ks'"))
        .isInstanceOf(SQLException.class)
        .extracting(refusal -> ((SQLException) refusal).getSQLState())
        .isEqualTo("23001");
  }

  @Test
  @DisplayName("PLAN-019 En datafil med ett fel sent i filen läses inte in alls")
  void faultyFileLeavesNothing() throws Exception {
    String unknownGoal =
        text("/fixtures/1384-ks-2024.json").replace("\"globaltMal\": 13", "\"globaltMal\": 18");
    assertThatThrownBy(() -> inlasning.load("test", unknownGoal.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RuntimeException.class);
    String unknownField =
        text("/fixtures/1384-ks-2024.json").replace("\"motiv\"", "\"motivering\"");
    assertThatThrownBy(() -> inlasning.load("test", unknownField.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("motivering");
    assertThat(databas.rowCounts()).isEqualTo(before);
    problem(404, SECOND);
  }

  @Test
  @DisplayName("SKR-054 Det som GET svarar går att läsa in som planfil, med länkar och inbäddat")
  void readsWhatGetAnswers() throws Exception {
    String answer =
        get(PLAN + "?include=organ")
            .asString()
            .replace("1441-ks-2023", "1384-ks-2024")
            .replace("\"organ\":\"1441-ks\"", "\"organ\":\"1384-ks\"")
            .replace("\"kommunkod\":\"1441\"", "\"kommunkod\":\"1384\"")
            .replace("\"budgetar\":2023,\"planversion\"", "\"budgetar\":2024,\"planversion\"");
    assertThat(answer).contains("_links", "_embedded");
    inlasning.load("test", answer.getBytes(StandardCharsets.UTF_8));
    assertThat(json(SECOND).getList("avsnitt")).isNotEmpty();
  }

  @Test
  @DisplayName("SKR-054 En planfil för ett okänt organ läses inte in")
  void refusesUnknownOrgan() throws Exception {
    String file = text("/fixtures/1384-ks-2024.json").replace("1384-ks", "1384-xx");
    assertThatThrownBy(() -> inlasning.load("test", file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DomainException.class)
        .satisfies(
            refusal ->
                assertThat(((DomainException) refusal).fel().get(0).pekare()).isEqualTo("/organ"));
    assertThat(databas.rowCounts()).isEqualTo(before);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = PlaninlasningTest.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }

  private static String text(String name) throws IOException {
    return new String(resource(name), StandardCharsets.UTF_8);
  }
}
