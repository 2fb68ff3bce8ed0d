package se.styrning.uppfoljning.rapport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The step that something missing stands in the way of. */
@Schema(description = "INLAMNING rapporten kan inte lämnas in, BEHANDLING den kan inte behandlas.")
public enum Kravsteg {
  INLAMNING,
  BEHANDLING
}
