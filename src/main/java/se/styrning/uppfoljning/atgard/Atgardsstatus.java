package se.styrning.uppfoljning.atgard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a measure has come. */
@Schema(
    description =
        "FORESLAGEN förvaltningens förslag, BESLUTAD ett organ har beslutat den, GENOMFORD den är"
            + " genomförd, AVBRUTEN den genomförs inte.")
public enum Atgardsstatus {
  FORESLAGEN,
  BESLUTAD,
  GENOMFORD,
  AVBRUTEN;

  /** Whether a measure in this state meets a feared deficit: an organ stands behind it. */
  boolean holds() {
    return this == BESLUTAD || this == GENOMFORD;
  }
}
