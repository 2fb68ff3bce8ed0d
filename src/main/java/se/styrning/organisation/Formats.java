package se.styrning.organisation;

import se.styrning.shared.problem.DomainException;

/** How identities and names are written: the same in contract, addresses and database. */
final class Formats {

  static final String KOMMUNKOD = "^[0-9]{4}$";

  /** What belongs to a kommun begins with its code. */
  static final String OWNED = "^[0-9]{4}-[a-z0-9-]+$";

  static final String GRUPP = "^[a-z0-9-]+$";

  /** One line, with neither blank nor nothing at its ends. */
  static final String LINE = "^\\S(.*\\S)?$";

  static final int LONGEST_ID = 60;

  private static final int KOMMUNKOD_LENGTH = 4;
  private static final int LANSKOD_LENGTH = 2;

  private Formats() {}

  /** The id if it could be one; anything else is 404 like an id that nothing has. */
  static String id(String parameter, String value, String format) {
    if (value.length() > LONGEST_ID || !value.matches(format)) {
      throw DomainException.notFound(parameter, value, format);
    }
    return value;
  }

  /** The kommun that what has this id belongs to. */
  static String owner(String id) {
    return id.substring(0, KOMMUNKOD_LENGTH);
  }

  /** The county of a kommun, by SCB's division. */
  static String lan(String kommunkod) {
    return kommunkod.substring(0, LANSKOD_LENGTH);
  }
}
