package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.plandokument.Vandringssteg.Act;
import se.styrning.plandokument.Vandringssteg.Seen;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.testsupport.Egenskap;

/**
 * Random sequences of writes to the plans of an organ of its own. The organ and its plans are taken
 * away after each, past the triggers as superuser, since other tests count rows.
 */
@QuarkusTest
class SkrivinvariantTest {

  private static final int SEQUENCES = 2;
  private static final int LEAST_STEPS = 20;
  private static final int MOST_STEPS = 30;

  /** Something is decided from the beginning. */
  private static final List<Vandringssteg> BEGINNING =
      List.of(
          new Vandringssteg(Act.CREATE, 0, 1, Seen.NOW),
          new Vandringssteg(Act.ADOPT, 0, 1, Seen.NOW));

  @Inject AgroalDataSource dataSource;
  @Inject ReadyAnswers answers;

  @Test
  @DisplayName(
      "SKR-030 SKR-031 SKR-036 Efter vilken följd av skrivningar som helst är det beslutade oförändrat,"
          + " paragraferna unika och lägena de tillåtna")
  void decidedStaysDecided() {
    everySequence(
        (walk, invariants) -> {
          invariants.decidedVersionsNeverChange(walk.facit);
          invariants.paragraphsAreUnique(walk.facit);
          invariants.publicPlansAreTheDecided(walk.facit);
        });
  }

  @Test
  @DisplayName(
      "SKR-032 SKR-033 SKR-034 Efter vilken följd av skrivningar som helst är flödet historien och"
          + " revisionsloggen skrivningarna, också när begäran upprepas")
  void everythingIsOnRecordOnce() {
    everySequence(
        (walk, invariants) -> {
          invariants.feedIsTheHistory(walk.facit);
          invariants.auditIsTheWrites(walk.facit);
        });
  }

  @Test
  @DisplayName(
      "SKR-035 Efter vilken följd av skrivningar som helst syns inget utkast för allmänheten")
  void draftsNeverLeak() {
    everySequence(
        (walk, invariants) -> {
          if (walk.hasJustWritten()) {
            invariants.draftsAreHidden(walk.facit);
          }
        });
  }

  private void everySequence(BiConsumer<Planvandring, Planinvarianter> invariants) {
    Egenskap.holds(SEQUENCES, sequences(), steps -> walk(steps, invariants));
  }

  private void walk(
      List<Vandringssteg> steps, BiConsumer<Planvandring, Planinvarianter> invariants) {
    Databas databas = new Databas(dataSource);
    try {
      removePlans(databas);
      addOrgan(databas);
      Planinvarianter held = new Planinvarianter(dataSource);
      Planvandring walk = new Planvandring();
      // The plans of the walk before were taken away by hand, which nobody is told of.
      walk.facit.plans.forEach(plan -> answers.forget(plan.path()));
      BEGINNING.forEach(walk::take);
      assertThat(walk.facit.publicPlans()).hasSize(1);
      for (Vandringssteg step : steps) {
        walk.take(step);
        invariants.accept(walk, held);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } finally {
      removePlans(databas);
    }
  }

  private static void addOrgan(Databas databas) throws SQLException {
    databas.execute(
        "insert into organ (id, organ, kommunkod, typ, namn) values"
            + " (gen_random_uuid(), '1489-kf', '1489', 'KF', 'Kommunfullmäktige'),"
            + " (gen_random_uuid(), '1489-ks', '1489', 'KS', 'Kommunstyrelsen')");
  }

  private static void removePlans(Databas databas) {
    try {
      databas.remove(Modellplan.FULLMAKTIGE);
      databas.remove(Modellplan.ORGAN);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Sequences in which plans come to be decided more often than by pure chance. */
  private static Arbitrary<List<Vandringssteg>> sequences() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(4, Act.CREATE),
            Tuple.of(2, Act.REPLACE),
            Tuple.of(2, Act.PATCH),
            Tuple.of(3, Act.ADD_PART),
            Tuple.of(2, Act.REPLACE_PART),
            Tuple.of(2, Act.REMOVE_PART),
            Tuple.of(1, Act.REMOVE),
            Tuple.of(6, Act.DECIDE),
            Tuple.of(4, Act.ADOPT),
            Tuple.of(2, Act.COPY),
            Tuple.of(3, Act.REPEAT));
    Arbitrary<Seen> seen =
        Arbitraries.frequency(
            Tuple.of(5, Seen.NOW), Tuple.of(2, Seen.BEFORE), Tuple.of(1, Seen.NOTHING));
    Arbitrary<Integer> plans =
        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(2, 1), Tuple.of(1, 2));
    Arbitrary<Integer> picks =
        Arbitraries.integers()
            .between(0, 999)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases();
    return Combinators.combine(acts, plans, picks, seen)
        .as(Vandringssteg::new)
        .list()
        .ofMinSize(LEAST_STEPS)
        .ofMaxSize(MOST_STEPS);
  }
}
