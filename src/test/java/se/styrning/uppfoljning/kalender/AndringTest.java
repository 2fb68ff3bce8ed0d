package se.styrning.uppfoljning.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.uppfoljning.kalender.Avlasning.SCHEMA;
import static se.styrning.uppfoljning.kalender.Avlasning.byUid;
import static se.styrning.uppfoljning.kalender.Avlasning.calendar;
import static se.styrning.uppfoljning.kalender.Avlasning.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.kalender.Avlasning.Handelse;

/** What becomes of events when the schedule changes, on a board of its own. */
@QuarkusTest
class AndringTest {

  private static final String ORGAN = "1401-kalendernamnd";
  private static final String AUG = ORGAN + "-2010-aug";
  private static final String DAY = AUG + "-lagstadgad-dag@styrning";
  private static final String OF_2010 = SCHEMA + "?organ=" + ORGAN + "&budgetar=2010";

  @Inject AgroalDataSource dataSource;

  @BeforeEach
  void makeBoard() throws SQLException {
    removeBoard();
    name("Kalendernämnden").then().statusCode(201);
  }

  @AfterEach
  void removeBoard() throws SQLException {
    execute(
        "set local session_replication_role = replica;"
            + " delete from uppfoljning where organ = '%1$s'; delete from organ where organ = '%1$s';"
                .formatted(ORGAN)
            + " delete from kalenderpost where uid like '%s-%%'".formatted(ORGAN));
  }

  @Test
  @DisplayName("UPP-024 SEQUENCE stiger när ett datum ändras, bara för den händelsen, varje gång")
  void countsChanges() throws SQLException {
    Map<String, Handelse> first = byUid(OF_2010);
    assertThat(first.values()).hasSize(8).allMatch(event -> event.sekvens() == 0);
    assertThat(first.get(DAY).dag()).isEqualTo(LocalDate.of(2010, 10, 29));
    String tag = calendar(OF_2010).header("ETag");

    handIn("senastePlaneringsdag", "2010-10-28");
    Map<String, Handelse> second = byUid(OF_2010);
    assertThat(second.get(DAY).dag()).isEqualTo(LocalDate.of(2010, 10, 28));
    assertThat(second.get(DAY).sekvens()).isEqualTo(1);
    assertThat(without(DAY, second)).isEqualTo(without(DAY, first));
    assertThat(calendar(OF_2010).header("ETag")).isNotEqualTo(tag);

    execute(
        "set local session_replication_role = replica; delete from uppfoljning where organ = '"
            + ORGAN
            + "'");
    Map<String, Handelse> third = byUid(OF_2010);
    assertThat(third.get(DAY).dag()).isEqualTo(LocalDate.of(2010, 10, 29));
    assertThat(third.get(DAY).sekvens()).isEqualTo(2);
    assertThat(without(DAY, third)).isEqualTo(without(DAY, first));
    assertThat(third.keySet()).isEqualTo(first.keySet());
  }

  @Test
  @OneInstance("a setting of its own process")
  @DisplayName("UPP-024 När en inställning flyttar en dag stiger SEQUENCE, bara för den händelsen")
  void countsChangedSetting() {
    String uid = AUG + "-intern-dag@styrning";
    String setting = "styrning.uppfoljning.arbetsdagar-aug";
    System.setProperty(setting, "10");
    try {
      Map<String, Handelse> first = byUid(OF_2010);
      assertThat(first.get(uid).dag()).isEqualTo(LocalDate.of(2010, 9, 14));
      assertThat(first.values()).hasSize(9).allMatch(event -> event.sekvens() == 0);
      System.setProperty(setting, "12");
      for (int i = 0; i < 2; i++) {
        Map<String, Handelse> second = byUid(OF_2010);
        assertThat(second.get(uid).dag()).isEqualTo(LocalDate.of(2010, 9, 16));
        assertThat(second.get(uid).sekvens()).isEqualTo(1);
        assertThat(without(uid, second)).hasSize(8).isEqualTo(without(uid, first));
      }
    } finally {
      System.clearProperty(setting);
    }
    assertThat(byUid(OF_2010)).doesNotContainKey(uid);
  }

  @Test
  @DisplayName("UPP-024 Också när lagens dag ändras men inte dagen att planera för stiger SEQUENCE")
  void countsEveryDateOfEvent() throws SQLException {
    Handelse first = byUid(OF_2010).get(DAY);
    handIn("lagstadgadDagJusterad", "2010-11-02");
    Handelse second = byUid(OF_2010).get(DAY);
    assertThat(second.dag()).isEqualTo(first.dag());
    assertThat(second.beskrivning()).contains("flyttas framåt till 2010-11-02");
    assertThat(second.sekvens()).isEqualTo(1);
  }

  @Test
  @DisplayName("UPP-021 En intern dag är en händelse när den är bestämd, annars ingen")
  void showsInternalDay() throws SQLException {
    String uid = AUG + "-intern-dag@styrning";
    assertThat(byUid(OF_2010)).doesNotContainKey(uid);
    handIn("interntKlar", "2010-09-14");
    Handelse event = byUid(OF_2010).get(uid);
    assertThat(event.dag()).isEqualTo(LocalDate.of(2010, 9, 14));
    assertThat(event.slut()).isEqualTo(LocalDate.of(2010, 9, 15));
    assertThat(event.rubrik())
        .isEqualTo("Delårsrapport 2010: klar inom förvaltningen – Kalendernämnden");
    assertThat(event.kategorier()).containsExactly("Uppföljning", "Intern dag");
    assertThat(event.sekvens()).isZero();
  }

  @Test
  @DisplayName("UPP-024 När bara orden ändras blir LAST-MODIFIED ny men inte SEQUENCE")
  void tellsNewWordsFromNewDates() throws SQLException {
    byUid(OF_2010);
    execute(
        "update kalenderpost set andrad = '2020-01-02 03:04:05Z' where uid like '" + ORGAN + "-%'");
    Handelse first = byUid(OF_2010).get(DAY);
    assertThat(first.andrad()).isEqualTo("20200102T030405Z");
    name("Almanacksnämnden; \"Ö\", \\ & Å").then().statusCode(200);
    Handelse second = byUid(OF_2010).get(DAY);
    assertThat(second.rubrik()).endsWith("– Almanacksnämnden; \"Ö\", \\ & Å");
    assertThat(second.andrad()).isGreaterThan("20260101T000000Z");
    assertThat(second.sekvens()).isZero();
  }

  @Test
  @DisplayName("UPP-024 Att läsa det som inte ändrats skriver ingenting")
  void writesNothingInVain() throws SQLException {
    byte[] first = calendar(OF_2010).asByteArray();
    String rows = rows();
    assertThat(rows.split("; ")).hasSize(8);
    for (int i = 0; i < 3; i++) {
      assertThat(calendar(OF_2010).asByteArray()).isEqualTo(first);
      Api.request().accept("text/calendar").head(OF_2010).then().statusCode(200);
    }
    Api.json(OF_2010);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  @DisplayName("UPP-024 En ändring räknas en gång, hur många som än läser samtidigt")
  void countsOnceForAll() throws Exception {
    assertThat(atOnce()).hasSize(1);
    handIn("senastePlaneringsdag", "2010-10-28");
    List<byte[]> answers = atOnce();
    assertThat(answers).hasSize(1);
    assertThat(byUid(OF_2010).get(DAY).sekvens()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "UPP-022 UPP-024 En händelse är densamma i organets, kommunens och schemats kalender")
  void isSameEverywhere() {
    String uid =
        "%s-%d-apr-periodslut@styrning".formatted(ORGAN, Uppfoljningslage.today().getYear());
    Handelse event = only(uid, events(Api.get("/organ/" + ORGAN + "/uppfoljningsschema.ics")));
    assertThat(only(uid, events(Api.get("/kommuner/1401/uppfoljningsschema.ics"))))
        .isEqualTo(event);
    assertThat(only(uid, events(SCHEMA + "?organ=" + ORGAN))).isEqualTo(event);
    assertThat(event.sekvens()).isZero();
  }

  private static Handelse only(String uid, List<Handelse> events) {
    List<Handelse> found = events.stream().filter(event -> event.uid().equals(uid)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Handelse> without(String uid, Map<String, Handelse> events) {
    return events.values().stream()
        .filter(event -> !event.uid().equals(uid))
        .sorted((a, b) -> a.uid().compareTo(b.uid()))
        .toList();
  }

  /** The different answers that eight callers get at the same moment. */
  private static List<byte[]> atOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      Callable<byte[]> call =
          () -> calendar(OF_2010).then().statusCode(200).extract().asByteArray();
      List<byte[]> different = new ArrayList<>();
      for (Future<byte[]> answer : callers.invokeAll(Collections.nCopies(8, call))) {
        byte[] bytes = answer.get();
        if (different.stream().noneMatch(other -> Arrays.equals(other, bytes))) {
          different.add(bytes);
        }
      }
      return different;
    } finally {
      callers.shutdown();
    }
  }

  /** Hands the August report in as it was planned, but for one date of the occasion. */
  private void handIn(String member, String date) throws SQLException {
    ObjectNode tillfalle = (ObjectNode) Skriv.json(Api.get(SCHEMA + "/" + AUG).asString());
    tillfalle.remove("_links");
    tillfalle.put(member, date);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into uppfoljning (id, tillfalle_id, kommunkod, organ, ar, kod, status,"
                    + " exempel, tillfalle) values (gen_random_uuid(), ?, '1401', ?, 2010, 'AUG',"
                    + " 'INLAMNAD', false, ?)")) {
      insert.setString(1, AUG);
      insert.setString(2, ORGAN);
      insert.setString(3, tillfalle.toString());
      insert.executeUpdate();
    }
  }

  private static Response name(String namn) {
    ObjectNode organ = Skriv.JSON.createObjectNode();
    organ.put("organ", ORGAN).put("kommunkod", "1401").put("typ", "NAMND").put("namn", namn);
    String tag = Api.get("/organ/" + ORGAN).header("ETag");
    var request = Skriv.with(TestTokens.of("administrator").kommuner("1401").sign());
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.body(organ.toString()).put("/organ/" + ORGAN);
  }

  /** Where each row of the board lies and which transaction wrote or locked it. */
  private String rows() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select string_agg(ctid || ' ' || xmin || ' ' || xmax, '; ' order by uid)"
                    + " from kalenderpost where uid like '"
                    + ORGAN
                    + "-%'")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }
}
