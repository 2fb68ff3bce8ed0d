package se.styrning.uppfoljning.rapport.form;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms that a report comes in. */
@Schema(
    description =
        "JSON för system, HTML att läsa, PDF att skriva ut och arkivera, XLSX och CSV att räkna i.")
public enum Rapportformat {
  JSON("application/json"),
  HTML("text/html"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv");

  private final String mediaType;

  Rapportformat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The form of a media type, which is one of these. */
  public static Rapportformat of(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  public String mediaType() {
    return mediaType;
  }

  /** The end of a file's name. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
