package se.styrning.shared.problem;

/** How much a body may hold; told at {@code /api-info} and in the contract. */
public final class BodyLimits {

  /** The largest body in bytes that is read. */
  public static final long LARGEST_BODY = 10L * 1024 * 1024;

  /** Bytes of bodies that are held at the same time, for all requests together. */
  public static final long BODIES_AT_ONCE = 16L * 1024 * 1024;

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

  /** Columns of a body of CSV. */
  public static final int MOST_COLUMNS = 50;

  /** The longest cell of a body of CSV in characters. */
  public static final int LONGEST_CELL = 10_000;

  /** Faults that are told; when there are more, the rest is not looked for. */
  public static final int MOST_FAULTS = 100;

  private BodyLimits() {}
}
