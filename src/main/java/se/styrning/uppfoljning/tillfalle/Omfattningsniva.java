package se.styrning.uppfoljning.tillfalle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose report holds the figures. */
@Schema(
    description =
        "NAMND i nämndens egen rapport, KOMMUN i kommunens rapport, dit nämndens hänvisar.")
public enum Omfattningsniva {
  NAMND,
  KOMMUN
}
