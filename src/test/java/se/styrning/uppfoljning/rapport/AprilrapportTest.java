package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;

/** The worked example of April 2023, read back from every form of its report. */
@QuarkusTest
class AprilrapportTest {

  private static final String RAPPORT = "/uppfoljningar/1441-ks-2023-apr/rapport";

  /**
   * Budget, budget of the period, outcome, deviation, forecast, its deviation, the forecast before
   * and the change: as people read them. There is no forecast before, since February is under way.
   */
  private static final String RADER =
      """
      Kommundirektör|-8.3|-2.8|-2.5|0.3|-8.0|0.3|–|–
      Ledning och internservice KL|-7.1|-2.4|-2.4|0.0|-7.1|0.0|–|–
      Politisk organisation|-7.8|-2.6|-3.0|-0.4|-8.4|-0.6|–|–
      Utveckling och hållbarhet|-77.5|-25.8|-26.5|-0.6|-78.9|-1.4|–|–
      Ekonomi|-31.8|-10.6|-10.4|0.2|-31.8|0.0|–|–
      HR|-27.0|-9.0|-9.1|-0.1|-26.6|0.4|–|–
      Räddningstjänst|-32.9|-11.0|-11.0|0.0|-32.9|0.0|–|–
      KS-reserv|-10.0|-3.3|-1.3|2.1|-10.0|0.0|–|–
      Vuxenutbildning|-22.3|-7.4|-7.3|0.2|-22.3|0.0|–|–
      Stöd och utveckling|-10.6|-3.5|-3.5|0.0|-10.6|0.0|–|–
      Samhällsplanering|-2.8|-0.9|-0.9|0.0|-2.8|0.0|–|–
      Näringsliv och turism|-8.0|-2.7|-2.6|0.1|-8.0|0.0|–|–
      Funktionsstöd|-10.7|-3.6|-3.8|-0.2|-11.5|-0.8|–|–
      Summa|-256.8|-85.6|-84.2|1.4|-258.9|-2.1|–|–
      """;

  private static List<List<String>> rows() {
    return RADER.lines().map(line -> List.of(line.split("\\|"))).toList();
  }

  /** The same with decimal comma and a real minus. */
  private static List<List<String>> swedish() {
    return rows().stream()
        .map(
            row ->
                row.stream().map(cell -> row.get(0).equals(cell) ? cell : swedish(cell)).toList())
        .toList();
  }

  private static String swedish(String figure) {
    return figure.replace('-', '\u2212').replace('.', ',');
  }

  private static byte[] bytes(String path) {
    return Api.get(path).then().statusCode(200).extract().asByteArray();
  }

  private static Document page() {
    return Jsoup.parse(new String(bytes(RAPPORT + ".html"), StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("UPP-080 Rapporten samlar tillfälle, ekonomi, åtgärder, texter och hänvisningar")
  void holdsEverything() {
    JsonPath rapport = Api.json(RAPPORT);
    assertThat(rapport.getString("organnamn")).isEqualTo("Kommunstyrelsen");
    assertThat(rapport.getString("kommunnamn")).isEqualTo("Lerums kommun");
    assertThat(rapport.getBoolean("exempel")).isTrue();
    assertThat(rapport.getString("tillfalle.namn")).isEqualTo("Tertialrapport 1");
    assertThat(rapport.getString("tillfalle.periodSlut")).isEqualTo("2023-04-30");
    assertThat(rapport.getString("tillfalle.status")).isEqualTo("INLAMNAD");
    assertThat(rapport.getList("tillfalle.omfattning.kod"))
        .containsExactly("DRIFTEKONOMI", "POLITISKA_INRIKTNINGAR", "INDIKATORER", "GEH_MAL");
    assertThat(rapport.getString("tillfalle.omfattning[0].kalla")).isEqualTo("PLAN L59");
    assertThat(rapport.getList("tillfalle.mottagare.organ")).containsExactly("1441-ks");
    assertThat(rapport.getString("inlamning.datum")).isEqualTo("2023-05-12");
    assertThat(rapport.getList("atgarder.beslut.paragraf")).containsExactly("§ 112");
    assertThat(page().text()).contains("Beslut Kommunstyrelsen 10 maj 2023 § 112");
    assertThat(rapport.getList("hanvisningar.del")).containsExactly("GEH_MAL");
    assertThat(rapport.getString("hanvisningar[0].adress"))
        .isEqualTo("/helhetsuppfoljningar/1441-2023-apr");
    assertThat(rapport.getList("inriktningar.nummer")).hasSize(12);
    assertThat(rapport.getString("inriktningar[6].statustext")).isEqualTo("Uppfylld");
    assertThat(rapport.getList("indikatorer")).hasSize(6);
    assertThat(rapport.getList("indikatorserier[0].varden.tryckt"))
        .containsExactly("79,0", "79,2", "78,8");
    assertThat(rapport.getList("saknas.kod")).containsOnly("INDIKATORVARDE").hasSize(6);
    assertThat(rapport.getList("saknas.kravsFor")).containsOnlyNulls();
    assertThat(rapport.getList("avsnitt.kod"))
        .containsExactly(
            "SAMMANFATTNING", "DRIFTEKONOMI", "POLITISKA_INRIKTNINGAR", "INDIKATORER", "GEH_MAL");
    assertThat(rapport.getString("avrundning")).contains("p.g.a. avrundning");
  }

  @Test
  @DisplayName("UPP-081 April: oavrundat och som det visas, och åtgärder krävs trots överskott")
  void addsUnrounded() {
    JsonPath ekonomi = Api.json(RAPPORT);
    ekonomi.setRootPath("ekonomi");
    assertThat(ekonomi.<Object>get("summa.utfallPeriod")).isEqualTo(new BigDecimal("-84.164"));
    assertThat(ekonomi.<Object>get("summa.avvikelsePeriod")).isEqualTo(new BigDecimal("1.436"));
    assertThat(ekonomi.<Object>get("summa.avrundat.utfallPeriod"))
        .isEqualTo(new BigDecimal("-84.2"));
    assertThat(ekonomi.<Object>get("summa.avrundat.avvikelsePeriod"))
        .isEqualTo(new BigDecimal("1.4"));
    assertThat(ekonomi.<Object>get("ramprovning.avvikelse")).isEqualTo(new BigDecimal("-2.1"));
    assertThat(ekonomi.getBoolean("ramprovning.befaratUnderskott")).isTrue();
    assertThat(ekonomi.<Object>get("ramprovning.prognosEfterAtgarder"))
        .isEqualTo(new BigDecimal("-256.8"));
  }

  @Test
  @DisplayName("UPP-082 Sidan visar samma tal som tabellen, med decimalkomma och minustecken")
  void showsFiguresOnPage() {
    List<List<String>> shown = new ArrayList<>();
    for (Element row : page().select("table.ekonomi tbody tr, table.ekonomi tfoot tr")) {
      shown.add(row.select("th, td").eachText());
    }
    assertThat(shown).isEqualTo(swedish());
    assertThat(page().select(".nyckeltal .tal").eachText())
        .containsExactly("−84,2", "+1,4", "−258,9", "−2,1");
    assertThat(page().select(".prov.befarat").text())
        .contains("Befarat underskott")
        .contains("−2,1 mnkr från ramen på −256,8 mnkr")
        .contains("Överskottet hittills, +1,4 mnkr, väger inte upp det.")
        .contains("beräknas ge +2,1 mnkr; prognosen efter åtgärder är −256,8 mnkr");
  }

  @Test
  @DisplayName("UPP-083 PDF:en visar samma tal")
  void showsFiguresInPdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(RAPPORT + ".pdf"))) {
      String text = new PDFTextStripper().getText(document);
      for (List<String> row : swedish()) {
        assertThat(text.replaceAll("\\s+", " ")).contains(String.join(" ", row));
      }
      assertThat(text).contains("EXEMPEL – påhittade uppgifter").contains("−2,1 mnkr från ramen");
    }
  }

  @Test
  @DisplayName(
      "UPP-082 Sidan visar inriktningarnas bedömning och indikatorernas värden, trend och prognos")
  void showsDirectionsAndIndicators() {
    assertThat(page().select(".inriktning")).hasSize(12);
    assertThat(page().select(".inriktning").get(6).select("h3").text()).startsWith("7. ");
    assertThat(page().select(".inriktning").get(6).select(".bedomning").text())
        .isEqualTo("Uppfylld");
    assertThat(page().select("table.indikatorer tbody tr")).hasSize(6);
    assertThat(page().select("table.indikatorer tbody tr").get(1).select("td").eachText())
        .containsExactly(
            "109 (2021)",
            "130 (2022)",
            "+21",
            "Försämrad",
            "Minskande 2023",
            "Kan inte bedömas: inget värde för prognosåret är känt");
    assertThat(page().select("table.indikatorer tbody tr").get(4).select("td").eachText())
        .startsWith("44% (2021)", "47,1% (2022)", "+3,1 procentenheter", "Förbättrad");
    assertThat(page().select("svg.kurva").get(1).attr("aria-label"))
        .endsWith("2020: 123; 2021: 109; 2022: 130");
    assertThat(page().select("svg.kurva").get(1).select("polyline")).hasSize(2);
  }

  @Test
  @DisplayName("UPP-084 CSV har samma rader, oavrundade och som de visas, i båda dialekterna")
  void showsFiguresInCsv() throws IOException {
    assertCsv(new String(bytes(RAPPORT + ".csv"), StandardCharsets.UTF_8), ',', '.');
    String swedish = new String(bytes(RAPPORT + ".csv?csv=svensk"), StandardCharsets.UTF_8);
    assertThat(swedish).startsWith("\uFEFF");
    assertCsv(swedish.substring(1), ';', ',');
  }

  private static void assertCsv(String text, char delimiter, char decimal) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    List<CSVRecord> records = CSVParser.parse(text, format).getRecords();
    List<List<String>> shown = new ArrayList<>();
    for (CSVRecord record : records) {
      assertThat(record.get("exempel")).isEqualTo("true");
      shown.add(
          List.of(
              record.get("namn"),
              record.get("avrundat.budgetHelar.resultat"),
              record.get("avrundat.budgetPeriod.resultat"),
              record.get("avrundat.utfallPeriod"),
              record.get("avrundat.avvikelsePeriod"),
              record.get("avrundat.prognosHelar"),
              record.get("avrundat.prognosavvikelse"),
              record.get("avrundat.foregaendePrognos"),
              record.get("avrundat.prognosforandring")));
    }
    assertThat(shown)
        .isEqualTo(
            rows().stream()
                .map(
                    row ->
                        row.stream()
                            .map(cell -> cell.equals("–") ? "" : cell.replace('.', decimal))
                            .toList())
                .toList());
    assertThat(records.get(records.size() - 1).get("utfallPeriod"))
        .isEqualTo("-84.164".replace('.', decimal));
  }

  @Test
  @DisplayName(
      "UPP-085 Arbetsboken har riktiga tal med enhet i rubriken, och texter som aldrig är formler")
  void showsFiguresInWorkbook() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(bytes(RAPPORT + ".xlsx")), new ReadingOptions(true, true))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly("Ekonomi", "Inriktningar", "Indikatorer", "Åtgärder");
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0))
          .isEqualTo(
              "EXEMPEL – påhittade uppgifter. Tertialrapport 1 2023, Kommunstyrelsen, Lerums kommun");
      List<String> headers = rows.get(1).stream().map(Cell::getText).toList();
      assertThat(headers).contains("Utfall perioden, netto, mnkr");
      List<List<String>> shown = new ArrayList<>();
      for (Row row : rows.subList(2, rows.size())) {
        List<String> cells = new ArrayList<>(List.of(row.getCellText(2)));
        for (int column : new int[] {3, 4, 7, 8, 9, 10}) {
          Cell cell = row.getCell(column);
          assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
          assertThat(cell.getDataFormatString()).isEqualTo("#,##0.0");
          cells.add(cell.asNumber().setScale(1, RoundingMode.HALF_UP).toPlainString());
        }
        shown.add(cells);
      }
      assertThat(shown).isEqualTo(rows().stream().map(row -> row.subList(0, 7)).toList());
      assertThat(rows.get(rows.size() - 1).getCell(7).asNumber()).isEqualByComparingTo("-84.164");
      assertThat(rows.stream().flatMap(Row::stream).filter(Objects::nonNull).map(Cell::getType))
          .doesNotContain(CellType.FORMULA);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utfallsrader", "inriktningar", "indikatorer", "atgarder", "avsnitt"})
  @DisplayName("UPP-152 Varje rad ur påhittade exempel är märkt, i JSON och CSV och var för sig")
  void marksEveryRow(String part) {
    String list = "/uppfoljningar/1441-ks-2023-apr/" + part;
    JsonPath rows = Api.json(list + "?limit=1000");
    assertThat(rows.getList("poster.exempel")).isNotEmpty().containsOnly(true);
    String self = rows.getString("poster[0]._links.self.href");
    JsonPath one = Api.json(self.substring(self.indexOf("/uppfoljningar/")));
    assertThat(one.getBoolean("exempel")).isTrue();
    String[] csv = Api.get(list + "?csv=standard&fields=exempel").asString().split("\r\n");
    assertThat(csv[0]).isEqualTo("exempel");
    assertThat(csv).hasSizeGreaterThan(1).containsOnly("exempel", "true");
  }

  @Test
  @DisplayName("UPP-152 HAN-035 Händelser om påhittade exempel är märkta, i JSON och CSV")
  void marksEvents() {
    String events = "/handelser?limit=1000&kommunkod=1441&typ=se.styrning.uppfoljning.lage";
    assertThat(
            Api.json(events)
                .getList("poster.findAll{it.data.tillfalleId ==~ '1441-ks-2023-.*'}.data.exempel"))
        .isNotEmpty()
        .containsOnly(true);
    assertThat(Api.get(events + "&csv=standard").asString()).contains("data.exempel");
  }
}
