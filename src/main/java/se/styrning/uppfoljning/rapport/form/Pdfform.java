package se.styrning.uppfoljning.rapport.form;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.ResourceText;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.vy.Rapportvy;

/**
 * Writes a report as a document to print and to archive: PDF/A-2a and PDF/UA-1, with its fonts in
 * it. The same report always gives the same bytes.
 */
final class Pdfform {

  private static final String STYLE = ResourceText.read("rapport/utskrift.css");
  private static final String FAMILY = "Liberation";
  private static final byte[] REGULAR = ResourceText.bytes("liberation/LiberationSans-Regular.ttf");
  private static final byte[] BOLD = ResourceText.bytes("liberation/LiberationSans-Bold.ttf");
  private static final int NORMAL_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  /** Any number: the identity of a document is otherwise made of the time. */
  private static final long IDENTITY = 1;

  static {
    // What it tells of each step goes past the log, straight to the console.
    XRLog.setLoggingEnabled(false);
  }

  private Pdfform() {}

  /**
   * @param tid when the report was made; null tells nothing of it, while it still changes
   */
  static byte[] of(Rapport rapport, @Nullable Instant tid) {
    FontMappers.set(new Ensamtypsnitt(REGULAR));
    String page = Sidor.utskrift(Rapportvy.of(rapport), STYLE).render();
    try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      date(document, tid);
      document.setDocumentId(IDENTITY);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static PdfRendererBuilder builder(String page) {
    return new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
        .useFont(
            () -> new ByteArrayInputStream(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true)
        .withProducer("Styrning")
        .withHtmlContent(page, null);
  }

  /** The time the library wrote is that of the clock, in two places. */
  private static void date(PDDocument document, @Nullable Instant tid) throws IOException {
    document.getDocumentInformation().setCreationDate(calendar(tid));
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String written = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String xmp =
        written.replaceAll(
            "\\s*<xmp:CreateDate>[^<]*</xmp:CreateDate>",
            tid == null ? "" : "<xmp:CreateDate>" + timestamp(tid) + "</xmp:CreateDate>");
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
  }

  private static String timestamp(Instant tid) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
        .format(tid.atOffset(ZoneOffset.UTC));
  }

  private static @Nullable Calendar calendar(@Nullable Instant tid) {
    return tid == null ? null : GregorianCalendar.from(tid.atZone(ZoneOffset.UTC));
  }
}
