package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KonformitetTest {

  private static final Path RECORD = Path.of("openapi/conformance.md");
  private static final Path REQUIREMENTS = Path.of("src/test/resources/profil/krav.txt");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| ([A-Z]{3}\\.\\d\\d) \\| ([A-ZÖ ]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

  @Test
  @DisplayName("KON-005 Varje profilkrav har exakt en rad, med profilens nivå")
  void hasOneRowPerRequirement() throws IOException {
    List<String> required =
        Files.readAllLines(REQUIREMENTS).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(required).hasSize(154);
    List<String> rows = rows().stream().map(row -> row.group(1) + " " + row.group(2)).toList();
    assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(required);
  }

  @Test
  @DisplayName("KON-005 Varje rad har en status och ett skäl, och sammanräkningen stämmer")
  void statesStatusAndReason() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    for (MatchResult row : rows()) {
      assertThat(row.group(3)).isIn("uppfyllt", "ej tillämpligt", "undantag");
      assertThat(row.group(4)).as(row.group(1)).isNotBlank().endsWith(".");
      counted.merge(row.group(3), 1, Integer::sum);
    }
    String record = Files.readString(RECORD);
    counted.forEach((status, rows) -> assertThat(record).contains("| " + status + " | " + rows));
  }

  @Test
  @DisplayName("KON-005 Varje test som en rad nämner finns")
  void namesTestsThatExist() throws IOException {
    for (MatchResult row : rows()) {
      String test = row.group(5).replace("`", "");
      if (!test.equals("–")) {
        assertThat(sources()).as(row.group(1)).containsKey(test + ".java");
      }
    }
  }

  @Test
  @DisplayName("KON-005 Varje profilkrav som ett test nämner finns i profilen")
  void testsOnlyKnownRequirements() throws IOException {
    List<String> known =
        Files.readAllLines(REQUIREMENTS).stream().map(line -> line.split(" ")[0]).toList();
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, Path> source : sources().entrySet()) {
      if (source.getKey().startsWith("Profil")) {
        Pattern.compile("\\b[A-Z]{3}\\.\\d\\d\\b")
            .matcher(Files.readString(source.getValue()))
            .results()
            .forEach(match -> named.add(match.group()));
      }
    }
    assertThat(named).hasSizeGreaterThan(70);
    assertThat(known).containsAll(named);
  }

  @Test
  @DisplayName("KON-005 Anspråket är profil 1.2.0 och tre krav ur 2.0.0, inte mer")
  void claimsNoMoreThanIsKnown() throws IOException {
    assertThat(Files.readString(RECORD))
        .contains("DIGG:s REST API-profil 1.2.0")
        .contains("SPA.02, SPA.04 och\nSPA.07 ur 2.0.0. Inget anspråk görs på 2.0.0 i övrigt");
  }

  private static List<MatchResult> rows() throws IOException {
    List<MatchResult> rows = ROW.matcher(Files.readString(RECORD)).results().toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static Map<String, Path> sources() throws IOException {
    try (var files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));
    }
  }
}
