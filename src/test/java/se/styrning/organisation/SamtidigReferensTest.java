package se.styrning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.organisation.Referensprov.ORGAN;
import static se.styrning.organisation.Referensprov.put;
import static se.styrning.organisation.Referensprov.tag;
import static se.styrning.testsupport.Api.json;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Json;

/** Two writers at the same address, both under way before either may go on. */
@QuarkusTest
class SamtidigReferensTest {

  private static final String KS = "/organ/1480-ks";
  private static final List<String> NAMES = List.of("Ena", "Andra");

  @Inject AgroalDataSource dataSource;

  private Referensprov prov;

  @BeforeEach
  void prepare() {
    prov = new Referensprov(dataSource);
  }

  @AfterEach
  void removeWhatWasAdded() throws SQLException {
    prov.cleanUp();
  }

  @Test
  @DisplayName("ORG-015 Av två ändringar med samma If-Match lyckas en; den andra är 412")
  void oneOfTwoChanges() throws Exception {
    put(KS, ORGAN).then().statusCode(201);
    String seen = tag(KS);
    List<String> before = prov.traces();
    List<Response> answers = atOnce(name -> put(KS, seen, named(name)));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    assertStored(answers, 200);
    assertThat(answers.stream().filter(a -> a.statusCode() == 412).findFirst().orElseThrow())
        .satisfies(refused -> assertThat(refused.header("ETag")).isEqualTo(tag(KS)));
    assertOneTraceSince(before);
  }

  @Test
  @DisplayName("ORG-015 Av två som lägger in samma organ lyckas en; den andra är 428")
  void oneOfTwoCreates() throws Exception {
    List<String> before = prov.traces();
    List<Response> answers = atOnce(name -> put(KS, named(name)));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 428);
    assertStored(answers, 201);
    assertOneTraceSince(before);
  }

  private void assertStored(List<Response> answers, int status) {
    Response won = answers.stream().filter(a -> a.statusCode() == status).findFirst().orElseThrow();
    assertThat(json(KS).getString("namn")).isEqualTo(Json.of(won).getString("namn"));
  }

  private void assertOneTraceSince(List<String> before) throws SQLException {
    long events = Long.parseLong(before.get(0).split(" ")[1]);
    assertThat(Long.parseLong(prov.traces().get(0).split(" ")[1])).isEqualTo(events + 1);
    assertThat(
            prov.texts(
                "select operation from revisionslogg where objekt = '/organ/1480-ks' and nummer > "
                    + before.get(0).split(" ")[0]))
        .containsExactly("putOrgan");
  }

  private static String named(String name) {
    return ORGAN.replace("Kommunstyrelsen", name);
  }

  /** Holds the writers' turn until both wait for it. */
  private List<Response> atOnce(Function<String, Response> writer) throws Exception {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtextextended('%s', 0))".formatted(KS));
      try {
        NAMES.forEach(n -> answers.add(CompletableFuture.supplyAsync(() -> writer.apply(n))));
        waitUntilBothWait();
      } finally {
        statement.execute("select pg_advisory_unlock(hashtextextended('%s', 0))".formatted(KS));
      }
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private void waitUntilBothWait() throws Exception {
    String waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
    for (int i = 0; i < 150 && !prov.texts(waiting).equals(List.of("2")); i++) {
      Thread.sleep(10);
    }
    assertThat(prov.texts(waiting)).containsExactly("2");
  }
}
