package se.styrning.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.OneInstance;
import se.styrning.testsupport.Operations;

/** What an answer costs in statements, counted by Hibernate; the profile for tests counts them. */
@QuarkusTest
@OneInstance("the statements that Hibernate counts in its own process")
class StatementCountTest {

  private static final String DOCUMENTS_OF_PLAN = "/verksamhetsplaner/{planId}/";

  @Inject SessionFactory sessionFactory;
  @Inject ReadyAnswers answers;

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN,
        PLAN + "?fields=planId",
        PLAN + "/versioner/1",
        PLAN + "/avstamning",
        PLAN + "/produktionsomraden/vuxenutbildning",
        "/kommuner/1441",
        "/indikatorer/1441-ks-digital-mognad"
      })
  @DisplayName("API-020 Att läsa plandokumentet eller ett annat föremål kostar en SQL-sats")
  void oneObjectCostsOneStatement(String path) {
    assertThat(statements(path, 200)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=1", "limit=1", "limit=1&page=2", "limit=1000", "page=2000000"})
  @DisplayName(
      "API-020 Varje lista i kontraktet kostar högst två SQL-satser, en uppföljnings delar högst"
          + " sex")
  void everyListCostsAtMostTwoStatements(String page) {
    Map<String, Long> counts = new TreeMap<>();
    lists().forEach(path -> counts.put(path, statements(path + "?" + page, 200)));
    assertThat(counts).hasSizeGreaterThan(23);
    assertThat(counts)
        .allSatisfy((path, count) -> assertThat(count).as(path).isBetween(0L, most(path)));
    assertThat(counts.get("/budgetrader")).isPositive();
  }

  /**
   * A part of a follow-up takes board, follow-up with its steps, and the part; what is said about
   * the plan also takes the version that counts, its document and the earlier occasions.
   */
  private static long most(String path) {
    if (path.endsWith("-apr/inriktningar") || path.endsWith("-apr/indikatorer")) {
      return 6;
    }
    if (path.endsWith("/utfallsrader")) {
      return 4;
    }
    return path.startsWith("/uppfoljningar/") || path.equals("/uppfoljningsschema") ? 3 : 2;
  }

  @Test
  @DisplayName("API-020 En hel lista på en sida kostar en SQL-sats, hur lång den än är")
  void wholeListOnOnePageCostsOneStatement() {
    for (String path :
        List.of("/budgetrader", "/produktionsomraden", "/indikatorer", "/kommuner")) {
      assertThat(statements(path + "?limit=1000", 200)).as(path).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=1", "limit=1", "limit=1000", "page=2000000"})
  @DisplayName("API-020 En lista ur det beslutade dokumentet kostar en SQL-sats, oavsett sida")
  void listInsideTheDocumentCostsOneStatement(String page) {
    List<String> stored = List.of("/versioner", "/beslut", "/skillnad/1", "/budgetandringar");
    for (String path : lists()) {
      if (path.startsWith(PLAN + "/") && stored.stream().noneMatch(path::endsWith)) {
        assertThat(statements(path + "?" + page, 200)).as(path).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/indikatorer/1441-ks-digital-mognad/varden?matar=1999&page=2",
        PLAN + "/beslut?typ=REVIDERING",
        PLAN + "/beslut?typ=REVIDERING&page=2"
      })
  @DisplayName("API-020 En tom lista under något som finns kostar högst två SQL-satser")
  void emptyListBelowSomethingCostsAtMostTwoStatements(String path) {
    assertThat(statements(path, 200)).isBetween(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/verksamhetsplaner/1441-ks-1999",
        "/verksamhetsplaner/1441-ks-1999/versioner",
        "/indikatorer/finns-inte/varden",
        "/kommuner/9999"
      })
  @DisplayName("API-020 Att svara att något inte finns kostar högst två SQL-satser")
  void notFoundCostsAtMostTwoStatements(String path) {
    assertThat(statements(path, 404)).isBetween(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/uppfoljningar/1441-ks-2023-apr?include=utfall,atgarder,avsnitt",
        "/organ/1441-ks?include=kommun,verksamhetsplaner",
        PLAN + "?include=organ,kommun"
      })
  @DisplayName("API-020 API-036 Delar som tas med kostar aldrig mer än anropen var för sig")
  void partsCostNoMoreThanByThemselves(String path) {
    String whole = path.replaceFirst("\\?.*", "");
    long apart = statements(whole, 200);
    for (String part : path.replaceFirst(".*=", "").split(",")) {
      String href = Json.of(get(whole)).getString("_links." + part + ".href");
      apart += statements(href.substring(href.indexOf(ROOT) + ROOT.length()), 200);
    }
    long together = statements(path, 200);
    assertThat(together).isBetween(1L, apart);
    assertThat(statements(path, 200)).as("never kept ready").isEqualTo(together);
  }

  private long statements(String path, int status) {
    Statistics statistics = sessionFactory.getStatistics();
    assertThat(statistics.isStatisticsEnabled()).isTrue();
    Contract.served(); // read before counting starts
    answers.forgetAll();
    long before = statistics.getPrepareStatementCount();
    get(path).then().statusCode(status);
    return statistics.getPrepareStatementCount() - before;
  }

  /** Every list of the contract. */
  private static List<String> lists() {
    return Contract.served().operations().stream()
        .filter(operation -> "get".equals(operation.method()))
        .filter(Operations::isPublic)
        .filter(operation -> operation.id().startsWith("list"))
        .map(operation -> concrete(operation.path()))
        .toList();
  }

  private static String concrete(String path) {
    String filled =
        path.replace(DOCUMENTS_OF_PLAN, PLAN + "/")
            .replace("/globala-mal/{nummer}", "/globala-mal/8")
            .replace("{tillfalleId}", "1441-ks-2023-apr")
            .replace("{indikatorId}", "1441-ks-digital-mognad")
            .replace("{nummer}", "1")
            .replace("{till}", "1");
    assertThat(filled).doesNotContain("{");
    return filled;
  }
}
