package se.styrning.uppfoljning.rapport.form;

import java.util.Locale;

/** The tables that a report has. */
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
