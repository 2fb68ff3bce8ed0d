package se.styrning.shared.html;

/** The style of a page: what all pages have in common, and what one page has of its own. */
public final class Style {

  private static final String COMMON = "sida/grund.css";

  private Style() {}

  /**
   * The whole style of a page.
   *
   * @param own the file with the page's own rules
   */
  public static String of(String own) {
    return ResourceText.read(COMMON) + ResourceText.read(own);
  }
}
