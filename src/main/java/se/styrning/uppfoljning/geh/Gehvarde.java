package se.styrning.uppfoljning.geh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.jamforelse.Jamforelsevarde;
import se.styrning.uppfoljning.jamforelse.Vardetyp;

/** The municipality's own value of a year: the one entered, else that of the plan. */
@Schema(
    description =
        "Kommunens eget värde ett år: det som är inlagt i jämförelsen, annars planens eget.")
record Gehvarde(
    @Schema(description = "Året värdet avser.", examples = "2023") int ar,
    @Schema(description = "Värdet i målets enhet.", examples = "28.9") BigDecimal varde,
    Vardetyp typ,
    @Schema(description = "Om värdet är planens.", examples = "true") boolean franPlanen,
    @Schema(
            description = "Dagen då värdet publicerades. null: okänd, eller planens värde.",
            examples = "2024-03-31",
            nullable = true)
        @Nullable LocalDate publicerad,
    @Schema(
            description = "Hänvisning som ska följa med värdet. null: ingen krävs.",
            examples = "Källa: Kolada",
            nullable = true)
        @Nullable String kallhanvisning) {

  static Optional<Gehvarde> of(FinansielltMal mal, int ar, Jamforelsetal tal) {
    return tal.own(mal.mal(), ar)
        .map(entered -> entered(ar, entered))
        .or(
            () ->
                mal.varden().stream()
                    .filter(varde -> varde.avserAr() == ar)
                    .findFirst()
                    .map(Gehvarde::planned));
  }

  private static Gehvarde entered(int ar, Jamforelsevarde varde) {
    return new Gehvarde(
        ar, varde.varde(), varde.typ(), false, varde.publicerad(), varde.kallhanvisning());
  }

  private static Gehvarde planned(FinansielltMal.Varde varde) {
    return new Gehvarde(varde.avserAr(), varde.varde(), Vardetyp.of(varde.typ()), true, null, null);
  }
}
