package se.styrning.shared.answer;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import se.styrning.shared.cache.Gzip;
import se.styrning.shared.list.Page;

/**
 * A whole list on its way to its reader: one part in memory at a time, and the next not read before
 * the reader has taken the one before. A failure ends the connection in the middle of the body,
 * which no client takes for the end of it.
 */
final class RowStream<T> implements StreamingOutput {

  /** How much a reader takes at a time to count as one who reads, in bytes. */
  private static final int SLICE = 32_768;

  private final Page<T> lista;
  private final Radskrivare writer;
  private final boolean gzip;
  private final StreamWatch.Vakt vakt;

  /** Writes rows in a form that can be cut between any two of them. */
  interface Radskrivare {

    /** What comes before the first row. */
    byte[] head() throws IOException;

    byte[] rows(List<?> rows) throws IOException;
  }

  /**
   * @param gzip whether it is packed on its way
   */
  RowStream(Page<T> lista, Radskrivare writer, boolean gzip, StreamWatch.Vakt vakt) {
    this.lista = lista;
    this.writer = writer;
    this.gzip = gzip;
    this.vakt = vakt;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      if (gzip) {
        GZIPOutputStream packed = Gzip.fast(out);
        writeAll(packed);
        // Only what came to its end has one: who unpacks half a list is told so.
        packed.finish();
      } else {
        writeAll(out);
      }
    } finally {
      vakt.done();
    }
  }

  private void writeAll(OutputStream out) throws IOException {
    out.write(writer.head());
    write(lista.poster(), out);
    for (Iterator<List<T>> rest = lista.resten(); rest != null && rest.hasNext(); ) {
      write(rest.next(), out);
    }
  }

  private void write(List<T> rows, OutputStream out) throws IOException {
    byte[] bytes = writer.rows(rows);
    for (int from = 0; from < bytes.length; from += SLICE) {
      out.write(bytes, from, Math.min(SLICE, bytes.length - from));
      vakt.proceed();
    }
  }
}
