package se.styrning.shared.representation;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * Strong validators: 128 bits of hash of the very bytes a representation consists of (RFC 9110
 * 8.8.3). They tell versions apart and guard nothing against who makes up two texts with one hash.
 */
final class EntityTag {

  private EntityTag() {}

  static String of(byte[] bytes, boolean gzip) {
    long[] hash = MurmurHash3.hash128x64(bytes);
    byte[] tag = ByteBuffer.allocate(2 * Long.BYTES).putLong(hash[0]).putLong(hash[1]).array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
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
