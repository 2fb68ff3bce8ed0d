package se.styrning.shared.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** How much a body may hold; told at {@code /api-info} and in the contract. */
public final class BodyLimits {

  /** The largest body in bytes that is read. */
  public static final long LARGEST_BODY = 10L * 1024 * 1024;

  /** Bytes of bodies that are held at the same time, for all requests together. */
  public static final long BODIES_AT_ONCE = 16L * 1024 * 1024;

  /** The same of one client, of whose bodies one alone may be as large as any. */
  public static final long BODIES_OF_CLIENT = 4L * 1024 * 1024;

  /**
   * From how many bytes a body takes so long to review that it has places of its own; see
   * Admission.
   */
  public static final long LARGE_BODY = 512L * 1024;

  /** How deep objects and lists may lie in each other. */
  public static final int DEEPEST = 50;

  /** The longest text in characters, where the contract sets no lower limit. */
  public static final int LONGEST_TEXT = 100_000;

  /** The longest name of a member in characters. */
  public static final int LONGEST_NAME = 200;

  /** The longest number in characters. */
  public static final int LONGEST_NUMBER = 100;

  /** Values, names and brackets in a body of JSON, together. */
  public static final int MOST_TOKENS = 100_000;

  /** Elements of a list, where the contract sets no other limit. */
  public static final int MOST_ELEMENTS = 1000;

  /** Columns of a body of CSV. */
  public static final int MOST_COLUMNS = 50;

  /** The longest cell of a body of CSV in characters. */
  public static final int LONGEST_CELL = 10_000;

  /** Faults that are told; when there are more, the rest is not looked for. */
  public static final int MOST_FAULTS = 100;

  private static final int MOST_DIGITS = 18;

  private BodyLimits() {}

  /** How long a body may become; one that does not say may become as long as any. */
  public static long announced(HttpServerRequest request) {
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      return LARGEST_BODY;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return 0;
    }
    return length.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(length);
  }
}
