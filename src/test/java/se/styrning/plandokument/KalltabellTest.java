package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Seed;

/** The two printed tables, read from the source file, against the answers cell by cell. */
@QuarkusTest
class KalltabellTest {

  private static final int INDICATOR_HEADER = 127;
  private static final int LAST_INDICATOR = 133;
  private static final int BUDGET_HEADER = 298;
  private static final int LAST_AREA = 312;
  private static final int TOTAL = 313;
  private static final Map<String, String> FIELDS =
      Map.of(
          "Brutto intäkt", "bruttoIntakt",
          "Brutto kostnad", "bruttoKostnad",
          "Budgeterat resultat", "resultat");

  /** A cell of the budget table: what is printed where, and the answer's field for it. */
  private record Cell(int kallrad, String namn, int budgetar, String field, String tryckt) {}

  @Test
  @DisplayName("PLAN-001 IND-002 Indikatortabellens celler finns som tryckta vid rätt indikator")
  void indicatorCellsArePrintedAtTheRightIndicator() {
    JsonPath plan = json(PLAN + "/indikatorer?limit=1000");
    List<String> header = Seed.cells(INDICATOR_HEADER);
    assertThat(plan.getList("poster.kallrad", Integer.class))
        .containsExactly(128, 129, 130, 131, 132, LAST_INDICATOR);
    for (int line = INDICATOR_HEADER + 1; line <= LAST_INDICATOR; line++) {
      List<String> cells = Seed.cells(line);
      String row = "poster[" + (line - INDICATOR_HEADER - 1) + "].";
      assertThat(plan.getString(row + "namn")).isEqualTo(cells.get(0));
      for (int column = 1; column <= 3; column++) {
        String value = row + "varden[" + (column - 1) + "].";
        String printed = cells.get(column).isEmpty() ? null : cells.get(column);
        assertThat(plan.getString(value + "matar")).isEqualTo(header.get(column));
        assertThat(plan.getString(value + "tryckt")).isEqualTo(printed);
        assertThat(plan.<Object>get(value + "varde") == null).isEqualTo(printed == null);
      }
      assertThat(plan.getString(row + "prognos.tryckt")).isEqualTo(cells.get(4));
      assertThat(header.get(4)).startsWith("Prognos " + plan.getInt(row + "prognos.avserAr"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN + "/produktionsomraden?",
        "/budgetrader?planId=1441-ks-2023&jamforelsear=true&"
      })
  @DisplayName("PLAN-001 EKO-002 Budgettabellens celler finns som tryckta vid rätt område och år")
  void budgetCellsArePrintedAtTheRightAreaAndYear(String list) {
    JsonPath rows = json(list + "limit=1000");
    List<Cell> cells = new ArrayList<>();
    for (int line = BUDGET_HEADER + 1; line <= LAST_AREA; line++) {
      cells.addAll(budgetCells(line));
    }
    assertThat(cells).hasSize(84);
    assertThat(rows.getList("poster")).hasSize(27);
    for (Cell cell : cells) {
      List<Map<String, Object>> found =
          rows.getList(
              "poster.findAll { it.kallrad == %d && it.budgetar == %d }"
                  .formatted(cell.kallrad(), cell.budgetar()));
      if (cell.tryckt().isEmpty()) {
        assertThat(found).as("%s", cell).isEmpty();
      } else {
        assertThat(found).as("%s", cell).singleElement().satisfies(row -> holds(row, cell));
      }
    }
  }

  @Test
  @DisplayName("PLAN-001 EKO-007 Totalradens celler finns som tryckta vid rätt år")
  void totalCellsArePrintedAtTheRightYear() {
    assertThat(budgetCells(TOTAL))
        .hasSize(6)
        .allSatisfy(
            cell -> {
              assertThat(cell.namn()).isEqualTo("Totalt");
              holds(json(PLAN + "/budgettotaler/" + cell.budgetar()).getMap("$"), cell);
            });
  }

  @Test
  @DisplayName("PLAN-001 EKO-007 Talen under raden varav finns som tryckta, i radernas ordning")
  void memoCellsArePrintedInOrder() {
    assertThat(Seed.line(315)).isEqualTo("varav nämndinterna intäkter");
    JsonPath totals = json(PLAN + "/budgettotaler");
    assertThat(totals.getList("poster.budgetar", Integer.class)).containsExactly(2022, 2023);
    assertThat(totals.getList("poster.varavNamndinternaIntakter.tryckt", String.class))
        .containsExactly(Seed.line(317), Seed.line(319));
    assertThat(totals.getList("poster.varavNamndinternaIntakter.kallrad", Integer.class))
        .containsExactly(317, 319);
  }

  private static void holds(Map<String, Object> row, Cell cell) {
    if (row.containsKey("namn")) {
      assertThat(row.get("namn")).isEqualTo(cell.namn());
    }
    assertThat(row.get("kallrad")).isEqualTo(cell.kallrad());
    assertThat(row.get("enhet")).isEqualTo("MNKR");
    assertThat(((Map<?, ?>) row.get("tryckt")).get(cell.field())).isEqualTo(cell.tryckt());
    assertThat(row.get(cell.field())).isEqualTo(new BigDecimal(cell.tryckt().replace(',', '.')));
  }

  private static List<Cell> budgetCells(int line) {
    List<String> header = Seed.cells(BUDGET_HEADER);
    List<String> printed = Seed.cells(line);
    List<Cell> cells = new ArrayList<>();
    for (int column = 1; column < header.size(); column++) {
      String heading = header.get(column);
      int space = heading.lastIndexOf(' ');
      int year = Integer.parseInt(heading.substring(space + 1));
      String field = FIELDS.get(heading.substring(0, space));
      cells.add(new Cell(line, printed.get(0), year, field, printed.get(column)));
    }
    return cells;
  }
}
