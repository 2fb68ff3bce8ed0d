package se.styrning.uppfoljning.inriktning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a direction is judged; what can't be judged is not the same as partly carried out. */
@Schema(
    description =
        "UPPFYLLD uppfylld, DELVIS_UPPFYLLD delvis uppfylld, EJ_UPPFYLLD inte uppfylld,"
            + " KAN_EJ_BEDOMAS går inte att bedöma. I april och augusti är det en prognos.")
public enum Inriktningsstatus {
  UPPFYLLD,
  DELVIS_UPPFYLLD,
  EJ_UPPFYLLD,
  KAN_EJ_BEDOMAS
}
