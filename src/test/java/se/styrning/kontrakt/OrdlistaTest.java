package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrdlistaTest {

  private static final Path ORDLISTA = Path.of("docs/ordlista.md");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern TABLE =
      Pattern.compile("(?i)create table (?:if not exists )?([a-z_]+)");

  /**
   * Words of protocols: of RFC 9457, of links, of paging, of api-info in the profile, of
   * CloudEvents and of JSON-stat.
   */
  private static final Set<String> PROTOCOL =
      Set.of(
          "_links",
          "_embedded",
          "_meta",
          "href",
          "rel",
          "method",
          "self",
          "first",
          "last",
          "next",
          "prev",
          "type",
          "title",
          "status",
          "detail",
          "instance",
          "totalRecords",
          "page",
          "offset",
          "limit",
          "count",
          "api-info",
          "apiName",
          "apiVersion",
          "apiReleased",
          "apiDocumentation",
          "apiStatus",
          "specversion",
          "source",
          "subject",
          "time",
          "datacontenttype",
          "data",
          "id",
          "version",
          "class",
          "label",
          "updated",
          "size",
          "role",
          "metric",
          "dimension",
          "category",
          "index",
          "unit",
          "decimals",
          "base",
          "note",
          "value",
          "extension");

  @Test
  @DisplayName("KON-010 Varje fält i kontraktet finns i ordlistan")
  void listsEveryMember() throws IOException {
    assertListed(Profil.memberNames());
  }

  @Test
  @DisplayName("KON-010 Varje del av en adress och varje parameter finns i ordlistan")
  void listsEverySegment() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (String path : Profil.paths()) {
      Arrays.stream(path.substring(1).split("/"))
          .map(segment -> segment.replaceAll("[{}]|[.](ics|html|pdf|xlsx|csv)$", ""))
          .forEach(words::add);
    }
    Profil.parameters().stream()
        .filter(parameter -> !parameter.path("in").asText().equals("header"))
        .map(parameter -> parameter.path("name").asText())
        .filter(name -> !Set.of("sort", "fields", "include", "csv").contains(name))
        .forEach(words::add);
    assertListed(words);
  }

  @Test
  @DisplayName("KON-010 Varje tabell finns i ordlistan")
  void listsEveryTable() throws IOException {
    TreeSet<String> tables = new TreeSet<>();
    try (var files = Files.list(MIGRATIONS)) {
      for (Path file : files.toList()) {
        TABLE.matcher(Files.readString(file)).results().forEach(m -> tables.add(camel(m.group(1))));
      }
    }
    assertListed(tables);
  }

  /** The list writes a term once; tables write it with underscores. */
  private static String camel(String table) {
    return Pattern.compile("_(.)")
        .matcher(table)
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private static void assertListed(TreeSet<String> words) throws IOException {
    assertThat(words).isNotEmpty();
    words.removeAll(PROTOCOL);
    words.removeAll(listed());
    assertThat(words).as("words without a row in %s", ORDLISTA).isEmpty();
  }

  /** Every identifier that a row of the list names in code type. */
  private static TreeSet<String> listed() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (String line : Files.readAllLines(ORDLISTA)) {
      if (line.startsWith("|")) {
        Pattern.compile("`([^`]+)`")
            .matcher(line)
            .results()
            .flatMap(match -> Arrays.stream(match.group(1).split("[ ,/{}]+")))
            .forEach(words::add);
      }
    }
    return words;
  }
}
