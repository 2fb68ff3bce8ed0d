package se.styrning.uppfoljning.tillfalle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report can be about. */
@Schema(
    description =
        "DRIFTEKONOMI driftens ekonomi, POLITISKA_INRIKTNINGAR prioriterade inriktningar,"
            + " INDIKATORER indikatorer, GEH_MAL mål för god ekonomisk hushållning,"
            + " AGENDA2030_HELHET Agenda 2030 på helheten, BALANSKRAV_PROGNOS prognos för"
            + " balanskravsresultatet, INTERN_KONTROLL intern kontroll, PRIVATA_UTFORARE privata"
            + " utförare.")
public enum Omfattningskod {
  DRIFTEKONOMI,
  POLITISKA_INRIKTNINGAR,
  INDIKATORER,
  GEH_MAL,
  AGENDA2030_HELHET,
  BALANSKRAV_PROGNOS,
  INTERN_KONTROLL,
  PRIVATA_UTFORARE
}
