package se.styrning.verksamhetsplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision does to a plan. */
@Schema(
    description =
        "ANTAGANDE organet antar planen, ANMALAN_KF planen anmäls till kommunfullmäktige för"
            + " information, REVIDERING organet ändrar planen.")
public enum Beslutstyp {
  ANTAGANDE,
  ANMALAN_KF,
  REVIDERING
}
