package se.styrning.handelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.OneInstance;

/** What another instance has written is seen in the answers that this one keeps ready. */
@QuarkusTest
@OneInstance("answers that its own process keeps ready")
class FarskhetTest {

  private static final int PATIENCE_SECONDS = 20;

  @Inject Handelselogg logg;
  @Inject AgroalDataSource dataSource;
  @Inject SessionFactory sessionFactory;

  @Test
  @DisplayName("API-021 Vad en annan instans skriver glömmer det färdiga svaret")
  void hearsAnotherInstance() throws Exception {
    until(() -> statements() == 0);
    new Handelseskrivare(logg, dataSource).writeElsewhere("1441", PLAN);
    until(() -> statements() > 0);
    until(() -> statements() == 0);
  }

  private long statements() {
    long before = sessionFactory.getStatistics().getPrepareStatementCount();
    get(PLAN).then().statusCode(200);
    return sessionFactory.getStatistics().getPrepareStatementCount() - before;
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    int left = PATIENCE_SECONDS * 100;
    while (!condition.getAsBoolean()) {
      assertThat(left--).isPositive();
      Thread.sleep(10);
    }
  }
}
