package se.styrning.uppfoljning.geh;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.uppfoljning.jamforelse.JamforelseId;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.jamforelse.Jamforelsevarde;
import se.styrning.uppfoljning.jamforelse.Medel;
import se.styrning.uppfoljning.jamforelse.Position;

/** Where the municipality stands one year against the others of its group. */
@Schema(
    description =
        "Kommunens värde ett år mot de andra i jämförelsegruppen. Medelvärdet är ovägt och räknas"
            + " utan den egna kommunen; skillnaden är plus när den egna kommunen ligger bättre till.")
record Gehjamforelse(
    @Schema(description = "Där värdena är inlagda.", examples = "1441-soliditet-2023")
        String jamforelseId,
    @Schema(description = "Året värdena avser.", examples = "2023") int ar,
    @Schema(description = "Kommunens eget värde. null: okänt.", examples = "28.9", nullable = true)
        @Nullable BigDecimal egetVarde,
    @Schema(
            description =
                "Medelvärdet av de andra som har ett värde, högst sex decimaler. null: ingen har.",
            examples = "25.6",
            nullable = true)
        @Nullable BigDecimal medel,
    @Schema(
            description =
                "Hur mycket bättre det egna värdet är än medelvärdet, i målets enhet; minus är"
                    + " sämre. null: ett av dem saknas.",
            examples = "3.3",
            nullable = true)
        @Nullable BigDecimal skillnad,
    @Schema(description = "Positionen. null: ett av värdena saknas.", nullable = true)
        @Nullable Position position,
    @Schema(description = "Hur många andra som har ett värde.", examples = "12") int antalJamforda,
    @Schema(description = "Hur många andra gruppen har.", examples = "12") int antalMojliga,
    @Schema(description = "De andra i gruppen som saknar värde, kommunkoder.")
        List<String> saknadeKommuner,
    @Schema(
            description = "Hänvisning som ska följa med medelvärdet. null: ingen krävs.",
            examples = "Källa: Kolada",
            nullable = true)
        @Nullable String kallhanvisning) {

  /**
   * @param andra the other members of the group, without the municipality itself
   */
  static Gehjamforelse of(FinansielltMal mal, int ar, Jamforelsetal tal, List<String> andra) {
    List<Jamforelsevarde> varden = tal.of(mal.mal(), ar, andra);
    List<String> known = varden.stream().map(Jamforelsevarde::kommunkod).toList();
    Medel medel = Medel.of(varden.stream().map(Jamforelsevarde::varde).toList());
    BigDecimal own = Gehvarde.of(mal, ar, tal).map(Gehvarde::varde).orElse(null);
    return new Gehjamforelse(
        new JamforelseId(tal.kommunkod(), mal.mal(), ar).id(),
        ar,
        own,
        medel.varde(),
        medel.skillnad(own, mal.operator()),
        medel.position(own, mal.operator()),
        medel.antal(),
        andra.size(),
        andra.stream().filter(kommun -> !known.contains(kommun)).toList(),
        varden.stream()
            .map(Jamforelsevarde::kallhanvisning)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }
}
