package se.styrning.uppfoljning.rapport.arkiv;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.rapport.form.Rapportfil;
import se.styrning.uppfoljning.rapport.form.Rapportformat;
import se.styrning.uppfoljning.rapport.form.Rapporttabell;

/** A file of a report that is handed in. */
@Schema(
    description =
        "En av de filer som en inlämnad rapport består av. Filen ändras aldrig; kontrollsumman är"
            + " över just dess byte (i JSON utan länkar).")
public record Rapportform(
    @Schema(description = "Filens namn bland rapportens filer.", examples = "rapport.pdf")
        String namn,
    Rapportformat format,
    @Schema(description = "Vilken tabell, av dem som ges var för sig.", nullable = true)
        @Nullable Rapporttabell tabell,
    @Schema(
            description = "Hur en CSV-fil är skriven, som parametern csv.",
            examples = "svensk",
            nullable = true)
        @Nullable String csv,
    @Schema(description = "Antal byte.", examples = "48211") int storlek,
    @Schema(
            description = "SHA-256 över filens byte, hexadecimalt.",
            examples = "b687db60b49a07e5c2b1c5a7d1f7b8a0e9d3f4c5b6a7980112233445566778899")
        String shaSumma,
    @Schema(
            description = "När rapporten lämnades in, UTC enligt RFC 3339.",
            format = "date-time",
            examples = "2023-05-12T08:00:00Z")
        Instant fryst) {

  static Rapportform of(Rapportfil fil, int storlek, String shaSumma, Instant fryst) {
    return new Rapportform(
        fil.namn(), fil.format(), fil.tabell(), fil.csv(), storlek, shaSumma, fryst);
  }

  /** The file it tells of. */
  Rapportfil fil() {
    return tabell == null
        ? Rapportfil.of(format)
        : Rapportfil.csv(tabell.name().toLowerCase(Locale.ROOT), csv);
  }
}
