package se.styrning.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.organisation.Organ;
import se.styrning.organisation.Organtyp;
import se.styrning.uppfoljning.tillfalle.Mottagare;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Tillfallesregler;

class RapporttillfalleTest {

  private static final Organ KS =
      new Organ("1441-ks", "1441", Organtyp.KS, "Kommunstyrelsen", "KS", null, null);
  private static final Tillfallesregler PLAIN = new Tillfallesregler(true, Map.of());

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-03-14, 2023-05-15, 2023-09-14, 2023-11-14, 2024-01-15",
    "2024, 2024-03-14, 2024-05-16, 2024-09-13, 2024-11-14, 2025-01-16",
    "2026, 2026-03-13, 2026-05-18, 2026-09-14, 2026-11-13, 2027-01-18"
  })
  @DisplayName("UPP-009 En intern dag är så många arbetsdagar efter perioden som är inställt")
  void setsInternalDay(
      int year, LocalDate feb, LocalDate apr, LocalDate aug, LocalDate okt, LocalDate dec) {
    Map<Tillfalleskod, Integer> ten = new EnumMap<>(Tillfalleskod.class);
    for (Tillfalleskod kod : Tillfalleskod.values()) {
      ten.put(kod, 10);
    }
    assertThat(alla(year, new Tillfallesregler(true, ten)))
        .extracting(Rapporttillfalle::interntKlar)
        .containsExactly(feb, apr, aug, okt, dec);
  }

  @Test
  @DisplayName(
      "UPP-009 Utan inställning finns ingen intern dag, och inställningen är per tillfälle")
  void setsInternalDayPerOccasion() {
    assertThat(alla(2023, PLAIN)).extracting(Rapporttillfalle::interntKlar).containsOnlyNulls();
    assertThat(alla(2023, new Tillfallesregler(true, Map.of(Tillfalleskod.APR, 5))))
        .extracting(Rapporttillfalle::interntKlar)
        .containsExactly(null, LocalDate.of(2023, 5, 8), null, null, null);
  }

  @Test
  @DisplayName("UPP-005 Mål för god ekonomisk hushållning kan väljas bort i april, inte annars")
  void leavesOutGehInApril() {
    assertThat(alla(2023, new Tillfallesregler(false, Map.of())))
        .extracting(tillfalle -> follows(tillfalle, Omfattningskod.GEH_MAL))
        .containsExactly(false, false, true, false, true);
    assertThat(alla(2023, PLAIN))
        .extracting(tillfalle -> follows(tillfalle, Omfattningskod.GEH_MAL))
        .containsExactly(false, true, true, false, true);
  }

  @Test
  @DisplayName("UPP-006 Ett mottagande organ som inte är inlagt har ingen identitet")
  void knowsNoCouncil() {
    assertThat(
            Rapporttillfalle.alla(KS, 2026, Map.of(KS.typ(), KS.organ()), PLAIN).get(2).mottagare())
        .extracting(Mottagare::organ)
        .containsExactly("1441-ks", null, null);
  }

  @Test
  @DisplayName(
      "UPP-003 UPP-004 Varje år 2006–2099: växande perioder, flyttad dag efter lagens, planering"
          + " före")
  void holdsEveryYear() {
    for (int year = 2006; year < 2100; year++) {
      List<Rapporttillfalle> alla = alla(year, PLAIN);
      assertThat(alla).hasSize(5);
      assertThat(alla).extracting(Rapporttillfalle::periodSlut).isSorted().doesNotHaveDuplicates();
      assertThat(alla)
          .allMatch(
              t -> t.periodSlut().equals(t.periodStart().plusMonths(t.manader()).minusDays(1)));
      for (Rapporttillfalle tillfalle : alla) {
        LocalDate nominal = tillfalle.lagstadgadDag();
        if (nominal != null) {
          assertThat(tillfalle.lagstadgadDagJusterad()).isAfterOrEqualTo(nominal);
          assertThat(tillfalle.senastePlaneringsdag()).isBeforeOrEqualTo(nominal);
          assertThat(tillfalle.justeringsorsak() == null)
              .isEqualTo(nominal.equals(tillfalle.lagstadgadDagJusterad()));
        }
      }
    }
  }

  @Test
  @DisplayName("UPP-004 Delårsrapporten omfattar sex till åtta månader från den 1 januari")
  void keepsWithinTheAct() {
    assertThat(Tillfalleskod.AUG.manader()).isBetween(6, 8);
    assertThat(alla(2026, PLAIN).get(2).periodStart()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  private static boolean follows(Rapporttillfalle tillfalle, Omfattningskod kod) {
    return tillfalle.omfattning().stream().anyMatch(del -> del.kod() == kod);
  }

  private static List<Rapporttillfalle> alla(int year, Tillfallesregler regler) {
    return Rapporttillfalle.alla(KS, year, Map.of(KS.typ(), KS.organ()), regler);
  }
}
