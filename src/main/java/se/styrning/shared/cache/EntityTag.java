package se.styrning.shared.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Strong validators: the length and two checksums of the very bytes a representation consists of
 * (RFC 9110 8.8.3), which the processor itself computes. They tell versions apart, and guard
 * nothing against who makes up two texts with one tag.
 */
public final class EntityTag {

  private EntityTag() {}

  public static String of(byte[] bytes, boolean gzip) {
    byte[] tag =
        ByteBuffer.allocate(3 * Integer.BYTES)
            .putInt(bytes.length)
            .putInt(sum(new CRC32(), bytes))
            .putInt(sum(new CRC32C(), bytes))
            .array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    return "\"" + text + (gzip ? "-gzip" : "") + "\"";
  }

  private static int sum(Checksum checksum, byte[] bytes) {
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  /** Whether an If-None-Match header names this tag; comparison is weak (RFC 9110 13.1.2). */
  public static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null && (ifNoneMatch.equals(tag) || isAmong(ifNoneMatch, tag));
  }

  private static boolean isAmong(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
  }
}
