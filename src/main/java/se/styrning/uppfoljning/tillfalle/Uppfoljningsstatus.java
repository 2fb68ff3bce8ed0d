package se.styrning.uppfoljning.tillfalle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the follow-up of an occasion has come. */
@Schema(
    description =
        "PLANERAD inte påbörjad, PAGAR påbörjad, INLAMNAD rapporten är inlämnad,"
            + " BEHANDLAD_NAMND behandlad av den egna nämnden, BEHANDLAD_KS av kommunstyrelsen,"
            + " OVERLAMNAD_KF_REVISION överlämnad till fullmäktige och revisorerna, BEHANDLAD_KF"
            + " behandlad av fullmäktige.")
public enum Uppfoljningsstatus {
  PLANERAD,
  PAGAR,
  INLAMNAD,
  BEHANDLAD_NAMND,
  BEHANDLAD_KS,
  OVERLAMNAD_KF_REVISION,
  BEHANDLAD_KF
}
