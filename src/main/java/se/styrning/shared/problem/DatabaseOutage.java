package se.styrning.shared.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import se.styrning.shared.log.Causes;

/**
 * What a failure of the database means when it is no fault in a statement: that it is away,
 * refuses, hangs or had no time.
 */
enum DatabaseOutage {
  /** Others held what was needed for too long; the connection works, and nothing was written. */
  BUSY,
  /** It is away; nothing was written. */
  AWAY,
  /** It answers but takes no writes, as a standby does. */
  READ_ONLY,
  /** It did not answer when a transaction was to be committed: what was written may be there. */
  UNKNOWN;

  /**
   * SQLSTATE classes: 08 connection, 28 who may connect, 53 resources, 57 operator intervention, 58
   * the system below it, its files among them.
   */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "28", "53", "57", "58");

  private static final String DATABASE_IS_GONE = "3D000";
  private static final String ONLY_READS = "25006";

  /**
   * Two who could not both be let through; deadlock; a lock, and a statement, that took too long.
   */
  private static final Set<String> BUSY_STATES = Set.of("40001", "40P01", "55P03", "57014");

  /** None where the failure is of another kind. */
  static Optional<DatabaseOutage> of(Throwable failure) {
    return Causes.of(failure)
        .filter(SQLException.class::isInstance)
        .flatMap(sql -> kind((SQLException) sql).stream())
        .findFirst()
        .map(kind -> kind == AWAY && isOfCommit(failure) ? UNKNOWN : kind);
  }

  /** The pool reports an acquisition timeout as an SQLException without any SQLSTATE. */
  private static Optional<DatabaseOutage> kind(SQLException failure) {
    String state = failure.getSQLState();
    if (state != null && BUSY_STATES.contains(state)) {
      return Optional.of(BUSY);
    }
    if (ONLY_READS.equals(state)) {
      return Optional.of(READ_ONLY);
    }
    boolean away =
        state == null
            || state.equals(DATABASE_IS_GONE)
            || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)))
            || failure.getCause() instanceof IOException;
    return away ? Optional.of(AWAY) : Optional.empty();
  }

  /** The driver of a transaction fails in no other way when it is asked to commit. */
  private static boolean isOfCommit(Throwable failure) {
    return Causes.of(failure).anyMatch(XAException.class::isInstance);
  }
}
