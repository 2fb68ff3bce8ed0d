package se.styrning.uppfoljning.kommun;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/** The identity of a municipality's follow-up at one occasion: {@code 1441-2023-aug}. */
public record HelhetId(String kommunkod, int ar, Tillfalleskod kod) {

  public static final String COLLECTION = "/helhetsuppfoljningar";

  /** The years of the schedule of follow-ups. */
  public static final int FIRST_YEAR = 2006;

  public static final int LAST_YEAR = 9998;

  private static final Pattern FORM =
      Pattern.compile("([0-9]{4})-([0-9]{4})-(feb|apr|aug|okt|dec)");

  /** Reads an identity in an address; one that nothing can have is 404. */
  static HelhetId of(String id) {
    Matcher parts = FORM.matcher(id);
    if (!parts.matches() || !isYear(Integer.parseInt(parts.group(2)))) {
      throw unknown(id, Accepted.of("helhet", FIRST_YEAR));
    }
    return new HelhetId(
        parts.group(1),
        Integer.parseInt(parts.group(2)),
        Tillfalleskod.valueOf(parts.group(3).toUpperCase(Locale.ROOT)));
  }

  public static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static DomainException unknown(String id, Accepted accepted) {
    return DomainException.notFound("helhetId", id, accepted);
  }

  /** As it is written. */
  public String id() {
    return kommunkod + "-" + ar + "-" + kod.slug();
  }

  /** Where it is read. */
  public String path() {
    return COLLECTION + "/" + id();
  }

  /** The occasion at which an organ reports for the same period. */
  String tillfalleId(String organ, Tillfalleskod other) {
    return organ + "-" + ar + "-" + other.slug();
  }
}
