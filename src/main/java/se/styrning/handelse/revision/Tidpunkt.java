package se.styrning.handelse.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/** Reads a moment that a caller wrote as an instant or as a day in Sweden. */
final class Tidpunkt {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** Keeps years within what the database can hold; RFC 3339 has four digits too. */
  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");

  private static final Pattern INSTANT = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\dT.{5,40}");

  private static final Accepted ACCEPTED = Accepted.of("datum-eller-tidpunkt");

  private Tidpunkt() {}

  /** The instant, or the first one of the day. */
  static Instant start(String parameter, String value) {
    return read(parameter, value, 0);
  }

  /** The instant, or the first one after the day. */
  static Instant end(String parameter, String value) {
    return read(parameter, value, 1);
  }

  private static Instant read(String parameter, String value, int days) {
    try {
      if (DAY.matcher(value).matches()) {
        return LocalDate.parse(value).plusDays(days).atStartOfDay(SWEDEN).toInstant();
      }
      if (INSTANT.matcher(value).matches()) {
        return OffsetDateTime.parse(value).toInstant();
      }
    } catch (DateTimeException impossibleDate) {
      throw refusal(parameter, value);
    }
    throw refusal(parameter, value);
  }

  private static DomainException refusal(String parameter, String value) {
    return DomainException.badParameter(parameter, value, ACCEPTED);
  }
}
