package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GallandeBudgetradTest {

  private static final String DECIDED =
      "select r.* from verksamhetsplan p cross join lateral gallande_budgetrader(p.id) r";
  private static final String LISTED = "select * from gallande_budgetrad";

  @Inject EntityManager entityManager;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {DECIDED + " | " + LISTED, LISTED + " | " + DECIDED})
  @DisplayName("API-037 Listorna över planer har varje rad ur gällande versioner och inga andra")
  void listsAreWhatWasDecided(String some, String others) {
    assertThat(count(some + " except all " + others)).isZero();
  }

  @Test
  @DisplayName("API-037 Planens egna rader, och bara den gällande versionens, står i listorna")
  void listsHaveThePlan() {
    assertThat(count(LISTED + " where plan_id = '1441-ks-2023'")).isEqualTo(27);
    assertThat(
            count(
                LISTED
                    + " g where not exists (select 1 from budgetrad b join verksamhetsplan p on"
                    + " p.gallande_version_id = b.planversion_id where b.id = g.id)"))
        .isZero();
  }

  private int count(String rows) {
    Object found =
        entityManager.createNativeQuery("select count(*) from (" + rows + ") x").getSingleResult();
    return ((Number) found).intValue();
  }
}
