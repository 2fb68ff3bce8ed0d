package se.styrning.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.styrning.behorighet.Roll;

/**
 * What the token command was asked for.
 *
 * @param roller what the bearer may do
 * @param organ the organ for which it holds
 * @param kommuner the kommuner for which it holds
 * @param subjekt the bearer's name
 * @param minuter how long the token is valid
 */
record TokenOrder(
    List<Roll> roller, List<String> organ, List<String> kommuner, String subjekt, int minuter) {

  private static final String ROLL = "--roll";
  private static final String ORGAN = "--organ";
  private static final String KOMMUN = "--kommun";
  private static final String SUBJEKT = "--subjekt";
  private static final String MINUTER = "--minuter";
  private static final List<String> OPTIONS = List.of(ROLL, ORGAN, KOMMUN, SUBJEKT, MINUTER);

  private static final Pattern ORGAN_ID = Pattern.compile("\\d{4}-[a-z0-9-]+");
  private static final Pattern KOMMUNKOD = Pattern.compile("\\d{4}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@:-]{1,100}");
  private static final int LONGEST = 60;

  /** Reads the words of the command line that follow {@code token}. */
  static TokenOrder read(List<String> words) {
    Map<String, List<String>> given = options(words);
    TokenOrder order =
        new TokenOrder(
            given.getOrDefault(ROLL, List.of()).stream().map(TokenOrder::roll).distinct().toList(),
            matching(given, ORGAN, ORGAN_ID, "ett organ skrivs som 1441-ks"),
            matching(given, KOMMUN, KOMMUNKOD, "en kommunkod har fyra siffror"),
            single(given, SUBJEKT, "lokal"),
            minuter(single(given, MINUTER, "5")));
    order.requireScope();
    return order;
  }

  private static Map<String, List<String>> options(List<String> words) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String option = words.get(i);
      if (!OPTIONS.contains(option)) {
        throw refused(
            "%s finns inte; dessa finns: %s".formatted(option, String.join(", ", OPTIONS)));
      }
      if (i + 1 == words.size()) {
        throw refused("%s saknar värde".formatted(option));
      }
      given.computeIfAbsent(option, o -> new ArrayList<>()).add(words.get(i + 1));
    }
    return given;
  }

  /** A token that lets its bearer do nothing is a mistake. */
  private void requireScope() {
    if (roller.isEmpty()) {
      throw refused("ange minst en roll med --roll: %s".formatted(names()));
    }
    for (Roll roll : roller) {
      boolean ofKommun = roll == Roll.ADMINISTRATOR;
      if (ofKommun && kommuner.isEmpty()) {
        throw refused("rollen %s gäller en kommun; ange den med --kommun".formatted(roll.namn()));
      }
      if (!ofKommun && organ.isEmpty()) {
        throw refused("rollen %s gäller ett organ; ange det med --organ".formatted(roll.namn()));
      }
    }
  }

  private static Roll roll(String name) {
    return Arrays.stream(Roll.values())
        .filter(roll -> roll.namn().equals(name))
        .findFirst()
        .orElseThrow(
            () -> refused("rollen %s finns inte; dessa finns: %s".formatted(name, names())));
  }

  private static String names() {
    return String.join(", ", Arrays.stream(Roll.values()).map(Roll::namn).toList());
  }

  private static List<String> matching(
      Map<String, List<String>> given, String option, Pattern form, String explanation) {
    List<String> values = given.getOrDefault(option, List.of());
    for (String value : values) {
      if (!form.matcher(value).matches()) {
        throw refused("%s %s går inte: %s".formatted(option, value, explanation));
      }
    }
    return values.stream().distinct().toList();
  }

  private static String single(Map<String, List<String>> given, String option, String otherwise) {
    List<String> values = given.getOrDefault(option, List.of(otherwise));
    if (values.size() > 1 || !NAME.matcher(values.get(0)).matches()) {
      throw refused("%s ska ha ett värde, av bokstäver, siffror och . _ @ : -".formatted(option));
    }
    return values.get(0);
  }

  private static int minuter(String value) {
    int minuter = value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
    if (minuter < 1 || minuter > LONGEST) {
      throw refused(
          "%s %s går inte: en biljett gäller 1 till %s minuter".formatted(MINUTER, value, LONGEST));
    }
    return minuter;
  }

  /** One line, whatever the command line holds. */
  private static StartRefused refused(String reason) {
    return new StartRefused("Ingen biljett: " + reason.replaceAll("\\p{Cntrl}", "?") + ".");
  }
}
