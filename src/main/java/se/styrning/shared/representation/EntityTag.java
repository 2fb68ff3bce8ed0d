package se.styrning.shared.representation;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.Sha;

/** Strong validators: the hash of the very bytes a representation consists of (RFC 9110 8.8.3). */
final class EntityTag {

  private EntityTag() {}

  static String of(byte[] bytes, boolean gzip) {
    byte[] hash = Arrays.copyOf(Sha.hash(bytes), 18);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    return "\"" + text + (gzip ? "-gzip" : "") + "\"";
  }

  /** Whether an If-None-Match header names this tag; comparison is weak (RFC 9110 13.1.2). */
  static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null && (ifNoneMatch.equals(tag) || isAmong(ifNoneMatch, tag));
  }

  private static boolean isAmong(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
  }
}
