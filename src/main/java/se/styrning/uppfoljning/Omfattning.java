package se.styrning.uppfoljning;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a report is about. */
@Schema(description = "En del av det som ska följas upp vid ett tillfälle.")
public record Omfattning(
    Omfattningskod kod,
    Omfattningsniva niva,
    @Schema(
            description = "Var det står att delen ska följas upp; L är rad i källdokumentet.",
            examples = "PLAN L59")
        String kalla) {

  /** The first year for which the plan promises internal control and private providers (L73). */
  private static final int WIDER_FROM = 2024;

  private static final String ALL_TERTIALS = "PLAN L125";

  /** What is always followed up; measures come on top when a deficit is feared. */
  static List<Omfattning> of(Tillfalleskod kod, int ar, boolean gehIApril) {
    List<Omfattning> delar = new ArrayList<>();
    delar.add(namnd(Omfattningskod.DRIFTEKONOMI, "PLAN L59"));
    if (kod.isTertial()) {
      delar.add(namnd(Omfattningskod.POLITISKA_INRIKTNINGAR, "PLAN L59"));
      boolean april = kod == Tillfalleskod.APR;
      delar.add(namnd(Omfattningskod.INDIKATORER, april ? ALL_TERTIALS + ", L135" : ALL_TERTIALS));
      if (!april || gehIApril) {
        delar.add(kommun(Omfattningskod.GEH_MAL, "PLAN L71"));
      }
    }
    if (kod.isLagstadgad()) {
      delar.add(kommun(Omfattningskod.AGENDA2030_HELHET, "PLAN L67"));
      delar.add(kommun(Omfattningskod.BALANSKRAV_PROGNOS, "RKR R17"));
    }
    if (kod == Tillfalleskod.DEC && ar >= WIDER_FROM) {
      delar.add(namnd(Omfattningskod.INTERN_KONTROLL, "PLAN L73"));
      delar.add(namnd(Omfattningskod.PRIVATA_UTFORARE, "PLAN L73"));
    }
    return List.copyOf(delar);
  }

  private static Omfattning namnd(Omfattningskod kod, String kalla) {
    return new Omfattning(kod, Omfattningsniva.NAMND, kalla);
  }

  private static Omfattning kommun(Omfattningskod kod, String kalla) {
    return new Omfattning(kod, Omfattningsniva.KOMMUN, kalla);
  }
}
