package se.styrning.shared.list;

import java.util.Collection;
import java.util.Locale;

/** What a list is called where its columns are explained: its operation's name in an address. */
public final class ListNames {

  private ListNames() {}

  /** Where programs find what the columns of a list mean, as RFC 8288 writes a link. */
  public static String describedBy(String operationId, String base) {
    return "<%s/datalexikon/%s/csvw>; rel=\"describedby\"; type=\"application/csvm+json\""
        .formatted(base, of(operationId));
  }

  /**
   * What is asked of a list to have it whole as CSV: at once where it is given so, else its largest
   * page.
   */
  public static String whole(Collection<String> parameters) {
    return (parameters.contains("hela") ? "?hela=true" : "?limit=1000") + "&csv=standard";
  }

  /** The name of a list by its operation: {@code planens-indikatorer} of listPlanensIndikatorer. */
  public static String of(String operationId) {
    return operationId
        .replaceFirst("^(list|follow)", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
