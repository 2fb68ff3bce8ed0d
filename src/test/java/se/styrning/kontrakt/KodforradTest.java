package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns are written so that this file does not match them itself. */
class KodforradTest {

  private static final Set<String> NOT_SOURCE =
      Set.of("target", "data", "node_modules", ".git", ".idea", ".vscode");

  private static final List<Pattern> REGISTRIES =
      List.of(
          Pattern.compile("registry[.](npmjs|yarnpkg)[.]"),
          Pattern.compile("repo1?[.](maven|spring)[.]"),
          Pattern.compile("maven[.]apache[.]org/maven2"),
          Pattern.compile("(?i)https?://[^\\s\"]*(artifactory|nexus|npmmirror|verdaccio)"),
          Pattern.compile("(registry-1|index)[.]docker[.]io"),
          Pattern.compile("\"resolved\"\\s*:"));

  private static final List<Pattern> MACHINE =
      List.of(
          Pattern.compile("(?<![\\w.$}])/(home|Users)/[a-z][\\w.-]*/"),
          Pattern.compile("(?<![\\w.])/ro{2}t/"),
          Pattern.compile("(?<![\\w.])/tmp/(wt|spec)\\b"),
          Pattern.compile("(?<![\\w./])/work/(main|shared)\\b"),
          Pattern.compile("[A-Z]:\\\\Users\\\\"));

  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("-----BEGIN ([A-Z]+ )*PRIVATE KEY-----"),
          Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
          Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}"),
          Pattern.compile("\\bglpat-[\\w-]{20,}"),
          Pattern.compile("\\bxox[abprs]-[\\w-]{10,}"),
          Pattern.compile("\\bnpm_[A-Za-z0-9]{36}\\b"),
          Pattern.compile("\\beyJ[\\w-]{15,}[.]eyJ[\\w-]{15,}[.][\\w-]{15,}"),
          Pattern.compile("(?i)(?<![-\\w])_?auth_?token\\s*=\\s*[\\w-]{8,}"),
          Pattern.compile("[a-z]+://[^\\s:/@\"]+:[^\\s:/@\"$]{3,}@"));

  @Test
  @DisplayName("SAK-004 Ingen fil nämner en paketregisters värd")
  void namesNoRegistry() {
    assertNone(REGISTRIES);
  }

  @Test
  @DisplayName("SAK-004 Ingen fil nämner en sökväg på byggmaskinen")
  void namesNoPathOfMachine() {
    assertNone(MACHINE);
  }

  @Test
  @DisplayName("SAK-004 Ingen fil bär en hemlighet")
  void holdsNoSecret() {
    assertNone(SECRETS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://registry.%snpmjs.org/x",
        "jar from repo1.%smaven.org",
        "see /ro%sot/x",
        "-----BEGIN RSA PRIV%sATE KEY-----",
        "ghp_%s0123456789abcdefghijABCDEFGHIJ",
        "jdbc:%s//styrning:hemlig@db"
      })
  @DisplayName("SAK-004 Granskningen hittar det den letar efter")
  void findsWhatItLooksFor(String template) {
    String planted = template.formatted("");
    List<Pattern> all = new ArrayList<>(REGISTRIES);
    all.addAll(MACHINE);
    all.addAll(SECRETS);
    assertThat(all).anyMatch(pattern -> pattern.matcher(planted).find());
  }

  private static void assertNone(List<Pattern> patterns) {
    List<String> finds = new ArrayList<>();
    List<Path> sources = sources();
    assertThat(sources).hasSizeGreaterThan(150).contains(Path.of("pom.xml"));
    for (Path file : sources) {
      String text = text(file);
      patterns.forEach(
          pattern ->
              pattern
                  .matcher(text)
                  .results()
                  .forEach(match -> finds.add(file + ": " + match.group())));
    }
    assertThat(finds).isEmpty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> sources() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          Path.of(""),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean source = !NOT_SOURCE.contains(folder.getFileName().toString());
              return source ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              // A worktree of git has a file .git that says where the repository is.
              if (!NOT_SOURCE.contains(file.getFileName().toString())
                  && !file.toString().endsWith(".log")) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }
}
