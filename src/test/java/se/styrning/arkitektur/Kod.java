package se.styrning.arkitektur;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The production classes, imported once. A rule that selects nothing fails. */
final class Kod {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.styrning");

  private Kod() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  static void check(ArchRule rule) {
    ArchConfiguration.get().setProperty("archRule.failOnEmptyShould", "true");
    rule.check(CLASSES);
  }
}
