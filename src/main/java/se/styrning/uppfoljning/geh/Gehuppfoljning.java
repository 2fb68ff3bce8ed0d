package se.styrning.uppfoljning.geh;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.Bedomning;
import se.styrning.uppfoljning.jamforelse.Position;
import se.styrning.uppfoljning.kommun.Former;

/** Good economic management: financial targets, position, and the perspectives of the activity. */
@Schema(description = "Uppföljningen av målen för god ekonomisk hushållning (källrad 71, 245–274).")
public record Gehuppfoljning(
    @Schema(
            description = "Planen vars mål följs upp. null: ingen är antagen för året.",
            examples = "1441-ks-2023",
            readOnly = true,
            nullable = true)
        @Nullable String planId,
    @Schema(
            description = "Versionen som gällde vid periodens slut. null: ingen plan är antagen.",
            examples = "1",
            readOnly = true,
            nullable = true)
        @Nullable Integer planversion,
    @Schema(
            description =
                "Gruppen som kommunen jämförs med. Utelämnad eller null: installationens förval, om"
                    + " kommunen är med i den.",
            pattern = "^[a-z0-9-]+$",
            maxLength = 60,
            examples = "goteborgsregionen",
            nullable = true)
        @Nullable String jamforelsegrupp,
    @Schema(
            description =
                "God ekonomisk hushållning ur ett finansiellt perspektiv: uppfylld när positionen är"
                    + " neutral eller positiv för både soliditet och skulder per invånare (källrad"
                    + " 262). KAN_EJ_BEDOMAS när någon av dem saknar position.",
            examples = "UPPFYLLT",
            readOnly = true)
        Bedomning finansiellBedomning,
    @Schema(description = "Planens finansiella mål, bedömda. Härlett.", readOnly = true)
        List<Gehmal> finansiellaMal,
    @Schema(
            description =
                "Verksamhetsperspektiven ur planen; det som inte nämns har ingen bedömning.",
            maxItems = 100,
            extensions = @Extension(name = "x-valfri", value = "true", parseValue = true))
        List<Gehperspektiv> verksamhetsperspektiv,
    @Schema(
            description = "Kommentar till målen för god ekonomisk hushållning.",
            pattern = Former.NOT_BLANK,
            maxLength = Former.LONGEST_TEXT,
            nullable = true)
        @Nullable String kommentar) {

  /** The ratios by which the municipality is held against its group (källrad 262). */
  private static final List<String> COMPARED = List.of("soliditet", "skulder-per-invanare");

  public Gehuppfoljning {
    verksamhetsperspektiv = verksamhetsperspektiv == null ? List.of() : verksamhetsperspektiv;
  }

  public static Gehuppfoljning of(
      @Nullable Gehplan plan,
      @Nullable String jamforelsegrupp,
      List<Gehmal> mal,
      List<Gehperspektiv> perspektiv,
      @Nullable String kommentar) {
    return new Gehuppfoljning(
        plan == null ? null : plan.planId(),
        plan == null ? null : Integer.valueOf(plan.planversion()),
        jamforelsegrupp,
        overall(mal),
        mal,
        perspektiv,
        kommentar);
  }

  private static Bedomning overall(List<Gehmal> mal) {
    List<Position> positions =
        mal.stream()
            .filter(m -> COMPARED.contains(m.mal()))
            .map(Gehmal::position)
            .filter(Objects::nonNull)
            .toList();
    if (positions.size() < COMPARED.size()) {
      return Bedomning.KAN_EJ_BEDOMAS;
    }
    return positions.stream().allMatch(Position::isEnough)
        ? Bedomning.UPPFYLLT
        : Bedomning.EJ_UPPFYLLT;
  }
}
