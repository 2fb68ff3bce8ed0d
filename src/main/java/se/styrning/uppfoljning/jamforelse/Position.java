package se.styrning.uppfoljning.jamforelse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a municipality stands against the others of its group (källrad 262). */
@Schema(
    description =
        "POSITIV bättre än de andras medelvärde, NEUTRAL lika med det, NEGATIV sämre. Jämförs utan"
            + " avrundning.")
public enum Position {
  POSITIV,
  NEUTRAL,
  NEGATIV;

  /** The position at a distance from the mean; plus is better. */
  static Position of(int sign) {
    return sign > 0 ? POSITIV : sign == 0 ? NEUTRAL : NEGATIV;
  }

  /** Neutral or positive is what the model of the municipality asks for (källrad 262). */
  public boolean isEnough() {
    return this != NEGATIV;
  }
}
