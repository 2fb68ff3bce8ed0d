import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes to the packaged application under two hardships: as two instances on one database, and
 * killed again and again. See README.md for how to run it.
 */
public final class Skrivprov {

  private Skrivprov() {}

  public static void main(String... args) throws Exception {
    Map<String, String> options = new LinkedHashMap<>();
    for (String arg : Arrays.asList(args).subList(Math.min(1, args.length), args.length)) {
      String[] parts = arg.replaceFirst("^--", "").split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    Run run = new Run(options);
    switch (args.length == 0 ? "" : args[0]) {
      case "two" -> new TwoInstances(run).run();
      case "kill" -> new Kills(run).run();
      default -> throw new IllegalArgumentException("two or kill, see README.md");
    }
    System.exit(run.findings.conclude() ? 0 : 1);
  }
}
