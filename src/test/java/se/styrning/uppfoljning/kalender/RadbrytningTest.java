package se.styrning.uppfoljning.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Egenskap;

class RadbrytningTest {

  private static final String END = "\r\n";

  @ParameterizedTest
  @CsvSource({"a, 75", "ö, 37", "–, 25", "😀, 18"})
  @DisplayName("UPP-023 En rad bryts vid 75 byte, hur många tecken det än är")
  void countsOctets(String character, int most) {
    assertThat(Radbrytning.fold(character.repeat(most) + END))
        .isEqualTo(character.repeat(most) + END);
    assertThat(Radbrytning.fold(character.repeat(most + 1) + END))
        .isEqualTo(character.repeat(most) + "\r\n " + character + END);
  }

  @Test
  @DisplayName("UPP-023 Varje rad för sig bryts, och mellanslaget räknas in i nästa rad")
  void foldsEveryLine() {
    String long150 = "b".repeat(75 + 74 + 1);
    assertThat(Radbrytning.fold("a" + END + long150 + END + "c" + END))
        .isEqualTo(
            "a" + END + "b".repeat(75) + "\r\n " + "b".repeat(74) + "\r\n b" + END + "c" + END);
  }

  @Test
  @DisplayName("UPP-023 Vilken text som helst är högst 75 byte per rad och kan fogas ihop igen")
  void unfoldsToSameText() {
    Arbitrary<List<String>> lines =
        Arbitraries.strings()
            .withChars("aå–;,\\ \"")
            .withCharRange('à', 'ÿ')
            .ofMaxLength(400)
            .list()
            .ofMaxSize(4);
    Egenskap.holds(
        300,
        lines,
        some -> {
          String text = String.join(END, some) + END;
          String folded = Radbrytning.fold(text);
          assertThat(folded.replace("\r\n ", "")).isEqualTo(text.replace("\r\n ", ""));
          assertThat(folded.split(END, -1))
              .allSatisfy(
                  line ->
                      assertThat(line.getBytes(StandardCharsets.UTF_8))
                          .hasSizeLessThanOrEqualTo(75));
        });
  }
}
