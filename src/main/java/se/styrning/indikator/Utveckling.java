package se.styrning.indikator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether things have become or are expected to become better. */
@Schema(
    description =
        "FORBATTRAD, OFORANDRAD eller FORSAMRAD; KAN_EJ_BEDOMAS när två värden att jämföra saknas.")
public enum Utveckling {
  FORBATTRAD,
  OFORANDRAD,
  FORSAMRAD,
  KAN_EJ_BEDOMAS
}
