package se.styrning.uppfoljning.helhet;

import se.styrning.uppfoljning.Omfattning;
import se.styrning.uppfoljning.Omfattningskod;
import se.styrning.uppfoljning.Omfattningsniva;
import se.styrning.uppfoljning.Rapporttillfalle;
import se.styrning.uppfoljning.Uppfoljningsstatus;

/**
 * An occasion at which a municipality is followed up as a whole.
 *
 * @param tillfalle the occasion of the kommunstyrelse, which says what is followed up and how far
 *     the report has come
 */
record Helhetstillfalle(HelhetId id, Rapporttillfalle tillfalle) {

  /** Whether anything is followed up for the whole then. */
  static boolean isFollowed(Rapporttillfalle tillfalle) {
    return tillfalle.omfattning().stream()
        .map(Omfattning::niva)
        .anyMatch(Omfattningsniva.KOMMUN::equals);
  }

  boolean has(Omfattningskod kod) {
    return tillfalle.omfattning().stream().map(Omfattning::kod).anyMatch(kod::equals);
  }

  /** What is entered is working material until the kommunstyrelse has treated the report. */
  boolean isWorkingMaterial() {
    return !isTreated(tillfalle.status());
  }

  static boolean isTreated(Uppfoljningsstatus status) {
    return status.compareTo(Uppfoljningsstatus.BEHANDLAD_KS) >= 0;
  }
}
