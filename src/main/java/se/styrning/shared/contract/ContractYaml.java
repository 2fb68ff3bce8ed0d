package se.styrning.shared.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a document as YAML that is short to read: what fits in a line stands in one, and a text is
 * never broken. Strings are as in JSON where they are not plain words, so any reader of YAML gets
 * the same document.
 */
final class ContractYaml {

  private static final int WIDTH = 160;

  /**
   * Text that is a string to every reader of YAML, outside quotes and in a line with others: words,
   * versions and identities.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\d+\\.\\d+\\.\\d+|\\d{4}-[a-z][a-z0-9-]*|[$\\p{L}_/][^:#\\[\\]{},&*!|>'\"%@`\\p{C}\u2028\u2029]*(?<! )");

  /** What some readers take for something else than strings. */
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder text = new StringBuilder();

  private ContractYaml() {}

  static String of(JsonNode document) {
    ContractYaml yaml = new ContractYaml();
    yaml.block(document, 0, false);
    return yaml.text.toString();
  }

  /** Writes members or entries a line each, the first at once where the line has begun. */
  private void block(JsonNode node, int indent, boolean begun) {
    boolean first = begun;
    if (node.isArray()) {
      for (JsonNode entry : node) {
        value(begin(first, indent, "-"), entry, indent, true);
        first = false;
      }
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        value(begin(first, indent, name(member.getKey()) + ":"), member.getValue(), indent, false);
        first = false;
      }
    }
  }

  private int begin(boolean begun, int indent, String start) {
    text.append(begun ? "" : " ".repeat(indent)).append(start);
    return indent + start.length();
  }

  private void value(int column, JsonNode value, int indent, boolean inList) {
    boolean holds = value.isContainerNode() && !value.isEmpty();
    String line = holds || isLines(value) ? "" : flow(value);
    if (holds) {
      String flow = flow(value);
      line = column + 1 + flow.length() <= WIDTH ? flow : "";
    }
    if (!line.isEmpty()) {
      text.append(' ').append(line).append('\n');
    } else if (!holds) {
      lines(value.textValue(), indent + 2);
    } else if (inList && value.isObject()) {
      text.append(' ');
      block(value, indent + 2, true);
    } else {
      text.append('\n');
      block(value, value.isArray() && !inList ? indent : indent + 2, false);
    }
  }

  /** Whether a text is paragraphs, which are easiest to read one line below the other. */
  private static boolean isLines(JsonNode value) {
    String written = value.isTextual() ? value.textValue() : "";
    return written.matches("(?s)\\S[^\\p{Cc}]*\\n.*[^\\n]\\n")
        && written.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c));
  }

  private void lines(String paragraphs, int indent) {
    text.append(" |\n");
    paragraphs
        .lines()
        .forEach(line -> text.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append('\n'));
  }

  private static String flow(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(member -> key(member.getKey()) + ": " + flow(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream().map(ContractYaml::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return node.isTextual() ? key(node.textValue()) : node.toString();
  }

  /** The name of a member that has a line to itself, where braces mean nothing. */
  private static String name(String string) {
    return string.matches("/[A-Za-z0-9{}/.-]*") ? string : key(string);
  }

  private static String key(String string) {
    boolean plain =
        PLAIN.matcher(string).matches() && !WORDS.contains(string.toLowerCase(Locale.ROOT));
    return plain ? string : TextNode.valueOf(string).toString();
  }
}
