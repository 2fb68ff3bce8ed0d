package se.styrning.shared.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads what comes with the application. */
public final class ResourceText {

  private ResourceText() {}

  public static String read(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public static byte[] bytes(String name) {
    try (InputStream file = Objects.requireNonNull(open(name), name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name), name);
  }
}
