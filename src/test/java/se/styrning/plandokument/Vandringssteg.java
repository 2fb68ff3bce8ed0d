package se.styrning.plandokument;

/**
 * One step of a walk.
 *
 * @param plan which of the plans it concerns
 * @param pick chooses one of what the act can be done to, and how
 * @param seen what the caller says of what it has seen
 */
record Vandringssteg(Act act, int plan, int pick, Seen seen) {

  private static final int INVALID_EVERY = 7;

  /** What can be done. */
  enum Act {
    CREATE,
    REPLACE,
    PATCH,
    ADD_PART,
    REPLACE_PART,
    REMOVE_PART,
    REMOVE,
    DECIDE,
    ADOPT,
    COPY,
    REPEAT
  }

  /** What the caller says of what it has seen. */
  enum Seen {
    NOW,
    BEFORE,
    NOTHING
  }

  /** Whether what is sent can be accepted. */
  boolean isValid() {
    return pick % INVALID_EVERY != 0;
  }

  /** The answer there must be, where it would be another if the caller had seen what there is. */
  int precondition(int otherwise) {
    return switch (seen) {
      case NOW -> otherwise;
      case BEFORE -> 412;
      case NOTHING -> 428;
    };
  }
}
