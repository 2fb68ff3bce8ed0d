package se.styrning.uppfoljning.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;

/** The report as a document to print and to archive. */
@QuarkusTest
class RapportpdfTest {

  private PDDocument document;

  @BeforeEach
  void read() throws IOException {
    document = Loader.loadPDF(Api.get("/uppfoljningar/1441-ks-2023-apr/rapport.pdf").asByteArray());
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  @Test
  @DisplayName("UPP-097 PDF:en har svenska som språk, titel, avsändare och inlämningens tid")
  void tellsWhatItIs() {
    assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
    assertThat(document.getDocumentInformation().getTitle())
        .isEqualTo("Exempel: Tertialrapport 1 2023");
    assertThat(document.getDocumentInformation().getAuthor())
        .isEqualTo("Kommunstyrelsen, Lerums kommun");
    assertThat(document.getDocumentInformation().getSubject())
        .isEqualTo("Uppföljning 1 januari–30 april 2023. Inlämnad 12 maj 2023");
    assertThat(document.getDocumentInformation().getCreationDate().toInstant())
        .isEqualTo(Instant.parse("2023-05-12T08:00:00Z"));
    assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
        .isEqualTo("Driftekonomi");
  }

  @Test
  @DisplayName(
      "UPP-097 PDF:en är märkt med rubriker, tabeller och listor, och uppger PDF/A-2a och PDF/UA-1")
  void isTagged() throws IOException {
    assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    TreeSet<String> types = new TreeSet<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), types);
    assertThat(types)
        .contains("H1", "H2", "H3", "Table", "TR", "TH", "TD", "Caption", "L", "LI", "P");
    String xmp =
        new String(
            document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    assertThat(xmp)
        .contains("<pdfaid:part>2</pdfaid:part>")
        .contains("<pdfaid:conformance>A</pdfaid:conformance>")
        .contains("<pdfuaid:part>1</pdfuaid:part>")
        .contains("<xmp:CreateDate>2023-05-12T08:00:00+00:00</xmp:CreateDate>");
    assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
  }

  private static void collect(PDStructureNode node, TreeSet<String> types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        collect(element, types);
      }
    }
  }

  @Test
  @DisplayName("UPP-097 Typsnitten följer med, och å, ä, ö och minustecken kommer fram")
  void embedsFonts() throws IOException {
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("LiberationSans");
      }
    }
    assertThat(new PDFTextStripper().getText(document))
        .contains("Räddningstjänst", "Åtgärder", "Stöd och utveckling", "−84,2");
  }

  @Test
  @DisplayName("UPP-097 Varje sida har exempelmärke, avsändare och sidnummer")
  void marksEveryPage() throws IOException {
    assertThat(document.getNumberOfPages()).isBetween(2, 8);
    PDFTextStripper stripper = new PDFTextStripper();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertThat(stripper.getText(document))
          .contains("EXEMPEL – påhittade uppgifter")
          .contains("Kommunstyrelsen, Lerums kommun · Tertialrapport 1 2023")
          .contains("Sida " + page + " av " + document.getNumberOfPages());
    }
  }
}
