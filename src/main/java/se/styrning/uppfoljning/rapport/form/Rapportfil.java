package se.styrning.uppfoljning.rapport.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file that a report is served as.
 *
 * @param tabell which table, of those that come one by one as CSV
 * @param svensk whether a CSV file is for Swedish spreadsheets
 */
public record Rapportfil(Rapportformat format, @Nullable Rapporttabell tabell, boolean svensk) {

  private static final String SWEDISH = "svensk";

  /** The whole report in one file. */
  public static Rapportfil of(Rapportformat format) {
    return new Rapportfil(format, null, false);
  }

  /**
   * One of its tables.
   *
   * @param tabell as written in addresses; null for the economy
   * @param csv the dialect; null for the standard one
   */
  public static Rapportfil csv(@Nullable String tabell, @Nullable String csv) {
    Rapporttabell which =
        Arrays.stream(Rapporttabell.values())
            .filter(value -> value.slug().equals(tabell))
            .findFirst()
            .orElse(Rapporttabell.EKONOMI);
    return new Rapportfil(Rapportformat.CSV, which, SWEDISH.equals(csv));
  }

  /** Every file of a report. */
  public static List<Rapportfil> alla() {
    List<Rapportfil> alla = new ArrayList<>();
    for (Rapportformat format : Rapportformat.values()) {
      if (format != Rapportformat.CSV) {
        alla.add(of(format));
      }
    }
    for (Rapporttabell tabell : Rapporttabell.values()) {
      alla.add(new Rapportfil(Rapportformat.CSV, tabell, false));
      alla.add(new Rapportfil(Rapportformat.CSV, tabell, true));
    }
    return List.copyOf(alla);
  }

  /** The name of the file among the files of its report: rapport.pdf, ekonomi-svensk.csv. */
  public String namn() {
    return (tabell == null ? "rapport" : tabell.slug())
        + (svensk ? "-" + SWEDISH : "")
        + "."
        + format.suffix();
  }

  /** The dialect of a CSV file. */
  public @Nullable String csv() {
    return tabell == null ? null : svensk ? SWEDISH : "standard";
  }

  /** What the address of the report ends with for this file. */
  public String address() {
    if (tabell != null) {
      return ".csv?tabell=" + tabell.slug() + "&csv=" + csv();
    }
    return format == Rapportformat.JSON ? "" : "." + format.suffix();
  }
}
