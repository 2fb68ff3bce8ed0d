package se.styrning.uppfoljning.geh;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.Bedomning;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.ekonomi.mal.Operator;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.jamforelse.Position;
import se.styrning.verksamhetsplan.Enhet;

/** A financial target of the plan as it is followed up. */
@Schema(
    description =
        "Ett finansiellt mål ur planen, bedömt vid tillfället, med position mot"
            + " jämförelsegruppen. Allt är härlett.")
public record Gehmal(
    @Schema(description = "Målets identitet i planen.", examples = "soliditet") String mal,
    @Schema(
            description = "Nyckeltalet som det är tryckt.",
            examples = "Soliditet (inklusive avsättning för pensionsåtaganden)")
        String namn,
    @Schema(description = "Nivå målet gäller, om planen anger den.", nullable = true)
        FinansielltMal.@Nullable Niva niva,
    Operator operator,
    @Schema(description = "Tröskeln i enheten.", examples = "25.6") BigDecimal troskel,
    @Schema(description = "Tröskeln som den är tryckt.", examples = "25,6") String troskelTryckt,
    @Schema(
            description = "Sant när planen skriver cirka: en bedömning nära tröskeln är osäker.",
            examples = "false")
        boolean troskelUngefarlig,
    Enhet enhet,
    FinansielltMal.Aggregering aggregering,
    @Schema(description = "Planens värden per år, vart och ett bedömt.")
        List<FinansielltMal.Varde> varden,
    @Schema(description = "Planens egen bedömning, av alla dess år eller av genomsnittet.")
        Bedomning planbedomning,
    @Schema(description = "Kommunens värde för året. null: okänt.", nullable = true)
        @Nullable Gehvarde egetVarde,
    @Schema(description = "Genomsnittet. null: målet gäller varje år för sig.", nullable = true)
        @Nullable Gehsnitt snitt,
    @Schema(
            description =
                "Bedömningen vid tillfället: av årets värde, eller av genomsnittet där målet gäller"
                    + " det. KAN_EJ_BEDOMAS när det som ska bedömas saknas.",
            examples = "UPPFYLLT")
        Bedomning bedomning,
    @Schema(
            description = "Utrymmet till tröskeln i enheten. null: kan inte bedömas.",
            examples = "3.3",
            nullable = true)
        @Nullable BigDecimal marginal,
    @Schema(
            description =
                "Årets position mot gruppen. null: värden saknas, eller målet gäller ett genomsnitt.",
            nullable = true)
        @Nullable Position position,
    @Schema(
            description =
                "Jämförelsen för året och varje annat år med värden. Tom när målet gäller ett"
                    + " genomsnitt eller ingen jämförelsegrupp finns.")
        List<Gehjamforelse> jamforelser) {

  /**
   * A target held against the values of a year.
   *
   * @param ar the year that is followed up
   * @param andra the other members of the group, without the municipality itself
   */
  public static Gehmal of(FinansielltMal mal, int ar, Jamforelsetal tal, List<String> andra) {
    boolean single = mal.aggregering() == FinansielltMal.Aggregering.ENSKILT_AR;
    Gehvarde own = Gehvarde.of(mal, ar, tal).orElse(null);
    Gehsnitt snitt = single ? null : Gehsnitt.of(mal, tal).orElse(null);
    List<Gehjamforelse> jamforelser =
        single && !andra.isEmpty() ? jamforelser(mal, ar, tal, andra) : List.of();
    BigDecimal judged = single ? value(own) : average(snitt);
    return new Gehmal(
        mal.mal(),
        mal.namn(),
        mal.niva(),
        mal.operator(),
        mal.troskel(),
        mal.troskelTryckt(),
        mal.ungefarlig(),
        mal.enhet(),
        mal.aggregering(),
        mal.varden(),
        mal.bedomning(),
        own,
        snitt,
        judged == null ? Bedomning.KAN_EJ_BEDOMAS : mal.operator().judge(judged, mal.troskel()),
        judged == null ? null : mal.operator().margin(judged, mal.troskel()),
        jamforelser.stream()
            .filter(jamforelse -> jamforelse.ar() == ar)
            .findFirst()
            .map(Gehjamforelse::position)
            .orElse(null),
        jamforelser);
  }

  private static List<Gehjamforelse> jamforelser(
      FinansielltMal mal, int ar, Jamforelsetal tal, List<String> andra) {
    TreeSet<Integer> years = tal.years(mal.mal());
    years.add(ar);
    return years.stream().map(year -> Gehjamforelse.of(mal, year, tal, andra)).toList();
  }

  private static @Nullable BigDecimal value(@Nullable Gehvarde varde) {
    return varde == null ? null : varde.varde();
  }

  private static @Nullable BigDecimal average(@Nullable Gehsnitt snitt) {
    return snitt == null ? null : snitt.judged();
  }
}
