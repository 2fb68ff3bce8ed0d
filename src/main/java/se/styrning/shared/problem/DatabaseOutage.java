package se.styrning.shared.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, refuses or hangs from a fault in a statement. */
final class DatabaseOutage {

  /**
   * SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention (shutdown, timeout).
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  private DatabaseOutage() {}

  static boolean isCauseOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = next(t)) {
      if (t instanceof SQLException sql && isOutage(sql)) {
        return true;
      }
    }
    return false;
  }

  /** The pool reports an acquisition timeout as an SQLException without any SQLSTATE. */
  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
        || failure.getCause() instanceof IOException;
  }

  private static @Nullable Throwable next(Throwable t) {
    return t.getCause() == t ? null : t.getCause();
  }
}
