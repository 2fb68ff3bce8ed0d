package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BudgettotalTest {

  @ParameterizedTest
  @CsvSource({"2022, 38.0, -288.3, -250.3", "2023, 38.9, -295.7, -256.8"})
  @DisplayName("EKO-007 Totalraden är den tryckta, även där radernas summa är en annan")
  void totalIsThePrintedOne(int year, BigDecimal income, BigDecimal cost, BigDecimal result) {
    JsonPath total = json(PLAN + "/budgettotaler/" + year);
    assertThat(total.<BigDecimal>get("bruttoIntakt")).isEqualTo(income);
    assertThat(total.<BigDecimal>get("bruttoKostnad")).isEqualTo(cost);
    assertThat(total.<BigDecimal>get("resultat")).isEqualTo(result);
    assertThat(total.getString("enhet")).isEqualTo("MNKR");
    assertThat(total.getInt("kallrad")).isEqualTo(313);
  }

  @ParameterizedTest
  @CsvSource({"2022, 1.2, '1,2', 317", "2023, 0.5, '0,5', 319"})
  @DisplayName(
      "EKO-007 Varav nämndinterna intäkter är tryckt belopp med årtalet märkt som tolkning")
  void memoIsMarkedAsInterpreted(int year, BigDecimal belopp, String tryckt, int kallrad) {
    JsonPath total = json(PLAN + "/budgettotaler/" + year);
    assertThat(total.<BigDecimal>get("varavNamndinternaIntakter.belopp")).isEqualTo(belopp);
    assertThat(total.getString("varavNamndinternaIntakter.tryckt")).isEqualTo(tryckt);
    assertThat(total.getInt("varavNamndinternaIntakter.kallrad")).isEqualTo(kallrad);
    assertThat(total.getString("varavNamndinternaIntakter.kalla")).isEqualTo("TOLKNING");
  }
}
