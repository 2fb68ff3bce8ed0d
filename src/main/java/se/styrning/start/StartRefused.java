package se.styrning.start;

/**
 * The program cannot start, for a reason that whoever started it can do something about. The
 * message is the one line they get to read.
 */
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartRefused(String message) {
    super(message);
  }

  StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
