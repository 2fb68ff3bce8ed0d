package se.styrning.verksamhetsplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision does to a plan. */
@Schema(
    description =
        "ANTAGANDE organet antar utkastet som planens nästa version, ANMALAN_KF planen anmäls till"
            + " kommunfullmäktige för information, REVIDERING organet beslutar att ändra planen och"
            + " ett utkast öppnas ur den gällande versionen, UPPHAVANDE planen upphör att gälla.")
public enum Beslutstyp {
  ANTAGANDE,
  ANMALAN_KF,
  REVIDERING,
  UPPHAVANDE
}
