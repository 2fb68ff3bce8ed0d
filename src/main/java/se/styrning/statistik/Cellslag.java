package se.styrning.statistik;

/** What is said of a cell beside its figure. */
enum Cellslag {
  /** The cell is in the printed table, and empty. */
  TOM,
  /** The figure is of the budget year. */
  BUDGET,
  /** The figure is of one of the years planned after the budget year. */
  PLAN
}
