package se.styrning.uppfoljning.tillfalle;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What else the law says of the time after an occasion, to know but not to hand anything in by. */
@Schema(description = "Vad lagen säger om tiden efter ett tillfälle.")
public record Upplysning(
    Upplysningskod kod,
    @Schema(
            description = "Vad som ska ske och när.",
            examples = "Fullmäktige beslutar om ansvarsfrihet före utgången av juni.")
        String text,
    @Schema(description = "Var det står.", examples = "KL 5 kap. 24 §") String lagrum,
    @Schema(
            description = "Sista dagen enligt lagen. null: lagen nämner ingen dag.",
            examples = "2027-06-30",
            nullable = true)
        @Nullable LocalDate lagstadgadDag,
    @Schema(
            description = "Sista arbetsdagen till och med den dagen.",
            examples = "2027-06-30",
            nullable = true)
        @Nullable LocalDate senastePlaneringsdag) {

  /** A decision of the council is never moved forward: June is over when it is over. */
  static List<Upplysning> of(Tillfalleskod kod, int ar) {
    if (kod != Tillfalleskod.DEC) {
      return List.of();
    }
    LocalDate lastOfJune = LocalDate.of(ar + 1, 6, 30);
    return List.of(
        new Upplysning(
            Upplysningskod.PUBLICERING,
            "Årsredovisningen finns på kommunens webbplats från det att fullmäktiges sammanträde"
                + " kungörs, minst en vecka före.",
            "KL 8 kap. 14–16 §§, 5 kap. 13 §",
            null,
            null),
        new Upplysning(
            Upplysningskod.GODKANNANDE,
            "Fullmäktige godkänner årsredovisningen före beslutet om ansvarsfrihet.",
            "KL 11 kap. 21 §",
            null,
            null),
        new Upplysning(
            Upplysningskod.ANSVARSFRIHET,
            "Fullmäktige beslutar om ansvarsfrihet före utgången av juni.",
            "KL 5 kap. 24 §",
            lastOfJune,
            Arbetsdagar.onOrBefore(lastOfJune)));
  }
}
