package se.styrning.uppfoljning.kommun;

import se.styrning.uppfoljning.tillfalle.Omfattning;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Omfattningsniva;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/**
 * An occasion at which a municipality is followed up as a whole.
 *
 * @param tillfalle the occasion of the kommunstyrelse, which says what is followed up and how far
 *     the report has come
 */
public record Helhetstillfalle(HelhetId id, Rapporttillfalle tillfalle) {

  /** Whether anything is followed up for the whole then. */
  public static boolean isFollowed(Rapporttillfalle tillfalle) {
    return tillfalle.omfattning().stream()
        .map(Omfattning::niva)
        .anyMatch(Omfattningsniva.KOMMUN::equals);
  }

  public boolean has(Omfattningskod kod) {
    return tillfalle.omfattning().stream().map(Omfattning::kod).anyMatch(kod::equals);
  }

  /** What is entered is working material until the kommunstyrelse has treated the report. */
  public boolean isWorkingMaterial() {
    return !isTreated(tillfalle.status());
  }

  public static boolean isTreated(Uppfoljningsstatus status) {
    return status.compareTo(Uppfoljningsstatus.BEHANDLAD_KS) >= 0;
  }
}
