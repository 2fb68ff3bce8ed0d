package se.styrning.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;

/** The days between which something holds. Both are included, and null leaves that end open. */
final class Giltighet {

  private static final String PARAMETER = "giltig";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Accepted ACCEPTED = Accepted.of("datum");

  private static final String HOLDS =
      "(%1$s.giltigFran is null or %1$s.giltigFran <= %2$s)"
          + " and (%1$s.giltigTill is null or %1$s.giltigTill >= %2$s)";

  private Giltighet() {}

  /** Keeps rows that hold on the day of {@code ?giltig=}; without one all are kept. */
  static <T> ListQuery<T> keep(ListQuery<T> query, String alias, @Nullable String giltig) {
    return giltig == null ? query : query.where(HOLDS.formatted(alias, "%1$s"), day(giltig));
  }

  private static LocalDate day(String value) {
    try {
      if (value.matches(DAY)) {
        return LocalDate.parse(value);
      }
    } catch (DateTimeException noSuchDay) {
      throw DomainException.badParameter(PARAMETER, value, ACCEPTED);
    }
    throw DomainException.badParameter(PARAMETER, value, ACCEPTED);
  }

  /** Whether two organs hold on some day, both of them. */
  static boolean meet(Organ one, Organ other) {
    return begins(one.giltigFran(), other.giltigTill())
        && begins(other.giltigFran(), one.giltigTill());
  }

  private static boolean begins(@Nullable LocalDate from, @Nullable LocalDate till) {
    return from == null || till == null || !from.isAfter(till);
  }

  /** What is wrong with the two days of a body. */
  static List<Fault> faults(@Nullable LocalDate from, @Nullable LocalDate till) {
    return from == null || till == null || !till.isBefore(from)
        ? List.of()
        : List.of(Fault.pekare("/giltigTill", till.toString(), "≥ " + from));
  }
}
