package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.Avstamning.Kontroll;
import se.styrning.ekonomi.Avstamning.Kontrolltyp;
import se.styrning.ekonomi.Avstamning.Orsak;
import se.styrning.verksamhetsplan.Enhet;

/** Computes every check of a plan's figures. Sums printed figures; changes none. */
final class Avstamningsberakning {

  private static final String RESULT = "resultat";
  private static final String EFFECT = "nettobudgeteffekt";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Produktionsomrade> omraden;
  private final List<Budgettotal> totaler;
  private final List<Forutsattning> forutsattningar;
  private final Optional<Forutsattning> sum;
  private final Map<Integer, List<Budgetrad>> perYear;
  private final List<Kontroll> kontroller = new ArrayList<>();

  Avstamningsberakning(
      List<Produktionsomrade> omraden,
      List<Budgettotal> totaler,
      List<Forutsattning> forutsattningar) {
    this.omraden = omraden;
    this.totaler = totaler;
    this.forutsattningar = forutsattningar;
    this.sum = forutsattningar.stream().filter(f -> f.typ() == Forutsattning.Typ.SUMMA).findFirst();
    this.perYear =
        omraden.stream()
            .flatMap(omrade -> omrade.budgetrader().stream())
            .collect(Collectors.groupingBy(Budgetrad::budgetar));
  }

  List<Kontroll> run() {
    omraden.forEach(omrade -> omrade.budgetrader().forEach(rad -> row(omrade, rad)));
    totaler.forEach(this::total);
    for (int i = 1; i < totaler.size(); i++) {
      yearChange(totaler.get(i - 1), totaler.get(i));
    }
    preconditions();
    return List.copyOf(kontroller);
  }

  private void row(Produktionsomrade omrade, Budgetrad rad) {
    add(
        Kontrolltyp.RAD,
        omrade.namn() + ", " + rad.budgetar(),
        "produktionsomraden/" + omrade.omrade(),
        RESULT,
        rad.budgetar(),
        omrade.omrade(),
        rad.resultat(),
        List.of(rad.bruttoIntakt(), rad.bruttoKostnad()),
        rad.enhet(),
        lines(rad.kallrad()));
  }

  private void total(Budgettotal total) {
    List<BigDecimal> income = column(total, Budgetrad::bruttoIntakt);
    List<BigDecimal> cost = column(total, Budgetrad::bruttoKostnad);
    List<BigDecimal> result = column(total, Budgetrad::resultat);
    ofColumn("bruttoIntakt", total, total.bruttoIntakt(), income);
    ofColumn("bruttoKostnad", total, total.bruttoKostnad(), cost);
    ofColumn(RESULT, total, total.resultat(), result);
    ofTotal(
        Kontrolltyp.TOTALRAD,
        "Totalt",
        RESULT,
        total,
        total.resultat(),
        List.of(total.bruttoIntakt(), total.bruttoKostnad()));
    List<BigDecimal> gross = new ArrayList<>(income);
    gross.addAll(cost);
    ofTotal(
        Kontrolltyp.NETTO_AV_BRUTTO,
        "Netto av bruttosummor",
        RESULT,
        total,
        total.resultat(),
        gross);
  }

  private void ofColumn(
      String falt, Budgettotal total, BigDecimal printed, List<BigDecimal> terms) {
    ofTotal(Kontrolltyp.KOLUMN, "Summa " + falt, falt, total, printed, terms);
  }

  private List<BigDecimal> column(Budgettotal total, Function<Budgetrad, BigDecimal> amount) {
    return perYear.getOrDefault(total.budgetar(), List.of()).stream().map(amount).toList();
  }

  private void ofTotal(
      Kontrolltyp typ,
      String namn,
      String falt,
      Budgettotal total,
      BigDecimal printed,
      List<BigDecimal> terms) {
    add(
        typ,
        namn + " " + total.budgetar(),
        "budgettotaler/" + total.budgetar(),
        falt,
        total.budgetar(),
        null,
        printed,
        terms,
        total.enhet(),
        lines(total.kallrad()));
  }

  private void yearChange(Budgettotal before, Budgettotal after) {
    List<BigDecimal> terms = new ArrayList<>(column(after, Budgetrad::resultat));
    column(before, Budgetrad::resultat).forEach(amount -> terms.add(amount.negate()));
    BigDecimal change = after.resultat().subtract(before.resultat());
    String years = before.budgetar() + "–" + after.budgetar();
    add(
        Kontrolltyp.ARSFORANDRING,
        "Resultatets förändring " + years,
        "budgettotaler/" + after.budgetar(),
        RESULT,
        after.budgetar(),
        null,
        change,
        terms,
        after.enhet(),
        lines(after.kallrad()));
    sum.ifPresent(found -> frame(found, change, after));
  }

  /** The printed change of the net budget has the opposite sign of the table's. */
  private void frame(Forutsattning sum, BigDecimal change, Budgettotal after) {
    add(
        Kontrolltyp.RAM,
        "Nettobudgetens ändring mot tabellen " + after.budgetar(),
        "forutsattningar/" + sum.forutsattning(),
        EFFECT,
        after.budgetar(),
        null,
        sum.resultateffekt(),
        List.of(change),
        sum.enhet(),
        sum.kallrader());
  }

  private void preconditions() {
    List<BigDecimal> posts =
        forutsattningar.stream()
            .filter(f -> f.typ() == Forutsattning.Typ.POST)
            .map(Forutsattning::nettobudgeteffekt)
            .toList();
    sum.ifPresent(found -> ofPrecondition(Kontrolltyp.FORUTSATTNINGAR, found, posts));
    for (Forutsattning post : forutsattningar) {
      if (!post.delposter().isEmpty()) {
        ofPrecondition(
            Kontrolltyp.DELPOSTER,
            post,
            post.delposter().stream().map(Forutsattning.Delpost::nettobudgeteffekt).toList());
      }
    }
  }

  private void ofPrecondition(Kontrolltyp typ, Forutsattning post, List<BigDecimal> terms) {
    add(
        typ,
        post.namn(),
        "forutsattningar/" + post.forutsattning(),
        EFFECT,
        null,
        null,
        post.nettobudgeteffekt(),
        terms,
        post.enhet(),
        post.kallrader());
  }

  private void add(
      Kontrolltyp typ,
      String namn,
      String del,
      String falt,
      @Nullable Integer budgetar,
      @Nullable String omrade,
      BigDecimal printed,
      List<BigDecimal> terms,
      Enhet enhet,
      List<Integer> kallrader) {
    BigDecimal computed = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal difference = printed.subtract(computed);
    kontroller.add(
        new Kontroll(
            typ,
            namn,
            typ == Kontrolltyp.RAD || typ == Kontrolltyp.KOLUMN,
            del,
            falt,
            budgetar,
            omrade,
            printed,
            computed.setScale(Math.max(printed.scale(), computed.scale())),
            difference.setScale(Math.max(printed.scale(), difference.scale())),
            enhet,
            reason(difference, printed, terms.size()),
            kallrader));
  }

  private static List<Integer> lines(@Nullable Integer kallrad) {
    return kallrad == null ? List.of() : List.of(kallrad);
  }

  /** Each printed figure may be half a unit of its last digit away from the exact one. */
  private static Orsak reason(BigDecimal difference, BigDecimal printed, int terms) {
    if (difference.signum() == 0) {
      return Orsak.STAMMER;
    }
    BigDecimal most = printed.ulp().multiply(HALF).multiply(BigDecimal.valueOf(terms + 1L));
    return difference.abs().compareTo(most) <= 0
        ? Orsak.AVRUNDNINGSDIFFERENS_MOJLIG
        : Orsak.OFORKLARAD;
  }
}
