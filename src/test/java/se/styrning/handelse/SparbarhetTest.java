package se.styrning.handelse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Contract;

/** What has happened stays as it happened, and the contract says so. */
@QuarkusTest
class SparbarhetTest {

  private static final String RESTRICT_VIOLATION = "23001";

  @Inject Handelselogg logg;
  @Inject AgroalDataSource dataSource;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update revisionslogg set subjekt = 'annan'",
        "update revisionslogg set efter = null",
        "delete from revisionslogg",
        "set local role styrning_agare; truncate revisionslogg",
        "update handelse set amne = '/annat'",
        "update handelse set nummer = nummer + 1000000",
        "delete from handelse",
        "set local role styrning_agare; truncate handelse"
      })
  @DisplayName("HAN-007 Databasen vägrar att ändra, ta bort och tömma det som har hänt")
  void changeIsRefused(String sql) {
    new Handelseskrivare(logg, dataSource).write(Handelsetyp.KOMMUN_ANDRAD, "1441", "/kommuner/x");
    assertThatThrownBy(() -> change(sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isEqualTo(RESTRICT_VIOLATION));
  }

  @Test
  @DisplayName("HAN-018 Kontraktet beskriver händelsen, dess typer och uppgifter")
  void describesEvents() {
    JsonNode schemas = Contract.served().document().at("/components/schemas");
    JsonNode event = schemas.path("Molnhandelse");
    assertThat(texts(event.path("required")))
        .containsExactlyInAnyOrder(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "nummer",
            "data");
    assertThat(event.at("/properties/time/type").asText()).isEqualTo("string");
    assertThat(event.at("/properties/time/format").asText()).isEqualTo("date-time");
    assertThat(event.at("/properties/type/$ref").asText()).endsWith("/Handelsetyp");
    assertThat(event.at("/properties/data/$ref").asText()).endsWith("/Handelseuppgifter");
    assertThat(event.at("/properties/specversion/pattern").asText()).isEqualTo("^1\\.0$");
    assertThat(texts(schemas.at("/Handelsetyp/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(Handelsetyp.values()).map(Handelsetyp::varde).toList());
    for (Handelsetyp typ : Handelsetyp.values()) {
      assertThat(schemas.at("/Handelseuppgifter/description").asText())
          .contains(typ.varde().replaceFirst(".*verksamhetsplan(?!.antagen)", ""));
    }
    assertThat(schemas.at("/Handelseuppgifter/properties").size()).isEqualTo(13);
  }

  @Test
  @DisplayName("HAN-018 Kontraktet säger att händelser bevaras för alltid och visar båda formerna")
  void describesFeed() {
    Contract contract = Contract.served();
    Contract.Operation feed = contract.operation("get", "/handelser").orElseThrow();
    assertThat(feed.node().path("description").asText())
        .contains("bevaras för alltid", "exakt en gång", "_links.next");
    assertThat(feed.node().has("security")).isFalse();
    JsonNode success = contract.response(feed, 200);
    assertThat(success.at("/content/application~1json/schema/$ref").asText())
        .endsWith("/Handelsesida");
    assertThat(success.at("/content/application~1cloudevents-batch+json/schema/$ref").asText())
        .endsWith("/Handelsebunt");
    assertThat(success.path("headers").has("Link")).isTrue();
    List<String> parameters =
        StreamSupport.stream(feed.node().path("parameters").spliterator(), false)
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .map(parameter -> parameter.path("name").asText())
            .toList();
    assertThat(parameters)
        .containsExactlyInAnyOrder("csv", "efter", "hela", "kommunkod", "limit", "typ", "vanta");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
      } finally {
        connection.rollback();
      }
    }
  }
}
