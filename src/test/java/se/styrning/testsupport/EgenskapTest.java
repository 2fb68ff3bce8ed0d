package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EgenskapTest {

  private static final Arbitrary<Integer> NUMBERS = Arbitraries.integers().between(0, 1000);

  @Test
  @DisplayName("KON-013 Ett påstående som ett värde bryter faller, med värdet och fröet")
  void tellsWhatBreaksIt() {
    assertThatThrownBy(
            () -> Egenskap.holds(1, NUMBERS, number -> assertThat(number).isGreaterThan(1000)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Broken by 0")
        .hasMessageContaining("-Dstyrning.egenskap.fro=");
  }

  @Test
  @DisplayName("KON-013 Ett påstående prövas på så många värden som det säger, minst ett")
  void triesEachTime() {
    List<Integer> tried = new ArrayList<>();
    Egenskap.holds(20, NUMBERS, tried::add);
    assertThat(tried).hasSize(Integer.getInteger("styrning.egenskap.antal", 20));
    assertThatThrownBy(() -> Egenskap.holds(0, NUMBERS, tried::add))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
