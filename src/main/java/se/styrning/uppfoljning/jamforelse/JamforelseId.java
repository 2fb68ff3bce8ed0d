package se.styrning.uppfoljning.jamforelse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.kommun.Former;
import se.styrning.uppfoljning.kommun.HelhetId;

/** The identity of a comparison: {@code 1441-soliditet-2023}. */
public record JamforelseId(String kommunkod, String matt, int ar) {

  private static final int FIRST_YEAR = 1900;

  private static final Pattern FORM =
      Pattern.compile("([0-9]{4})-([a-z0-9]+(?:-[a-z0-9]+)*)-([0-9]{4})");

  /** Reads an identity in an address; one that no comparison can have is 404. */
  static JamforelseId of(String id) {
    Matcher parts = FORM.matcher(id);
    if (!parts.matches()
        || parts.group(2).length() > Former.LONGEST_MATT
        || !isYear(Integer.parseInt(parts.group(3)))) {
      throw DomainException.notFound("jamforelseId", id, Accepted.of("jamforelse"));
    }
    return new JamforelseId(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= HelhetId.LAST_YEAR;
  }

  /** As it is written. */
  public String id() {
    return kommunkod + "-" + matt + "-" + ar;
  }

  /** Where it is read. */
  String path() {
    return "/jamforelser/" + id();
  }
}
