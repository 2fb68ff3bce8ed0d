package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KravTest {

  private static final Path KRAV = Path.of("docs/krav.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final String ID = "[A-ZÅÄÖ]{3,5}-\\d{3}";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| *(" + ID + ") *\\| *\\S.*\\|$");
  private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"");
  private static final Pattern TEST =
      Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b");
  private static final String WITH_IDS = "(" + ID + " )+.*";

  @Test
  @DisplayName("KON-009 Varje krav har ett test")
  void testsEveryRequirement() throws IOException {
    TreeSet<String> untested = required();
    assertThat(untested).isNotEmpty();
    untested.removeAll(used());
    assertThat(untested).as("requirements of %s without a test", KRAV).isEmpty();
  }

  @Test
  @DisplayName("KON-009 Varje test visar ett krav som finns")
  void requiresEveryTest() throws IOException {
    TreeSet<String> unknown = used();
    assertThat(unknown).isNotEmpty();
    unknown.removeAll(required());
    assertThat(unknown).as("ids in tests that %s does not have", KRAV).isEmpty();
  }

  @Test
  @DisplayName("KON-009 Varje krav står på en rad")
  void listsEachRequirementOnce() throws IOException {
    List<String> rows = matches(ROW, Files.readString(KRAV));
    assertThat(rows).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("KON-009 Varje testmetod har ett namn som börjar med id på ett krav")
  void namesRequirementInEveryTest() throws IOException {
    for (Path source : sources()) {
      String text = Files.readString(source);
      List<String> names = matches(NAME, text);
      assertThat(names).as(source.toString()).allMatch(name -> name.matches(WITH_IDS));
      assertThat(names.size())
          .as("%s: tests without @DisplayName", source)
          .isGreaterThanOrEqualTo((int) TEST.matcher(text).results().count());
    }
  }

  private static TreeSet<String> required() throws IOException {
    return new TreeSet<>(matches(ROW, Files.readString(KRAV)));
  }

  private static TreeSet<String> used() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (Path source : sources()) {
      for (String name : matches(NAME, Files.readString(source))) {
        Pattern.compile(ID).matcher(name).results().map(MatchResult::group).forEach(ids::add);
      }
    }
    return ids;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().endsWith("Test.java")).toList();
    }
  }
}
