package se.styrning.start.folder;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines to whoever started the program. Containers often have no locale, and Java then takes
 * ASCII for granted and turns every å, ä and ö into a question mark; such a terminal gets UTF-8.
 */
public final class Terminal {

  private Terminal() {}

  public static void say(String line) {
    write(FileDescriptor.out, line);
  }

  public static void complain(String line) {
    write(FileDescriptor.err, line);
  }

  private static void write(FileDescriptor target, String line) {
    // Not closed: that would close the standard stream itself.
    PrintStream stream = new PrintStream(new FileOutputStream(target), true, charset());
    stream.println(line);
  }

  private static Charset charset() {
    Charset platform = Charset.defaultCharset();
    return platform.newEncoder().canEncode('å') ? platform : StandardCharsets.UTF_8;
  }
}
