package se.styrning.uppfoljning.underlag;

/** Why an occasion follows up nothing of a part of the plan. */
public enum Underlagsorsak {
  /** The part does not belong to the occasion. */
  EJ_I_OMFATTNINGEN,
  /** No version of the plan has ever been adopted. */
  PLAN_EJ_ANTAGEN
}
