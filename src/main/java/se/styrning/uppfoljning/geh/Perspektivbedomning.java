package se.styrning.uppfoljning.geh;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a perspective of good economic management is assessed. Neither law nor plan has a scale. */
@Schema(
    description =
        "UPPFYLLT, DELVIS_UPPFYLLT, EJ_UPPFYLLT, eller KAN_EJ_BEDOMAS. I april och augusti avses"
            + " vad som väntas för året, i december vad det blev.")
public enum Perspektivbedomning {
  UPPFYLLT,
  DELVIS_UPPFYLLT,
  EJ_UPPFYLLT,
  KAN_EJ_BEDOMAS
}
