package se.styrning.verksamhetsplan.malpaverkan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To what degree a plan bears on a global goal. */
@Schema(
    description =
        "PRIMAR, SEKUNDAR och OVRIG påverkan; EJ_ANGIVEN när planens text inte säger vilken.")
public enum Paverkansgrad {
  PRIMAR,
  SEKUNDAR,
  OVRIG,
  EJ_ANGIVEN
}
