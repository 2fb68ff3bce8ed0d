package se.styrning.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of elected body an organ is. */
@Schema(
    description =
        "KF kommunfullmäktige, KS kommunstyrelse, NAMND annan nämnd, REVISORER de förtroendevalda"
            + " revisorerna.")
public enum Organtyp {
  KF,
  KS,
  NAMND,
  REVISORER
}
