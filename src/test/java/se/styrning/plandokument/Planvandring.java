package se.styrning.plandokument;

/**
 * A walk through what can be done to the plans of one organ, beside a model that says what each
 * step must answer. What the service then holds is compared by {@link Planinvarianter}.
 */
final class Planvandring {

  final Facit facit = new Facit();

  private final Vandringsanrop anrop = new Vandringsanrop();
  private final Utkaststeg utkast = new Utkaststeg(facit, anrop);
  private final Avsnittssteg avsnitt = new Avsnittssteg(facit, anrop);
  private final Beslutssteg beslut = new Beslutssteg(facit, anrop);
  private int writesBefore;

  /** Carries out a step and holds the answer against what the model expects. */
  void take(Vandringssteg step) {
    writesBefore = facit.writes.size();
    Modellplan plan = facit.plan(step.plan());
    switch (step.act()) {
      case CREATE -> utkast.create(plan, step);
      case REPLACE -> utkast.replace(plan, step);
      case PATCH -> utkast.patch(plan, step);
      case REMOVE -> utkast.remove(plan, step);
      case COPY -> utkast.copy(plan, step);
      case ADD_PART -> avsnitt.add(plan, step);
      case REPLACE_PART -> avsnitt.replace(plan, step);
      case REMOVE_PART -> avsnitt.remove(plan, step);
      case DECIDE -> beslut.any(plan, step);
      case ADOPT -> beslut.adopt(plan, step);
      case REPEAT -> anrop.repeat(step);
    }
  }

  /** Whether the last step changed anything. */
  boolean hasJustWritten() {
    return facit.writes.size() > writesBefore;
  }
}
