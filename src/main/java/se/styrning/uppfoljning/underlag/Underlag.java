package se.styrning.uppfoljning.underlag;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Links;

/**
 * What an occasion follows up of one part of the plan.
 *
 * @param planId the plan of the board and year
 * @param planversion the number of the version that counts; null where nothing is followed up
 * @param delar the elements of the part, in the plan's order
 * @param orsak why nothing is followed up; null where something is
 */
public record Underlag<T>(
    String planId, @Nullable Integer planversion, List<T> delar, @Nullable Underlagsorsak orsak) {

  static <T> Underlag<T> none(String planId, Underlagsorsak orsak) {
    return new Underlag<>(planId, null, List.of(), orsak);
  }

  /** The same with something else for each element. */
  public <R> Underlag<R> map(Function<? super T, R> change) {
    return new Underlag<>(planId, planversion, delar.stream().map(change).toList(), orsak);
  }

  /** The reason as lists tell it. */
  public @Nullable String reason() {
    return orsak == null ? null : orsak.name();
  }

  /** Links with one more, to the version that counts. */
  public Links linked(Links lankar) {
    return lankar.med("planversion", "/verksamhetsplaner/" + planId + "/versioner/" + planversion);
  }
}
