package se.styrning.shared.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrning.shared.Sha;

/**
 * What a browser may use of a page: the style that stands in it, known by its hash, and nothing
 * else. The hash is that of the page itself, so that one that was kept long ago is shown as it was.
 */
final class ContentPolicy {

  static final String HEADER = "Content-Security-Policy";

  private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

  private ContentPolicy() {}

  static String of(byte[] page) {
    Matcher styles = STYLE.matcher(new String(page, StandardCharsets.UTF_8));
    String hashes =
        styles
            .results()
            .map(style -> "'sha256-" + hash(style.group(1)) + "'")
            .collect(Collectors.joining(" "));
    return String.join(
        "; ",
        "default-src 'none'",
        "style-src " + hashes,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }

  private static String hash(String style) {
    return Base64.getEncoder().encodeToString(Sha.hash(style.getBytes(StandardCharsets.UTF_8)));
  }
}
