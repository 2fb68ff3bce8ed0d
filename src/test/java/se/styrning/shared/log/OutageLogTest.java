package se.styrning.shared.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutageLogTest {

  @Test
  @DisplayName(
      "DRIFT-032 Ett avbrott i databasen är en rad i minuten i loggen, inte en för varje svar")
  void tellsOnceAMinute() {
    Logger logger = Logger.getLogger(OutageLog.class.getName());
    Lines lines = new Lines();
    logger.addHandler(lines);
    try {
      OutageLog log = new OutageLog();
      for (int i = 0; i < 100; i++) {
        log.tell(new IllegalStateException(new SQLException("rad: (hemligt)", "08006")));
      }
    } finally {
      logger.removeHandler(lines);
    }
    assertThat(lines.told)
        .containsExactly(
            "Database unavailable, SQLSTATE 08006: 1 requests answered 503 since the last such line");
  }

  /** Keeps what is logged. */
  private static final class Lines extends Handler {

    private final List<String> told = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      told.add(
          entry instanceof ExtLogRecord extended
              ? extended.getFormattedMessage()
              : entry.getMessage());
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
