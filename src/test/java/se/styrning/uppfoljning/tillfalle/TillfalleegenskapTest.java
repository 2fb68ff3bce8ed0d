package se.styrning.uppfoljning.tillfalle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.organisation.Organ;
import se.styrning.organisation.Organtyp;
import se.styrning.testsupport.Egenskap;

class TillfalleegenskapTest {

  private static final int TRIES = 300;
  private static final Organ KS =
      new Organ("1441-ks", "1441", Organtyp.KS, "Kommunstyrelsen", "KS", null, null);

  @Test
  @DisplayName("UPP-003 För varje år ligger perioderna i varandra och växer")
  void nestsPeriods() {
    Egenskap.holds(
        TRIES,
        Arbitraries.integers().between(Arbetsdagar.FIRST_YEAR, 9998),
        year -> {
          List<Rapporttillfalle> alla = alla(year);
          assertThat(alla).hasSize(5);
          for (int i = 0; i < alla.size(); i++) {
            assertThat(alla.get(i).periodStart()).isEqualTo(LocalDate.of(year, 1, 1));
            assertThat(alla.get(i).periodSlut().getYear()).isEqualTo(year);
            if (i > 0) {
              assertThat(alla.get(i).periodSlut()).isAfter(alla.get(i - 1).periodSlut());
              assertThat(alla.get(i).manader()).isGreaterThan(alla.get(i - 1).manader());
            }
          }
        });
  }

  @Test
  @DisplayName(
      "UPP-004 För varje år är den flyttade dagen efter lagens, planeringsdagen före, båda arbetsdagar")
  void ordersDays() {
    Egenskap.holds(
        TRIES,
        Arbitraries.integers().between(Arbetsdagar.FIRST_YEAR, 9998),
        year ->
            assertThat(alla(year).stream().filter(Rapporttillfalle::lagstadgad))
                .hasSize(2)
                .allSatisfy(
                    t -> {
                      LocalDate nominal = t.lagstadgadDag();
                      assertThat(t.lagstadgadDagJusterad()).isAfterOrEqualTo(nominal);
                      assertThat(nominal).isAfterOrEqualTo(t.senastePlaneringsdag());
                      assertThat(Arbetsdagar.isArbetsdag(t.lagstadgadDagJusterad())).isTrue();
                      assertThat(Arbetsdagar.isArbetsdag(t.senastePlaneringsdag())).isTrue();
                    }));
  }

  private static List<Rapporttillfalle> alla(int year) {
    return Rapporttillfalle.alla(
        KS, year, Map.of(KS.typ(), KS.organ()), new Tillfallesregler(true, Map.of()));
  }
}
