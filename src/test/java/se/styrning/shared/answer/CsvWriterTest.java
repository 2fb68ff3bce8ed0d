package se.styrning.shared.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.JsonSettings;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

class CsvWriterTest {

  record Inre(String tryckt, Integer ar) {}

  record Rad(String namn, BigDecimal belopp, Inre inre, List<String> lista, boolean flagga) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static {
    new JsonSettings().customize(MAPPER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://x\")",
        "+46 70",
        "+A1",
        "@SUM(A1)",
        "-A1",
        "-1+2",
        "\t=1+1",
        "\r=1+1",
        "=1\n2"
      })
  @DisplayName(
      "API-009 En text som ett kalkylprogram skulle köra får en apostrof framför, och läses utan den")
  void neutralisesFormula(String text) throws IOException {
    assertThat(cell(text, false)).isEqualTo(quoted("'" + text, ','));
    assertThat(cell("'" + text, true)).isEqualTo(quoted("''" + text, ';'));
    assertThat(cell(text, true)).isEqualTo(quoted("'" + text, ';'));
    assertThat(cell("a;" + text, false)).isEqualTo(quoted("a;'" + text, ','));
    for (String before : List.of("", "'", "''", "'".repeat(9), "'".repeat(10), "a;", ";;'")) {
      assertThat(FormulaGuard.off(FormulaGuard.on(before + text))).isEqualTo(before + text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-45,4",
        "-45.4",
        "+6,6",
        "-1 234,5",
        "47,1%",
        "-8,3 %",
        "79,0",
        "Lerum",
        "a=b",
        "1-2",
        "§ 66"
      })
  @DisplayName("API-009 Tryckta tal och vanlig text lämnas orörda")
  void leavesFiguresAlone(String text) throws IOException {
    assertThat(cell(text, true)).isEqualTo(quoted(text, ';'));
  }

  @Test
  @DisplayName("API-009 En formel i en lista görs ofarlig")
  void neutralisesFormulaInList() throws IOException {
    assertThat(csv(true, new Rad("a", null, null, List.of("=1+1", "b"), true)))
        .endsWith("a;;;;'=1+1|b;true\r\n");
    assertThat(csv(false, new Rad("a", null, null, List.of("=1+1", "b"), true)))
        .endsWith("a,,,,'=1+1|b,true\r\n");
  }

  @Test
  @DisplayName("API-009 Ett lodstreck i en listas värde skiljs från det mellan värden")
  void escapesBars() throws IOException {
    assertThat(csv(false, new Rad("a|b", null, null, List.of("Ett|två", "c\\"), true)))
        .endsWith("a|b,,,,Ett\\|två|c\\\\,true\r\n");
  }

  @Test
  @DisplayName("API-007 Kolumner är fältens namn, inre fält med punkt; null är en tom cell")
  void flattensRecords() throws IOException {
    assertThat(
            csv(
                false,
                new Rad("x", new BigDecimal("-8.0"), new Inre("-8,0", 2023), List.of(), false),
                new Rad(null, null, null, null, true)))
        .isEqualTo(
            "namn,belopp,inre.tryckt,inre.ar,lista,flagga\r\n"
                + "x,-8.0,\"-8,0\",2023,,false\r\n"
                + ",,,,,true\r\n");
  }

  @Test
  @DisplayName("API-007 Citattecken, avgränsare och radbrytningar i en cell citeras")
  void quotesCells() throws IOException {
    assertThat(cell("säg \"hej\"", false)).isEqualTo("\"säg \"\"hej\"\"\"");
    assertThat(cell("a,b", false)).isEqualTo("\"a,b\"");
    assertThat(cell("a\r\nb", false)).isEqualTo("\"a\r\nb\"");
    assertThat(cell("a;b", true)).isEqualTo("\"a;b\"");
    assertThat(cell("a,b", true)).isEqualTo("a,b");
  }

  @Test
  @DisplayName("API-008 Den svenska dialekten har BOM, semikolon och decimalkomma")
  void writesSwedishDialect() throws IOException {
    assertThat(
            csv(
                true,
                new Rad("x", new BigDecimal("-8.0"), new Inre("-8,0", 2023), List.of("a"), false)))
        .isEqualTo(
            "\uFEFFnamn;belopp;inre.tryckt;inre.ar;lista;flagga\r\nx;-8,0;-8,0;2023;a;false\r\n");
  }

  @Test
  @DisplayName("API-007 Stora och små tal skrivs med alla siffror, utan exponent")
  void writesPlainFigures() throws IOException {
    for (String figure : List.of("1000000000000.00", "0.0000001", "-0.5")) {
      assertThat(csv(false, new Rad("", new BigDecimal(figure), null, null, true)))
          .contains("," + figure + ",");
    }
  }

  private static String csv(boolean swedish, Rad... rows) throws IOException {
    Page<Rad> list =
        Page.sida(
            Arrays.asList(rows),
            rows.length,
            new PageParameters(),
            Rad.class,
            row -> Links.self("/"));
    return new String(new CsvWriter(MAPPER).list(list, null, swedish), StandardCharsets.UTF_8);
  }

  /** The first cell of the only row, as written. */
  private static String cell(String text, boolean swedish) throws IOException {
    String written = csv(swedish, new Rad(text, null, null, null, true));
    String row = written.substring(written.indexOf("\r\n") + 2);
    String rest = swedish ? ";;;;;true\r\n" : ",,,,,true\r\n";
    assertThat(row).endsWith(rest);
    return row.substring(0, row.length() - rest.length());
  }

  private static String quoted(String text, char delimiter) {
    boolean needed =
        text.matches("(?s).*[\"\r\n" + delimiter + "].*") || !text.matches("(?s)[^\\x00-\\x20].*");
    return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
