package se.styrning.shared.representation;

import java.util.Locale;

/** What a list is called where its columns are explained: its operation's name in an address. */
public final class Listnamn {

  private Listnamn() {}

  /** The name of a list by its operation: {@code planens-indikatorer} of listPlanensIndikatorer. */
  public static String of(String operationId) {
    return operationId
        .replaceFirst("^list", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
