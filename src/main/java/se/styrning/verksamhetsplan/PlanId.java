package se.styrning.verksamhetsplan;

import java.util.Optional;
import java.util.regex.Pattern;

/** A plan's identity, which says whose plan it is and for which year: {@code 1441-ks-2023}. */
public record PlanId(String planId) {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[a-z0-9-]+-[0-9]{4}");
  private static final int LONGEST = 80;

  private static final int YEAR_LENGTH = 4;
  private static final int KOMMUNKOD_LENGTH = 4;

  /** Reads an identity in an address; one that no plan can have is 404. */
  public static PlanId of(String planId) {
    return read(planId).orElseThrow(() -> VerksamhetsplanRepository.unknown(planId));
  }

  /** Reads what may be an identity. */
  public static Optional<PlanId> read(String planId) {
    return planId.length() <= LONGEST && FORM.matcher(planId).matches()
        ? Optional.of(new PlanId(planId))
        : Optional.empty();
  }

  /** The address of the plan below the API root. */
  public String path() {
    return "/verksamhetsplaner/" + planId;
  }

  /** The organ, for example {@code 1441-ks}. */
  public String organ() {
    return planId.substring(0, planId.length() - YEAR_LENGTH - 1);
  }

  /** The municipality's SCB code, for example {@code 1441}. */
  public String kommunkod() {
    return planId.substring(0, KOMMUNKOD_LENGTH);
  }

  /** The year the plan is for. */
  public int budgetar() {
    return Integer.parseInt(planId.substring(planId.length() - YEAR_LENGTH));
  }
}
