package se.styrning.apiinfo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.Page;
import se.styrning.shared.problem.ProblemTexts;

/**
 * A page of problem types to choose from.
 *
 * @param lista problem types
 * @param sort the order that was asked for, if one was
 */
record Problemlistvy(Locale language, Page<?> lista, @Nullable String sort) {

  public List<Problemtyp> typer() {
    return lista.poster().stream().map(Problemtyp.class::cast).toList();
  }

  /** The language as a page tells it. */
  public String sprak() {
    return language.getLanguage();
  }

  /** A word of the page in its language. */
  public String ord(String key) {
    return ProblemTexts.text(language, "sida." + key);
  }

  /** Where the page before is, as seen from this one; null on the first. */
  public @Nullable String foregaende() {
    return page() > 1 ? address(Math.min(page() - 1L, lista.meta().lastPage())) : null;
  }

  /** Where the page after is; null on the last. */
  public @Nullable String nasta() {
    return page() < lista.meta().lastPage() ? address(page() + 1L) : null;
  }

  private int page() {
    Integer page = lista.meta().page();
    return page == null ? 1 : page;
  }

  private String address(long page) {
    String order = sort == null ? "" : "&sort=" + sort;
    return "problemtyper?limit=" + lista.meta().limit() + order + "&page=" + page;
  }
}
