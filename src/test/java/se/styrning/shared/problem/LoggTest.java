package se.styrning.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.log.OneLineFilter;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class LoggTest {

  @Inject AgroalDataSource dataSource;
  @Inject SecurityLog securityLog;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r\n",
        "\r",
        "\u0085",
        "\u2028",
        "\u000b",
        "\u001b[2K",
        "\u202e",
        "\b",
        "\u0000"
      })
  @DisplayName("SAK-013 En loggpost är en rad, vad anroparen än skickat")
  void writesOneLine(String breaking) {
    String sent = "snällt" + breaking + "2026-01-01 ERROR falsk post";
    Throwable cause = new IllegalStateException("orsak " + sent);
    ExtLogRecord entry =
        new ExtLogRecord(Level.WARNING, "fel: %s", ExtLogRecord.FormatStyle.PRINTF, "x");
    entry.setParameters(new Object[] {sent});
    entry.setThrown(new IllegalArgumentException(sent, cause));
    assertThat(new OneLineFilter().isLoggable(entry)).isTrue();
    String message = new PatternFormatter("%s").format(entry);
    assertThat(message).startsWith("fel: snällt\\u").doesNotContain(breaking);
    assertThat(stackTrace(entry.getThrown()))
        .contains("java.lang.IllegalArgumentException: snällt\\u")
        .contains("Caused by: java.lang.IllegalStateException: orsak snällt\\u")
        .contains("\tat " + LoggTest.class.getName())
        .doesNotContain(breaking + "2026");
  }

  @Test
  @DisplayName("SAK-013 En vanlig post är orörd")
  void leavesOrdinaryEntries() {
    LogRecord entry = new LogRecord(Level.INFO, "Plan {0} stored");
    entry.setParameters(new Object[] {"1441-ks-2023"});
    assertThat(new OneLineFilter().isLoggable(entry)).isTrue();
    assertThat(entry.getMessage()).isEqualTo("Plan {0} stored");
    entry.setParameters(new Object[] {"a\nb"});
    assertThat(new OneLineFilter().isLoggable(entry)).isTrue();
    assertThat(entry.getMessage()).isEqualTo("Plan a\\u000Ab stored");
  }

  @Test
  @DisplayName("SAK-013 Filtret sitter på konsolen")
  void guardsConsole() {
    LogRecord entry = new LogRecord(Level.INFO, "a\nb");
    Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
        .map(Handler::getFilter)
        .filter(Objects::nonNull)
        .forEach(filter -> assertThat(filter.isLoggable(entry)).isTrue());
    assertThat(entry.getMessage()).isEqualTo("a\\u000Ab");
  }

  @Test
  @OneInstance("what its own process logs")
  @DisplayName("SAK-013 En biljett skrivs aldrig i loggen")
  void logsNoToken() {
    List<String> tokens =
        List.of(
            TestTokens.valid(),
            TestTokens.expired(),
            TestTokens.wronglySigned(),
            "hemligt.skrap.biljett",
            "hemligtskrapbiljett");
    try (Recorder recorder = new Recorder()) {
      for (String token : tokens) {
        request().header("Authorization", "Bearer " + token).get(PLAN);
        request().header("Authorization", "Basic " + token).get(PLAN);
        request().get("/kommuner?access_token=" + token);
        request().get("/kommuner/" + token);
      }
      for (String token : tokens) {
        String secret = token.substring(token.lastIndexOf('.') + 1);
        assertThat(recorder.entries).noneMatch(entry -> entry.contains(secret));
      }
    }
  }

  @Test
  @OneInstance("what its own process logs")
  @DisplayName("SAK-030 Varje 401 och 403 är en rad i säkerhetsloggen, utan hemligheter")
  void logsRefusals() {
    String editor = TestTokens.of("redaktor").subjekt("rut").organ("1480-ks").sign();
    String powerless = TestTokens.of().subjekt("olle").sign();
    securityLog.countAnew();
    try (Recorder recorder = new Recorder()) {
      request().delete(PLAN + "/utkast?hemligt=1");
      request().header("Authorization", "Bearer " + TestTokens.expired()).get(PLAN + "?q=hemligt");
      request().header("Authorization", "Basic hemligt").get("/kommuner/\u202ehemlig");
      as(editor).delete(PLAN + "/utkast");
      as(powerless).contentType("application/json").body("{\"hemligt\":1}").put("/organ/1441-ks");
      as(editor).get(PLAN);
      assertThat(recorder.entries)
          .filteredOn(entry -> entry.startsWith("40"))
          .containsExactly(
              "401 ej-autentiserad DELETE /styrning/v1" + PLAN + "/utkast from 127.0.0.1",
              "401 ej-autentiserad GET /styrning/v1" + PLAN + " from 127.0.0.1",
              "401 ej-autentiserad GET /styrning/v1/kommuner/%E2%80%AEhemlig from 127.0.0.1",
              "403 ej-behorig DELETE /styrning/v1"
                  + PLAN
                  + "/utkast from 127.0.0.1 by styrning-lokal rut",
              "403 ej-behorig PUT /styrning/v1/organ/1441-ks from 127.0.0.1 by styrning-lokal"
                  + " olle");
    }
  }

  @Test
  @OneInstance("what its own process logs")
  @DisplayName("SAK-031 Av många 401 skrivs hundra rader i minuten, och resten räknas")
  void boundsRefusals() {
    securityLog.countAnew();
    try (Recorder recorder = new Recorder()) {
      for (int i = 0; i < 130; i++) {
        request().delete(PLAN + "/utkast");
      }
      request().header("Authorization", "Bearer " + TestTokens.valid()).delete(PLAN + "/utkast");
      securityLog.countAnew();
      assertThat(recorder.entries)
          .filteredOn(entry -> entry.startsWith("401"))
          .hasSize(101)
          .last()
          .isEqualTo("401 ej-autentiserad 30 more within a minute");
      assertThat(recorder.entries).filteredOn(entry -> entry.startsWith("403")).hasSize(1);
    }
  }

  @Test
  @DisplayName("SAK-032 Databasen säger inte vad en rad som den vägrar innehöll")
  void keepsRowsOutOfErrors() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "insert into kommun (id, kommunkod, namn, namn_fullt, lan, lanskod) values"
                          + " (gen_random_uuid(), 'x', 'hemligt', 'hemligt', 'hemligt', '14')"))
          .hasMessageContaining("kommun_kommunkod_check")
          .satisfies(refused -> assertThat(refused.toString()).doesNotContain("hemligt"));
      statement.addBatch("update kommun set kommunkod = 'x', namn = 'hemligt'");
      assertThatThrownBy(statement::executeBatch)
          .hasMessageContaining("kommun_kommunkod_check")
          .satisfies(refused -> assertThat(refused.toString()).doesNotContain("hemligt"));
    }
  }

  private static RequestSpecification as(String token) {
    return request().header("Authorization", "Bearer " + token).header("If-Match", "*");
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** Hears everything that is logged. */
  private static final class Recorder extends Handler implements AutoCloseable {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    Recorder() {
      Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
      String thrown = entry.getThrown() == null ? "" : stackTrace(entry.getThrown());
      entries.add(new PatternFormatter("%s").formatMessage(entry) + thrown);
    }

    @Override
    public void flush() {
      // Kept in memory.
    }

    @Override
    public void close() {
      Logger.getLogger("").removeHandler(this);
    }
  }
}
