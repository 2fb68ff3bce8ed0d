package se.styrning.plandokument.granskning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrycktalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "-45.4|-45,4",
        "-45.4|−45,4",
        "-45.4|–45,4",
        "-45.4|– 45,4",
        "-45.4|45,4-",
        "-45.4|45,4",
        "1132.4|1 132,4",
        "1132.4|1\u00a0132,4",
        "1132.4|1.132,4",
        "-1132.4|−1\u202f132,4",
        "95300|95 300",
        "1.132|1.132",
        "1132|1.132",
        "44|44%",
        "47.1|47,1 %",
        "-50.04|-50,0",
        "0.0|-0,0",
        "-0.04|0,0",
        "85|minst 85 procent",
        "-50.0|–",
        "-50.0|2023–2024",
        "-50.0|se sidan 7",
        "1200|1,2 mdkr"
      })
  @DisplayName("SKR-071 Tryckt text som är talet, avrundat eller utan tecken, motsäger det inte")
  void agrees(BigDecimal number, String text) {
    assertThat(Trycktal.read(text).filter(print -> print.contradicts(number))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|7,0",
        "-50.0|-99,9",
        "-50.0|+50,0",
        "50.0|−50,0",
        "-50.0|-50 000",
        "-50000|-50,0",
        "1132.24|1 132,4",
        "-50.06|-50,0"
      })
  @DisplayName("SKR-071 Tryckt text med ett annat belopp eller tecken motsäger talet")
  void contradicts(BigDecimal number, String text) {
    assertThat(Trycktal.read(text).filter(print -> print.contradicts(number))).isPresent();
  }
}
