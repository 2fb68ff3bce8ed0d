package se.styrning.shared.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.cache.EntityTag;

/** Makes the bytes of one resource, and of an answer to a write, below a public base address. */
@ApplicationScoped
public class Representation {

  /** The media type of every CSV answer: UTF-8, and the first line names the columns. */
  public static final String CSV = "text/csv;charset=UTF-8;header=present";

  private static final byte[] NOTHING = {};

  private final JsonWriter json;
  private final CsvWriter csv;

  Representation(ObjectMapper mapper) {
    this.json = new JsonWriter(mapper);
    this.csv = new CsvWriter(mapper);
  }

  /** The ETag that GET gives for a {@link Item} or {@link StoredDocument}, uncompressed. */
  public String tag(Object innehall, String base) {
    return EntityTag.of(bytes(innehall, base, null), false);
  }

  /** A whole table as CSV, in the standard dialect or for Swedish spreadsheets. */
  public byte[] csv(List<?> rows, Class<?> typ, boolean swedish) {
    try {
      return csv.table(rows, typ, null, swedish);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The whole answer to a write. */
  public Stored answer(Written skrivet, String base) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.CACHE_CONTROL, RepresentationFilter.PRIVATE);
    if (skrivet.plats() != null) {
      headers.put(HttpHeaders.LOCATION, base + skrivet.plats());
    }
    if (skrivet.innehall() == null) {
      return new Stored(skrivet.status(), headers, NOTHING);
    }
    byte[] bytes = bytes(skrivet.innehall(), base, null);
    headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    headers.put(HttpHeaders.ETAG, EntityTag.of(bytes, false));
    return new Stored(skrivet.status(), headers, json.with(bytes, skrivet.omSkrivningen()));
  }

  /** A {@link Item} or {@link StoredDocument} as JSON, with the fields asked for; null for all. */
  public byte[] bytes(Object innehall, String base, @Nullable String fields) {
    try {
      return innehall instanceof StoredDocument dokument
          ? json.document(dokument, base, fields)
          : json.resource((Item<?>) innehall, base, fields);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
