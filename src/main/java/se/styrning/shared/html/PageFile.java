package se.styrning.shared.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.styrning.shared.answer.FileAnswer;

/** A page as it is served: with validators like everything else, and what a browser may use. */
public final class PageFile {

  private static final String TYPE = "text/html;charset=UTF-8";

  /** What pages are written in, but those that follow what a reader prefers. */
  private static final String SPRAK = "sv";

  private PageFile() {}

  /** A page that may change. */
  public static FileAnswer of(String page) {
    return of(page.getBytes(StandardCharsets.UTF_8), false);
  }

  /**
   * A page that is kept as bytes.
   *
   * @param immutable true where the address never answers anything else
   */
  public static FileAnswer of(byte[] page, boolean immutable) {
    Map<String, String> headers =
        Map.of(ContentPolicy.HEADER, ContentPolicy.of(page), "Content-Language", SPRAK);
    return new FileAnswer(page, TYPE, headers, immutable);
  }
}
