package se.styrning.shared.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a caller sent from looking like log entries of its own: control characters in a
 * message, or in the message of an exception, are written as {@code \}{@code u000A}.
 */
@LoggingFilter(name = "one-line")
public final class OneLineFilter implements Filter {

  /**
   * Control and format characters except tab, line and paragraph separators; bidi overrides among
   * them.
   */
  private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\t]]");

  private static final ExtFormatter FORMATTER = new PatternFormatter("%s");

  private static final int MOST_CAUSES = 20;

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry.getThrown() != null) {
      MemoryGuard.endIfOutOfMemory(entry.getThrown());
    }
    String message = FORMATTER.formatMessage(entry);
    if (message != null && UNWANTED.matcher(message).find()) {
      write(entry, oneLine(message));
    }
    Throwable thrown = entry.getThrown();
    if (thrown != null && !(thrown instanceof OneLine)) {
      entry.setThrown(new OneLine(thrown, MOST_CAUSES));
    }
    return true;
  }

  private static void write(LogRecord entry, String message) {
    entry.setParameters(null);
    if (entry instanceof ExtLogRecord extended) {
      extended.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      entry.setMessage(message);
    }
  }

  static String oneLine(String text) {
    return UNWANTED.matcher(text).replaceAll(OneLineFilter::escaped);
  }

  private static String escaped(MatchResult found) {
    return "\\\\u%04X".formatted(found.group().codePointAt(0));
  }

  /** Another exception in one line, under that one's class name and with its stack trace. */
  @SuppressWarnings("OverrideThrowableToString")
  private static final class OneLine extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String text;

    OneLine(Throwable original, int causesLeft) {
      super(null, cause(original, causesLeft), true, true);
      text = oneLine(original.toString());
      setStackTrace(original.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable original, int causesLeft) {
      Throwable cause = original.getCause();
      return cause == null || causesLeft == 0 ? null : new OneLine(cause, causesLeft - 1);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
