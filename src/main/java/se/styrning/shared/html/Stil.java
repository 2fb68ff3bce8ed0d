package se.styrning.shared.html;

/** The style of a page: what all pages have in common, and what one page has of its own. */
public final class Stil {

  private static final String COMMON = "sida/grund.css";

  private Stil() {}

  /**
   * The whole style of a page.
   *
   * @param own the file with the page's own rules
   */
  public static String of(String own) {
    return Resurstext.read(COMMON) + Resurstext.read(own);
  }
}
