package se.styrning.globalamal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GlobaltMalTest {

  @ParameterizedTest
  @CsvSource({
    "1, Ingen fattigdom, No Poverty, #E5243B, 7",
    "2, Ingen hunger, Zero Hunger, #DDA63A, 8",
    "3, God hälsa och välbefinnande, Good Health and Well-being, #4C9F38, 13",
    "4, God utbildning för alla, Quality Education, #C5192D, 10",
    "5, Jämställdhet, Gender Equality, #FF3A21, 9",
    "6, Rent vatten och sanitet, Clean Water and Sanitation, #26BDE2, 8",
    "7, Hållbar energi för alla, Affordable and Clean Energy, #FCC30B, 5",
    "8, Anständiga arbetsvillkor och ekonomisk tillväxt, Decent Work and Economic Growth, #A21942,"
        + " 12",
    "9, 'Hållbar industri, innovationer och infrastruktur', 'Industry, Innovation and"
        + " Infrastructure', #FD6925, 8",
    "10, Minskad ojämlikhet, Reduced Inequalities, #DD1367, 10",
    "11, Hållbara städer och samhällen, Sustainable Cities and Communities, #FD9D24, 10",
    "12, Hållbar konsumtion och produktion, Responsible Consumption and Production, #BF8B2E, 11",
    "13, Bekämpa klimatförändringen, Climate Action, #3F7E44, 5",
    "14, Hav och marina resurser, Life Below Water, #0A97D9, 10",
    "15, Ekosystem och biologisk mångfald, Life on Land, #56C02B, 12",
    "16, Fredliga och inkluderande samhällen, 'Peace, Justice and Strong Institutions', #00689D,"
        + " 12",
    "17, Genomförande och globalt partnerskap, Partnerships for the Goals, #19486A, 19"
  })
  @DisplayName("ORG-004 Målet har namn på svenska och engelska, FN:s färg och antal delmål")
  void goalIsKnown(int nummer, String namn, String engelska, String farg, int delmal) {
    JsonPath mal = json("/globala-mal/" + nummer);
    assertThat(mal.getInt("nummer")).isEqualTo(nummer);
    assertThat(mal.getString("namn")).isEqualTo(namn);
    assertThat(mal.getString("namnEngelska")).isEqualTo(engelska);
    assertThat(mal.getString("farg")).isEqualTo(farg);
    assertThat(mal.getInt("antalDelmal")).isEqualTo(delmal);
  }

  @Test
  @DisplayName("ORG-004 De 17 målen är listade i nummerordning med tillsammans 169 delmål")
  void seventeenGoalsWith169Targets() {
    JsonPath alla = json("/globala-mal");
    assertThat(alla.getList("poster.nummer", Integer.class))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
    assertThat(alla.getInt("poster.antalDelmal.sum()")).isEqualTo(169);
    assertThat(alla.getList("poster.farg", String.class)).doesNotHaveDuplicates();
  }
}
