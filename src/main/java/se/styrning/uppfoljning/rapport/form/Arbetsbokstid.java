package se.styrning.uppfoljning.rapport.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Puts the time of a report in a workbook, in the place of the time of the clock. */
final class Arbetsbokstid {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  /** The first day a zip file can tell; that of no entry matters. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Arbetsbokstid() {}

  static byte[] set(byte[] workbook, @Nullable Instant tid) throws IOException {
    Path file = Files.createTempFile("rapport", ".xlsx");
    try {
      Files.write(file, workbook);
      return copy(file, tid);
    } finally {
      Files.delete(file);
    }
  }

  /** Reads the file by its directory: its entries do not tell their sizes beforehand. */
  private static byte[] copy(Path file, @Nullable Instant tid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        to.putNextEntry(copy);
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        to.write(entry.getName().equals(PROPERTIES) ? dated(bytes, tid) : bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] dated(byte[] properties, @Nullable Instant tid) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(CREATED, tid == null ? "" : "$1" + tid + "$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
