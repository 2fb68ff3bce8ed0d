package se.styrning.plandokument.granskning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.styrning.ekonomi.Avstamning.Kontroll;
import se.styrning.ekonomi.Avstamning.Kontrolltyp;
import se.styrning.ekonomi.Avstamning.Orsak;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.innehall.Anmarkning;

/** What the checks of a plan's figures mean for whoever writes it: a remark, a fault or nothing. */
public final class Differenser {

  /** The other checks follow from these. */
  private static final Set<Kontrolltyp> DECIDING =
      EnumSet.of(
          Kontrolltyp.RAD,
          Kontrolltyp.KOLUMN,
          Kontrolltyp.TOTALRAD,
          Kontrolltyp.FORUTSATTNINGAR,
          Kontrolltyp.DELPOSTER,
          Kontrolltyp.RAM);

  private static final Set<Anmarkning.Typ> REASONS =
      EnumSet.of(Anmarkning.Typ.INKONSEKVENT, Anmarkning.Typ.TRYCKFEL);

  private static final Set<Anmarkning.Typ> ROUNDING =
      EnumSet.of(Anmarkning.Typ.AVRUNDNINGSDIFFERENS_MOJLIG);

  private final JsonNode tree;
  private final Map<String, Set<Anmarkning.Typ>> given = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Anmarkning> remarks = new ArrayList<>();

  Differenser(JsonNode tree, List<Kontroll> kontroller, List<Anmarkning> given) {
    this.tree = tree;
    for (Anmarkning remark : given) {
      remark
          .berordaDelar()
          .forEach(del -> this.given.computeIfAbsent(del, d -> new HashSet<>()).add(remark.typ()));
    }
    kontroller.stream().filter(k -> DECIDING.contains(k.typ())).forEach(this::judge);
  }

  /** Whether a remark of the type says why figures do not add up. */
  public static boolean isReason(String typ) {
    return REASONS.stream().anyMatch(reason -> reason.name().equals(typ));
  }

  List<Fault> faults() {
    return faults;
  }

  List<Anmarkning> remarks() {
    return remarks;
  }

  private void judge(Kontroll kontroll) {
    if (kontroll.orsak() == Orsak.OFORKLARAD
        && faults.size() <= BodyLimits.MOST_FAULTS
        && !isRemarked(kontroll, REASONS)) {
      faults.add(
          Fault.pekare(
              pointer(kontroll),
              kontroll.publicerad().toPlainString(),
              Accepted.of("beraknad", kontroll.beraknad().toPlainString(), kontroll.del())));
    }
    if (kontroll.orsak() == Orsak.AVRUNDNINGSDIFFERENS_MOJLIG
        && !isRemarked(kontroll, REASONS)
        && !isRemarked(kontroll, ROUNDING)) {
      remarks.add(remark(kontroll));
    }
  }

  private boolean isRemarked(Kontroll kontroll, Set<Anmarkning.Typ> types) {
    return !Collections.disjoint(given.getOrDefault(kontroll.del(), Set.of()), types);
  }

  private static Anmarkning remark(Kontroll kontroll) {
    String part = kontroll.del().replaceFirst(".*/", "");
    String id =
        "differens-%s-%s%s-%s"
            .formatted(
                kontroll.typ().name().toLowerCase(Locale.ROOT),
                part,
                kontroll.typ() == Kontrolltyp.RAD ? "-" + kontroll.budgetar() : "",
                kontroll.falt().toLowerCase(Locale.ROOT));
    return new Anmarkning(
        id.replace('_', '-'),
        Anmarkning.Typ.AVRUNDNINGSDIFFERENS_MOJLIG,
        kontroll.kallrader(),
        kontroll.publicerad().toPlainString(),
        kontroll.beraknad().toPlainString(),
        "%s: angivet minus beräknat är %s, vilket avrundning av de ingående talen räcker att förklara."
            .formatted(kontroll.namn(), kontroll.differens().toPlainString()),
        Kalla.TOLKNING,
        List.of(kontroll.del()));
  }

  /** Where in the body the figure stands. */
  private String pointer(Kontroll kontroll) {
    String[] part = kontroll.del().split("/", 2);
    String key = part[0].equals("produktionsomraden") ? "omrade" : key(part[0]);
    int index = index(tree.path(part[0]), key, part[1]);
    String place = "/" + part[0] + "/" + index;
    if (kontroll.typ() == Kontrolltyp.RAD) {
      JsonNode rows = tree.path(part[0]).path(index).path("budgetrader");
      place += "/budgetrader/" + index(rows, "budgetar", String.valueOf(kontroll.budgetar()));
    }
    return place + "/" + kontroll.falt();
  }

  private static String key(String part) {
    return part.equals("budgettotaler") ? "budgetar" : "forutsattning";
  }

  private static int index(JsonNode list, String key, String value) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path(key).asText().equals(value)) {
        return i;
      }
    }
    return 0;
  }
}
