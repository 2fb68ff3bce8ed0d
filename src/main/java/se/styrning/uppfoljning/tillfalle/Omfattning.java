package se.styrning.uppfoljning.tillfalle;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that a report is about. */
@Schema(description = "En del av det som ska följas upp vid ett tillfälle.")
public record Omfattning(
    Omfattningskod kod,
    Omfattningsniva niva,
    @Schema(
            description =
                "Var det står att delen ska följas upp: lagrum, rekommendation eller organets eget"
                    + " dokument, där L är rad i det. null: inget sådant är inlagt för organet.",
            examples = "PLAN L59",
            nullable = true)
        @Nullable String kalla) {

  /** The first year of internal control and private providers. */
  private static final int WIDER_FROM = 2024;

  /** What is always followed up; measures come on top when a deficit is feared. */
  static List<Omfattning> of(
      Tillfalleskod kod, int ar, boolean gehIApril, Uppfoljningskallor kallor) {
    return delar(kod, ar, gehIApril).stream()
        .map(del -> new Omfattning(del, niva(del), source(del, kallor.of(del, kod))))
        .toList();
  }

  private static List<Omfattningskod> delar(Tillfalleskod kod, int ar, boolean gehIApril) {
    List<Omfattningskod> delar = new ArrayList<>();
    delar.add(Omfattningskod.DRIFTEKONOMI);
    if (kod.isTertial()) {
      delar.add(Omfattningskod.POLITISKA_INRIKTNINGAR);
      delar.add(Omfattningskod.INDIKATORER);
      if (kod != Tillfalleskod.APR || gehIApril) {
        delar.add(Omfattningskod.GEH_MAL);
      }
    }
    if (kod.isLagstadgad()) {
      delar.add(Omfattningskod.AGENDA2030_HELHET);
      delar.add(Omfattningskod.BALANSKRAV_PROGNOS);
    }
    if (kod == Tillfalleskod.DEC && ar >= WIDER_FROM) {
      delar.add(Omfattningskod.INTERN_KONTROLL);
      delar.add(Omfattningskod.PRIVATA_UTFORARE);
    }
    return delar;
  }

  private static Omfattningsniva niva(Omfattningskod del) {
    return switch (del) {
      case GEH_MAL, AGENDA2030_HELHET, BALANSKRAV_PROGNOS -> Omfattningsniva.KOMMUN;
      default -> Omfattningsniva.NAMND;
    };
  }

  /** The recommendation holds for every municipality, whatever its own documents say. */
  private static @Nullable String source(Omfattningskod del, @Nullable String own) {
    return del == Omfattningskod.BALANSKRAV_PROGNOS ? "RKR R17" : own;
  }
}
