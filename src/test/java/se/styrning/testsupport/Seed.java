package se.styrning.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The source document, line by line as it is printed; lines are numbered from 1. */
public final class Seed {

  private static final List<String> LINES = read();

  private Seed() {}

  public static String line(int number) {
    return LINES.get(number - 1);
  }

  /** The lines joined with a space, as a paragraph that page breaks have cut is mended. */
  public static String joined(List<Integer> numbers) {
    return numbers.stream().map(Seed::line).collect(Collectors.joining(" "));
  }

  /** The numbers of all lines with something printed on them. */
  public static List<Integer> printedLines() {
    return IntStream.rangeClosed(1, LINES.size()).filter(n -> !line(n).isBlank()).boxed().toList();
  }

  /** The cells of a table line; an empty cell is an empty string. */
  public static List<String> cells(int number) {
    return Arrays.asList(line(number).split("\t", -1));
  }

  private static List<String> read() {
    try (InputStream file = Seed.class.getResourceAsStream("/seed/verksamhetsplan-2023-ks.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
