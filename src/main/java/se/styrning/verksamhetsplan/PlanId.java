package se.styrning.verksamhetsplan;

/** A plan's identity, which says whose plan it is and for which year: {@code 1441-ks-2023}. */
public record PlanId(String planId) {

  private static final int YEAR_LENGTH = 4;
  private static final int KOMMUNKOD_LENGTH = 4;

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
