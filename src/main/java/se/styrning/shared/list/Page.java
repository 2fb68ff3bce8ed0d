package se.styrning.shared.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Links;

/**
 * One page of a list. Links are added when it is written, since they depend on the caller's
 * address.
 *
 * @param poster the rows of the page
 * @param meta how much there is in all
 * @param typ the row's record, which decides the CSV columns and the accepted fields
 * @param lankar the links of each row
 * @param resten what follows of a list that is given whole, read as it is written; null for a page
 */
@Schema(description = "En sida av en lista.")
public record Page<T>(
    @Schema(description = "Sidans poster.") List<T> poster,
    @JsonProperty("_meta") Meta meta,
    @JsonIgnore @Schema(hidden = true) Class<T> typ,
    @JsonIgnore @Schema(hidden = true) Function<T, Links> lankar,
    @JsonIgnore @Schema(hidden = true) @Nullable Iterator<List<T>> resten) {

  /** A page of rows that were already cut out of the whole. */
  public static <T> Page<T> sida(
      List<T> poster, long total, PageParameters sidval, Class<T> typ, Function<T, Links> lankar) {
    return new Page<>(poster, Meta.of(sidval, total, poster.size()), typ, lankar, null);
  }

  /** What a place in a list is followed by, and the next place; null where the list ends. */
  public static <T> Page<T> del(
      List<T> poster, int limit, @Nullable Cursor next, Class<T> typ, Function<T, Links> lankar) {
    String efter = next == null ? null : next.text();
    return new Page<>(poster, Meta.of(limit, poster.size(), efter), typ, lankar, null);
  }

  /** Whether there is nothing in the whole list, as far as its first part tells. */
  @JsonIgnore
  public boolean isEmpty() {
    return poster.isEmpty() && (meta.totalRecords() == null || meta.totalRecords() == 0);
  }

  /** The beginning of the whole list, with what follows it. */
  public Page<T> foljdAv(Iterator<List<T>> parts) {
    return new Page<>(poster, meta, typ, lankar, parts);
  }

  /** The same page with other rows in the place of its own. */
  public Page<T> med(List<T> rows) {
    return new Page<>(rows, meta, typ, lankar, resten);
  }

  /**
   * The same page, which tells why the whole list is empty; null where there is nothing to tell.
   */
  public Page<T> because(@Nullable String orsak) {
    return new Page<>(poster, meta.with(orsak), typ, lankar, resten);
  }
}
