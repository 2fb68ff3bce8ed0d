package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class EgetArTest {

  @Test
  @DisplayName(
      "EKO-030 Ett års budget är planernas för det året; andra planers jämförelseår räknas inte")
  void yearIsNotCountedTwice() {
    Skriv.organ();
    for (int ar : List.of(2331, 2332)) {
      String plan =
          Skriv.lerumplan(ar)
              .toString()
              .replaceAll("(\"budgetar\":|\"budgettotaler/)2022", "$1" + (ar - 1))
              .replaceAll("(\"budgetar\":|\"budgettotaler/)2023", "$1" + ar);
      Skriv.create(Skriv.json(plan)).then().statusCode(201);
      Skriv.decide(ar, "ANTAGANDE", "2026-01-20", "§ " + ar).then().statusCode(201);
    }
    for (String list : List.of("/budgetrader", "/produktionsomraden")) {
      String year = list + "?limit=1000&budgetar=2331";
      assertThat(sum(year)).isEqualTo("-256.8 of 13");
      assertThat(sum(year + "&jamforelsear=true")).isEqualTo("-507.2 of 27");
      assertThat(json(year).getList("poster.planId")).containsOnly("1401-ks-2331");
      assertThat(json(year + "&jamforelsear=true").getList("poster.planbudgetar"))
          .contains(2331, 2332);
    }
  }

  private static String sum(String list) {
    List<BigDecimal> amounts = json(list).getList("poster.resultat", BigDecimal.class);
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add) + " of " + amounts.size();
  }
}
