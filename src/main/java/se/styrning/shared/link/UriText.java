package se.styrning.shared.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that links repeat of what a caller sent, written as a URI may have it (RFC 3986). */
public final class UriText {

  /** What no path or query may hold, a percent sign that encodes nothing included. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/?%:@!$&'()*+,;=._~-]+");

  private UriText() {}

  /** The text with what may not be written percent-encoded, and all else as it was. */
  public static String encoded(String text) {
    return UNWRITABLE
        .matcher(text)
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }
}
