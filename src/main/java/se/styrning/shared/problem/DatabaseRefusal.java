package se.styrning.shared.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import se.styrning.shared.log.Causes;

/**
 * What a refusal of the database means to a caller. Services check beforehand and name the fault;
 * this is for two callers who did the same at once, and for values that nobody foresaw.
 */
final class DatabaseRefusal {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String DATA_EXCEPTION = "22";

  private DatabaseRefusal() {}

  static Optional<ProblemType> of(Throwable failure) {
    return Causes.of(failure)
        .filter(t -> t instanceof SQLException sql && sql.getSQLState() != null)
        .findFirst()
        .map(SQLException.class::cast)
        .flatMap(sql -> type(sql.getSQLState(), String.valueOf(sql.getMessage())));
  }

  private static Optional<ProblemType> type(String state, String message) {
    if (state.equals(UNIQUE_VIOLATION)) {
      return Optional.of(
          message.toLowerCase(Locale.ROOT).contains("beslut_paragraf")
              ? ProblemType.PARAGRAF_UPPTAGEN
              : ProblemType.FINNS_REDAN);
    }
    return state.startsWith(DATA_EXCEPTION)
        ? Optional.of(ProblemType.OGILTIGT_INNEHALL)
        : Optional.empty();
  }
}
