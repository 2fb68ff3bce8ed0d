package se.styrning.start.folder;

/**
 * The program cannot start, for a reason that whoever started it can do something about. The
 * message is the one line they get to read.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
