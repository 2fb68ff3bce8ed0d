package se.styrning.start.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.styrning.behorighet.Roll;
import se.styrning.start.folder.StartRefused;

/**
 * What the token command was asked for.
 *
 * @param roller what the bearer may do
 * @param organ the organ for which it holds
 * @param kommuner the kommuner for which it holds
 * @param uppdrag the roles for each organ or kommun, instead of the three above
 * @param subjekt the bearer's name
 * @param minuter how long the token is valid
 */
public record TokenOrder(
    List<Roll> roller,
    List<String> organ,
    List<String> kommuner,
    Map<String, List<Roll>> uppdrag,
    String subjekt,
    int minuter) {

  private static final String ROLL = "--roll";
  private static final String ORGAN = "--organ";
  private static final String KOMMUN = "--kommun";
  private static final String UPPDRAG = "--uppdrag";
  private static final String SUBJEKT = "--subjekt";
  private static final String MINUTER = "--minuter";
  private static final List<String> OPTIONS =
      List.of(ROLL, ORGAN, KOMMUN, UPPDRAG, SUBJEKT, MINUTER);

  private static final Pattern ORGAN_ID = Pattern.compile("\\d{4}-[a-z0-9-]+");
  private static final Pattern KOMMUNKOD = Pattern.compile("\\d{4}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@:-]{1,100}");
  private static final int LONGEST = 60;

  /** Reads the words of the command line that follow {@code token}. */
  public static TokenOrder read(List<String> words) {
    Map<String, List<String>> given = options(words);
    TokenOrder order =
        new TokenOrder(
            given.getOrDefault(ROLL, List.of()).stream().map(TokenOrder::roll).distinct().toList(),
            matching(given, ORGAN, ORGAN_ID, "ett organ skrivs som 1441-ks"),
            matching(given, KOMMUN, KOMMUNKOD, "en kommunkod har fyra siffror"),
            uppdrag(given.getOrDefault(UPPDRAG, List.of())),
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
    if (!uppdrag.isEmpty()) {
      requireAlone();
      return;
    }
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
    if (organ.size() > 1
        && roller.stream().filter(roll -> roll != Roll.ADMINISTRATOR).count() > 1) {
      throw refused(
          "flera roller och flera organ säger inte vilken roll som gäller vilket organ; ange dem"
              + " med %s".formatted(UPPDRAG));
    }
  }

  private void requireAlone() {
    if (!roller.isEmpty() || !organ.isEmpty() || !kommuner.isEmpty()) {
      throw refused(
          "%s säger allt om vad biljetten ger; ange det inte ihop med %s, %s eller %s"
              .formatted(UPPDRAG, ROLL, ORGAN, KOMMUN));
    }
  }

  /** Roles by organ or kommun, of words such as {@code 1441-ks=redaktor,controller}. */
  private static Map<String, List<Roll>> uppdrag(List<String> given) {
    Map<String, List<Roll>> uppdrag = new LinkedHashMap<>();
    for (String word : given) {
      int equals = word.indexOf('=');
      String whom = equals < 0 ? word : word.substring(0, equals);
      boolean ofKommun = KOMMUNKOD.matcher(whom).matches();
      if (equals < 0 || !(ofKommun || ORGAN_ID.matcher(whom).matches())) {
        throw refused(
            "%s %s går inte: det skrivs som 1441-ks=redaktor,controller eller 1441=administrator"
                .formatted(UPPDRAG, word));
      }
      for (String name : word.substring(equals + 1).split(",", -1)) {
        Roll roll = roll(name);
        if (ofKommun != (roll == Roll.ADMINISTRATOR)) {
          throw refused(
              "rollen %s gäller %s, inte %s"
                  .formatted(name, ofKommun ? "ett organ" : "en kommun", whom));
        }
        uppdrag.computeIfAbsent(whom, w -> new ArrayList<>()).add(roll);
      }
    }
    return uppdrag;
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
