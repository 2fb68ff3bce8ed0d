package se.styrning.uppfoljning.geh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.ekonomi.mal.FinansielltMal.Fonster;
import se.styrning.ekonomi.mal.FinansielltMal.Snitt;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.jamforelse.Medel;

/** The average of the years that a target is about (källrad 272–274). */
@Schema(
    description =
        "Genomsnittet av de år som målet gäller. Det publicerade är planens; det beräknade finns"
            + " bara när varje år är känt, och medelvärdet av några enstaka år används aldrig.")
record Gehsnitt(
    @Schema(description = "Första året.", examples = "2016") int franAr,
    @Schema(description = "Sista året.", examples = "2025") int tillAr,
    @Schema(
            description = "Genomsnittet som planen anger. null: planen anger inget.",
            examples = "96.5",
            nullable = true)
        @Nullable BigDecimal publiceratSnitt,
    @Schema(
            description = "Genomsnittet av alla åren, högst sex decimaler. null: år saknas.",
            examples = "96.54",
            nullable = true)
        @Nullable BigDecimal beraknatSnitt,
    @Schema(description = "Åren som saknar värde.") List<Integer> saknadeAr) {

  /** The average of a target; nothing of a target that does not say which years it is about. */
  static Optional<Gehsnitt> of(FinansielltMal mal, Jamforelsetal tal) {
    Fonster fonster = fonster(mal);
    if (fonster == null) {
      return Optional.empty();
    }
    List<BigDecimal> varden = new ArrayList<>();
    List<Integer> saknade = new ArrayList<>();
    IntStream.rangeClosed(fonster.franAr(), fonster.tillAr())
        .forEach(
            ar ->
                Gehvarde.of(mal, ar, tal)
                    .ifPresentOrElse(v -> varden.add(v.varde()), () -> saknade.add(ar)));
    Snitt snitt = mal.snitt();
    return Optional.of(
        new Gehsnitt(
            fonster.franAr(),
            fonster.tillAr(),
            snitt == null ? null : snitt.varde(),
            saknade.isEmpty() ? Medel.of(varden).varde() : null,
            saknade));
  }

  private static @Nullable Fonster fonster(FinansielltMal mal) {
    Snitt snitt = mal.snitt();
    return mal.fonster() == null && snitt != null
        ? new Fonster(snitt.franAr(), snitt.tillAr())
        : mal.fonster();
  }

  /** What is judged: the published average, which is never overwritten, else the computed. */
  @Nullable BigDecimal judged() {
    return publiceratSnitt == null ? beraknatSnitt : publiceratSnitt;
  }
}
