package se.styrning.uppfoljning.rapport.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.uppfoljning.inriktning.Inriktningsuppfoljning;
import se.styrning.uppfoljning.rapport.Rapport;

/** A direction as a row of a table. */
record Inriktningsrad(
    boolean exempel,
    int nummer,
    String uttalande,
    String bedomningstyp,
    @Nullable String status,
    @Nullable String resultatforflyttning,
    @Nullable String aktiviteter,
    @Nullable String rapporteringstidpunkt,
    @Nullable LocalDate redovisad) {

  static List<Inriktningsrad> of(Rapport rapport) {
    return rapport.inriktningar().stream().map(i -> of(rapport.exempel(), i)).toList();
  }

  private static Inriktningsrad of(boolean exempel, Inriktningsuppfoljning inriktning) {
    return new Inriktningsrad(
        exempel,
        inriktning.nummer(),
        inriktning.uttalande(),
        Naming.of(inriktning.bedomningstyp()),
        inriktning.statustext(),
        inriktning.resultatforflyttning(),
        inriktning.aktiviteter(),
        inriktning.rapporteringstidpunkt() == null
            ? null
            : inriktning.rapporteringstidpunkt().tryckt(),
        inriktning.redovisad());
  }
}
