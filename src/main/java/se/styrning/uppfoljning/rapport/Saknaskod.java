package se.styrning.uppfoljning.rapport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report can lack. */
@Schema(
    description =
        "PLAN_EJ_ANTAGEN organet har ingen antagen plan för året, UTFALL ett områdes utfall,"
            + " PROGNOS ett områdes prognos, KOMMENTAR en kommentar till en prognos sämre än budget,"
            + " BEDOMNING en inriktnings bedömning och resultat, ATGARD en beslutad åtgärd mot ett"
            + " befarat underskott, INDIKATORVARDE ett nyare värde än planens, AVSNITT en text.")
public enum Saknaskod {
  PLAN_EJ_ANTAGEN,
  UTFALL,
  PROGNOS,
  KOMMENTAR,
  BEDOMNING,
  ATGARD,
  INDIKATORVARDE,
  AVSNITT
}
