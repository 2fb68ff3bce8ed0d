package se.styrning.uppfoljning.tillfalle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.organisation.Organ;
import se.styrning.organisation.Organtyp;

/** One of the five occasions in a year on which a board reports. */
@Schema(
    description =
        "Ett tillfälle då ett organ rapporterar. Perioden börjar alltid den 1 januari. Räknas fram"
            + " av regler och finns också utan antagen verksamhetsplan.")
public record Rapporttillfalle(
    @Schema(
            description = "Tillfällets identitet: organ, år och kod.",
            examples = "1441-ks-2026-aug")
        String tillfalleId,
    @Schema(description = "Organet som rapporterar.", examples = "1441-ks") String organ,
    @Schema(description = "Året som följs upp.", examples = "2026") int ar,
    Tillfalleskod kod,
    @Schema(description = "Tillfällets namn.", examples = "Delårsrapport") String namn,
    @Schema(description = "Periodens första dag.", examples = "2026-01-01") LocalDate periodStart,
    @Schema(description = "Periodens sista dag.", examples = "2026-08-31") LocalDate periodSlut,
    @Schema(description = "Antal månader i perioden.", examples = "8") int manader,
    @Schema(
            description =
                "Vad som följs upp. Vid befarat underskott tillkommer beslut om åtgärder.")
        List<Omfattning> omfattning,
    @Schema(description = "Vilka rapporten går till, i ordning.") List<Mottagare> mottagare,
    @Schema(description = "Om lagen kräver rapporten.", examples = "true") boolean lagstadgad,
    @Schema(
            description = "Lagrummet. null: rapporten krävs bara av planen.",
            examples = "KL 11 kap. 16 §; LKBR 13 kap. 1 §",
            nullable = true)
        @Nullable String lagrum,
    @Schema(
            description =
                "Sista dagen enligt lagens ordalydelse. null: varken lag eller plan anger någon.",
            examples = "2026-10-31",
            nullable = true)
        @Nullable LocalDate lagstadgadDag,
    @Schema(
            description =
                "Sista dagen när en helgdag, lördag eller afton flyttat den framåt (lag 1930:173).",
            examples = "2026-11-02",
            nullable = true)
        @Nullable LocalDate lagstadgadDagJusterad,
    @Schema(
            description = "Varför dagen är flyttad. null: den är inte flyttad.",
            examples = "Lördag, alla helgons dag",
            nullable = true)
        @Nullable String justeringsorsak,
    @Schema(
            description = "Dagen att planera för: sista arbetsdagen till och med lagstadgadDag.",
            examples = "2026-10-30",
            nullable = true)
        @Nullable LocalDate senastePlaneringsdag,
    @Schema(
            description =
                "Dagen rapporten ska vara klar inom förvaltningen. null: ingen är bestämd.",
            examples = "2026-09-14",
            nullable = true)
        @Nullable LocalDate interntKlar,
    @Schema(description = "Vad lagen säger om tiden efter tillfället.")
        List<Upplysning> upplysningar,
    Uppfoljningsstatus status) {

  /** The kommun's code, with which the organ's identity begins. */
  public String kommunkod() {
    return organ.substring(0, 4);
  }

  /** The same occasion in another state. */
  public Rapporttillfalle with(Uppfoljningsstatus other) {
    return new Rapporttillfalle(
        tillfalleId,
        organ,
        ar,
        kod,
        namn,
        periodStart,
        periodSlut,
        manader,
        omfattning,
        mottagare,
        lagstadgad,
        lagrum,
        lagstadgadDag,
        lagstadgadDagJusterad,
        justeringsorsak,
        senastePlaneringsdag,
        interntKlar,
        upplysningar,
        other);
  }

  /** The five occasions of a board and year, in order. */
  public static List<Rapporttillfalle> alla(
      Organ organ, int ar, Map<Organtyp, String> kommunens, Tillfallesregler regler) {
    return Arrays.stream(Tillfalleskod.values())
        .map(kod -> of(kod, organ, ar, kommunens, regler))
        .toList();
  }

  private static Rapporttillfalle of(
      Tillfalleskod kod,
      Organ organ,
      int ar,
      Map<Organtyp, String> kommunens,
      Tillfallesregler regler) {
    LocalDate periodSlut = kod.periodSlut(ar);
    LocalDate dag = kod.lagstadgadDag(ar);
    Integer arbetsdagar = regler.arbetsdagar().get(kod);
    return new Rapporttillfalle(
        organ.organ() + "-" + ar + "-" + kod.slug(),
        organ.organ(),
        ar,
        kod,
        kod.namn(),
        LocalDate.of(ar, 1, 1),
        periodSlut,
        kod.manader(),
        Omfattning.of(kod, ar, regler.gehIApril(), new Uppfoljningskallor(organ.organ())),
        Mottagare.of(kod, organ, kommunens),
        kod.isLagstadgad(),
        kod.lagrum(),
        dag,
        dag == null ? null : Arbetsdagar.onOrAfter(dag),
        dag == null ? null : reason(dag),
        dag == null ? null : Arbetsdagar.onOrBefore(dag),
        arbetsdagar == null ? null : Arbetsdagar.after(periodSlut, arbetsdagar),
        Upplysning.of(kod, ar),
        Uppfoljningsstatus.PLANERAD);
  }

  private static @Nullable String reason(LocalDate day) {
    String reasons = String.join(", ", Arbetsdagar.reasons(day));
    return reasons.isEmpty()
        ? null
        : Character.toUpperCase(reasons.charAt(0)) + reasons.substring(1);
  }
}
