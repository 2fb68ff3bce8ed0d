package se.styrning.uppfoljning.agenda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.jamforelse.JamforelseId;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.jamforelse.Jamforelsevarde;
import se.styrning.uppfoljning.jamforelse.Medel;
import se.styrning.uppfoljning.jamforelse.Vardetyp;

/** A measure one year: the municipality's own value and the mean of the others. */
@Schema(
    description =
        "Ett nyckeltal ett år: kommunens eget värde och de andras ovägda medelvärde, utan den egna"
            + " kommunen. Värdet poängsätts inte.")
record Nyckeltalsvarde(
    @Schema(description = "Där värdena är inlagda.", examples = "1441-foretagsklimat-2024")
        String jamforelseId,
    @Schema(description = "Året värdet avser.", examples = "2024") int ar,
    @Schema(description = "Kommunens eget värde. null: okänt.", examples = "72", nullable = true)
        @Nullable BigDecimal varde,
    @Schema(description = "Slag av värde. null: värdet är okänt.", nullable = true)
        @Nullable Vardetyp typ,
    @Schema(
            description = "Dagen då värdet publicerades. null: okänd.",
            examples = "2025-04-24",
            nullable = true)
        @Nullable LocalDate publicerad,
    @Schema(
            description =
                "Medelvärdet av de andra som har ett värde, högst sex decimaler. null: ingen har.",
            examples = "70.5",
            nullable = true)
        @Nullable BigDecimal medel,
    @Schema(description = "Hur många andra som har ett värde.", examples = "12") int antalJamforda,
    @Schema(description = "Hur många andra gruppen har.", examples = "12") int antalMojliga) {

  static Nyckeltalsvarde of(String matt, int ar, Jamforelsetal tal, List<String> andra) {
    Jamforelsevarde own = tal.own(matt, ar).orElse(null);
    Medel medel = Medel.of(tal.of(matt, ar, andra).stream().map(Jamforelsevarde::varde).toList());
    return new Nyckeltalsvarde(
        new JamforelseId(tal.kommunkod(), matt, ar).id(),
        ar,
        own == null ? null : own.varde(),
        own == null ? null : own.typ(),
        own == null ? null : own.publicerad(),
        medel.varde(),
        medel.antal(),
        andra.size());
  }
}
