package se.styrning.uppfoljning.rapport.form;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tables that a report has. */
@Schema(description = "Rapportens tabeller, som var och en ges som CSV.")
public enum Rapporttabell {
  EKONOMI,
  INRIKTNINGAR,
  INDIKATORER,
  ATGARDER;

  /** As it is written in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
