package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The colours of a page, held against WCAG 2.2 AA in light and dark mode and in print. */
public final class Farger {

  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;

  /** What is written, and on what. */
  private static final String[][] PAIRS = {
    {"text", "papper"},
    {"dampad", "papper"},
    {"accent", "papper"},
    {"minus", "papper"},
    {"text", "yta"},
    {"dampad", "yta"},
    {"accent", "yta"},
    {"minus", "yta"},
    {"text", "varning"},
    {"exempeltext", "exempel"}
  };

  private Farger() {}

  /** Every pair of colours that text is written in, and every colour of graphics. */
  public static void assertContrast(String style, String mode) {
    String[] roots = style.split(":root \\{");
    assertThat(roots).hasSize(4);
    Map<String, String> colours = new HashMap<>(colours(roots[1]));
    colours.putAll(colours(roots[mode.equals("ljus") ? 1 : mode.equals("mork") ? 2 : 3]));
    for (String[] pair : PAIRS) {
      assertThat(contrast(colours.get(pair[0]), colours.get(pair[1])))
          .as("%s on %s", pair[0], pair[1])
          .isGreaterThanOrEqualTo(TEXT);
    }
    for (String graphic : List.of("linje", "prognos", "utfall", "minus", "accent")) {
      assertThat(contrast(colours.get(graphic), colours.get("papper")))
          .as(graphic)
          .isGreaterThanOrEqualTo(GRAPHICS);
    }
  }

  /** No rule has a colour of its own. */
  public static void assertNoOthers(String style) {
    assertThat(style.replaceAll("(?s):root \\{.*?}", ""))
        .doesNotContainPattern("#[0-9a-f]{3,8}\\b|rgb|hsl");
  }

  private static Map<String, String> colours(String rules) {
    Map<String, String> colours = new HashMap<>();
    Pattern.compile("--([a-z]+): (#[0-9a-f]{6})")
        .matcher(rules.substring(0, rules.indexOf('}')))
        .results()
        .forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
