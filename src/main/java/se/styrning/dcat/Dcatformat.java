package se.styrning.dcat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The forms of the catalogue, the one for who accepts anything first. */
enum Dcatformat {
  JSON_LD(Dcatformat.LD),
  TURTLE(Dcatformat.TTL),
  RDF_XML(Dcatformat.XML),
  /** The same bytes as JSON-LD, for who knows of JSON alone. */
  JSON(MediaType.APPLICATION_JSON);

  static final String LD = "application/ld+json";
  static final String TTL = "text/turtle";
  static final String XML = "application/rdf+xml";

  private final String mediaType;

  Dcatformat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The form that is wanted most; an Accept without any of them is 406 before this. */
  static Dcatformat accepted(List<MediaType> wanted) {
    return wanted.stream()
        .flatMap(
            type ->
                Arrays.stream(values())
                    .filter(format -> MediaType.valueOf(format.mediaType).isCompatible(type)))
        .findFirst()
        .orElse(JSON_LD);
  }
}
