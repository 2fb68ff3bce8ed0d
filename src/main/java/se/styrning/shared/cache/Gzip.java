package se.styrning.shared.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Preferences;

/** Packing of bodies, for those who accept it. */
public final class Gzip {

  private static final String NAME = "gzip";
  private static final int WORTH_COMPRESSING = 1024;
  private static final int BUFFER = 32_768;

  private Gzip() {}

  public static boolean isAccepted(@Nullable String acceptEncoding) {
    return acceptEncoding != null
        && (acceptEncoding.equals(NAME) || Preferences.of(acceptEncoding).quality(NAME) > 0);
  }

  public static boolean isWorthwhile(byte[] bytes) {
    return bytes.length >= WORTH_COMPRESSING;
  }

  /** For what is packed while it is made, where time is dearer than the last tenth of the size. */
  public static GZIPOutputStream fast(OutputStream out) throws IOException {
    return new GZIPOutputStream(out, BUFFER) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }

  public static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
