package se.styrning.uppfoljning.tillfalle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes after the annual report has been handed over. */
@Schema(
    description =
        "GODKANNANDE fullmäktige godkänner årsredovisningen, ANSVARSFRIHET fullmäktige beslutar om"
            + " ansvarsfrihet, PUBLICERING årsredovisningen på kommunens webbplats.")
public enum Upplysningskod {
  GODKANNANDE,
  ANSVARSFRIHET,
  PUBLICERING
}
