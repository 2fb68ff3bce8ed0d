package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProduktionsomradeTest {

  @Test
  @DisplayName("EKO-001 Planen har 13 produktionsområden 2023 och 14 år 2022")
  void listsPrintedAreas() {
    assertThat(json(PLAN + "/produktionsomraden?budgetar=2023").getInt("_meta.totalRecords"))
        .isEqualTo(13);
    assertThat(json(PLAN + "/produktionsomraden?budgetar=2022").getInt("_meta.totalRecords"))
        .isEqualTo(14);
  }

  @Test
  @DisplayName("EKO-002 Varje belopp har det tryckta, enhet och källrad")
  void servesFiguresAsPrinted() {
    JsonPath row = json(PLAN + "/produktionsomraden?budgetar=2023&omrade=vuxenutbildning");
    assertThat(row.<BigDecimal>get("poster[0].bruttoIntakt")).isEqualTo(new BigDecimal("23.1"));
    assertThat(row.getString("poster[0].tryckt.bruttoIntakt")).isEqualTo("23,1");
    assertThat(row.getInt("poster[0].kallrad")).isEqualTo(307);
    assertThat(row.getString("poster[0].enhet")).isEqualTo("MNKR");
  }
}
