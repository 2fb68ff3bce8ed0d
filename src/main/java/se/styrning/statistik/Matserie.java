package se.styrning.statistik;

import java.util.ArrayList;
import java.util.List;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.indikator.Indikator;
import se.styrning.indikator.Indikatorvarde;
import se.styrning.verksamhetsplan.Enhet;

/**
 * A measure of a plan with its figures.
 *
 * @param noter what the plan says of it in words
 */
record Matserie(String id, String namn, Enhet enhet, List<String> noter, List<Cell> celler) {

  static Matserie of(Indikator indikator) {
    List<String> noter = new ArrayList<>();
    Indikator.Prognos prognos = indikator.prognos();
    if (prognos != null) {
      noter.add("Prognos %d: %s".formatted(prognos.avserAr(), prognos.tryckt()));
    }
    noter.add(indikator.onskadRiktningMotiv());
    return new Matserie(
        indikator.indikator(),
        indikator.namn(),
        indikator.enhet(),
        noter,
        indikator.varden().stream().map(Matserie::cell).toList());
  }

  private static Cell cell(Indikatorvarde varde) {
    return new Cell(
        varde.matar(), varde.varde(), varde.tryckt(), varde.varde() == null ? Cellslag.TOM : null);
  }

  static Matserie of(FinansielltMal mal) {
    List<String> noter = new ArrayList<>(List.of(mal.malformulering()));
    FinansielltMal.Snitt snitt = mal.snitt();
    if (snitt != null) {
      noter.add("Snitt %d–%d: %s".formatted(snitt.franAr(), snitt.tillAr(), snitt.tryckt()));
    }
    mal.varden().stream()
        .filter(varde -> !varde.arTryckt().equals(Integer.toString(varde.avserAr())))
        .forEach(
            varde -> noter.add("%d är tryckt som %s".formatted(varde.avserAr(), varde.arTryckt())));
    return new Matserie(
        mal.mal(),
        mal.namn(),
        mal.enhet(),
        noter,
        mal.varden().stream().map(Matserie::cell).toList());
  }

  private static Cell cell(FinansielltMal.Varde varde) {
    return new Cell(
        varde.avserAr(), varde.varde(), varde.tryckt(), Cellslag.valueOf(varde.typ().name()));
  }

  /** The decimals of the most exact of the figures. */
  int decimaler() {
    return celler.stream().mapToInt(Cell::decimaler).max().orElse(0);
  }
}
