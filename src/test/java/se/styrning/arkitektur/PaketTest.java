package se.styrning.arkitektur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaketTest {

  private static final String ROOT = "se.styrning";
  private static final String SHARED = "shared..";

  /** Every feature and what it may import besides itself and shared. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("apiinfo", List.of()),
          Map.entry("behorighet", List.of()),
          Map.entry("handelse.revision", List.of("behorighet")),
          Map.entry("handelse", List.of("behorighet", "handelse.revision")),
          Map.entry("organisation", List.of("behorighet", "handelse", "handelse.revision")),
          Map.entry(
              "verksamhetsplan",
              List.of("behorighet", "handelse", "handelse.revision", "organisation")),
          Map.entry("dcat", List.of("apiinfo", "organisation", "verksamhetsplan")),
          Map.entry("ekonomi", List.of("verksamhetsplan")),
          Map.entry(
              "ekonomi.budgetversion",
              List.of(
                  "behorighet",
                  "ekonomi",
                  "handelse",
                  "handelse.revision",
                  "organisation",
                  "verksamhetsplan")),
          Map.entry("ekonomi.mal", List.of("verksamhetsplan")),
          Map.entry(
              "ekonomi.periodisering",
              List.of(
                  "behorighet",
                  "ekonomi",
                  "ekonomi.budgetversion",
                  "handelse",
                  "handelse.revision",
                  "verksamhetsplan")),
          Map.entry("globalamal", List.of()),
          Map.entry("indikator", List.of("verksamhetsplan")),
          Map.entry("uppfoljning.tillfalle", List.of("organisation")),
          Map.entry("uppfoljning", List.of("behorighet", "organisation", "uppfoljning.tillfalle")),
          Map.entry("verksamhetsplan.malpaverkan", List.of("verksamhetsplan")),
          Map.entry(
              "oversikt",
              List.of(
                  "ekonomi",
                  "globalamal",
                  "indikator",
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.tillfalle",
                  "verksamhetsplan",
                  "verksamhetsplan.malpaverkan")),
          Map.entry("verksamhetsplan.innehall", List.of("verksamhetsplan")),
          Map.entry(
              "plandokument",
              List.of(
                  "ekonomi",
                  "ekonomi.mal",
                  "indikator",
                  "organisation",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall",
                  "verksamhetsplan.malpaverkan")),
          Map.entry(
              "plandokument.granskning",
              List.of(
                  "ekonomi",
                  "ekonomi.mal",
                  "indikator",
                  "organisation",
                  "plandokument",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall")),
          Map.entry(
              "plandokument.beslut",
              List.of(
                  "behorighet",
                  "ekonomi",
                  "handelse",
                  "handelse.revision",
                  "indikator",
                  "organisation",
                  "plandokument",
                  "plandokument.granskning",
                  "verksamhetsplan",
                  "verksamhetsplan.malpaverkan")),
          Map.entry(
              "plandokument.utkast",
              List.of(
                  "behorighet",
                  "handelse",
                  "handelse.revision",
                  "organisation",
                  "plandokument",
                  "plandokument.granskning",
                  "verksamhetsplan")),
          Map.entry("start.folder", List.of()),
          Map.entry("start.database", List.of("start.folder")),
          Map.entry("start.token", List.of("behorighet", "start.folder")),
          Map.entry(
              "uppfoljning.atgard",
              List.of(
                  "behorighet",
                  "ekonomi.budgetversion",
                  "handelse",
                  "handelse.revision",
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.tillfalle")),
          Map.entry(
              "uppfoljning.kommun",
              List.of(
                  "behorighet",
                  "handelse",
                  "handelse.revision",
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.tillfalle")),
          Map.entry(
              "uppfoljning.jamforelse",
              List.of("behorighet", "ekonomi.mal", "organisation", "uppfoljning.kommun")),
          Map.entry(
              "uppfoljning.agenda",
              List.of(
                  "behorighet",
                  "globalamal",
                  "organisation",
                  "uppfoljning.jamforelse",
                  "uppfoljning.kommun")),
          Map.entry(
              "uppfoljning.geh",
              List.of(
                  "ekonomi.mal",
                  "uppfoljning.jamforelse",
                  "uppfoljning.tillfalle",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall")),
          Map.entry(
              "uppfoljning.underlag",
              List.of(
                  "behorighet",
                  "handelse",
                  "handelse.revision",
                  "uppfoljning",
                  "uppfoljning.tillfalle",
                  "verksamhetsplan")),
          Map.entry(
              "uppfoljning.helhet",
              List.of(
                  "behorighet",
                  "ekonomi.mal",
                  "globalamal",
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.agenda",
                  "uppfoljning.geh",
                  "uppfoljning.jamforelse",
                  "uppfoljning.kommun",
                  "uppfoljning.tillfalle",
                  "uppfoljning.underlag",
                  "verksamhetsplan.innehall")),
          Map.entry(
              "uppfoljning.inriktning",
              List.of(
                  "behorighet",
                  "uppfoljning",
                  "uppfoljning.tillfalle",
                  "uppfoljning.underlag",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall")),
          Map.entry(
              "uppfoljning.avsnitt",
              List.of(
                  "behorighet",
                  "handelse",
                  "handelse.revision",
                  "uppfoljning",
                  "uppfoljning.tillfalle")),
          Map.entry(
              "uppfoljning.indikator",
              List.of(
                  "behorighet",
                  "indikator",
                  "uppfoljning",
                  "uppfoljning.tillfalle",
                  "uppfoljning.underlag",
                  "verksamhetsplan")),
          Map.entry(
              "uppfoljning.utfall.berakning",
              List.of(
                  "ekonomi.budgetversion",
                  "ekonomi.periodisering",
                  "uppfoljning",
                  "uppfoljning.tillfalle",
                  "verksamhetsplan")),
          Map.entry(
              "uppfoljning.utfall",
              List.of(
                  "behorighet",
                  "ekonomi.budgetversion",
                  "ekonomi.periodisering",
                  "handelse",
                  "handelse.revision",
                  "uppfoljning",
                  "uppfoljning.atgard",
                  "uppfoljning.tillfalle",
                  "uppfoljning.utfall.berakning")),
          Map.entry(
              "uppfoljning.rapport",
              List.of(
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.atgard",
                  "uppfoljning.avsnitt",
                  "uppfoljning.helhet",
                  "uppfoljning.indikator",
                  "uppfoljning.inriktning",
                  "uppfoljning.tillfalle",
                  "uppfoljning.underlag",
                  "uppfoljning.utfall",
                  "uppfoljning.utfall.berakning")),
          Map.entry(
              "uppfoljning.rapport.vy",
              List.of(
                  "ekonomi.budgetversion",
                  "indikator",
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.atgard",
                  "uppfoljning.avsnitt",
                  "uppfoljning.indikator",
                  "uppfoljning.inriktning",
                  "uppfoljning.rapport",
                  "uppfoljning.tillfalle",
                  "uppfoljning.utfall.berakning",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall")),
          Map.entry(
              "uppfoljning.rapport.form",
              List.of(
                  "ekonomi.budgetversion",
                  "indikator",
                  "uppfoljning.atgard",
                  "uppfoljning.indikator",
                  "uppfoljning.inriktning",
                  "uppfoljning.rapport",
                  "uppfoljning.rapport.vy",
                  "uppfoljning.tillfalle",
                  "uppfoljning.utfall.berakning",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall")),
          Map.entry(
              "uppfoljning.rapport.arkiv",
              List.of("uppfoljning", "uppfoljning.rapport", "uppfoljning.rapport.form")),
          Map.entry(
              "uppfoljning.steg",
              List.of(
                  "behorighet",
                  "handelse",
                  "handelse.revision",
                  "organisation",
                  "uppfoljning",
                  "uppfoljning.atgard",
                  "uppfoljning.helhet",
                  "uppfoljning.inriktning",
                  "uppfoljning.rapport",
                  "uppfoljning.rapport.arkiv",
                  "uppfoljning.tillfalle",
                  "uppfoljning.utfall",
                  "uppfoljning.utfall.berakning")),
          Map.entry(
              "start",
              List.of(
                  "behorighet",
                  "globalamal",
                  "organisation",
                  "plandokument.beslut",
                  "start.database",
                  "start.folder",
                  "start.token",
                  "uppfoljning.steg")),
          Map.entry("statistik", List.of("ekonomi.mal", "indikator", "verksamhetsplan")),
          Map.entry(
              "uppfoljning.kalender",
              List.of("organisation", "uppfoljning", "uppfoljning.tillfalle")));

  static TreeSet<String> features() {
    return new TreeSet<>(MAY_IMPORT.keySet());
  }

  @ParameterizedTest
  @MethodSource("features")
  @DisplayName("KON-007 Varje paket importerar bara det som dess plats tillåter")
  void importsOnlyWhatItMay(String feature) {
    Kod.check(imports(feature));
  }

  @Test
  @DisplayName("KON-007 Det gemensamma importerar inget sakområde")
  void sharedImportsNoFeature() {
    Kod.check(
        classes()
            .that()
            .resideInAPackage(ROOT + ".shared..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                MAY_IMPORT.keySet().stream().map(f -> ROOT + "." + f).toArray(String[]::new)));
  }

  @Test
  @DisplayName("KON-007 Inga cykler finns mellan paket")
  void hasNoCycles() {
    Kod.check(slices().matching("se.styrning.(**)").should().beFreeOfCycles());
  }

  @Test
  @DisplayName("KON-007 Varje paket har en regel, och ett nytt paket måste få en")
  void hasRuleForEveryPackage() {
    TreeSet<String> packages = new TreeSet<>();
    Kod.classes().forEach(type -> packages.add(type.getPackageName()));
    packages.removeIf(name -> name.equals(ROOT) || name.startsWith(ROOT + ".shared"));
    TreeSet<String> ruled = new TreeSet<>();
    features().forEach(feature -> ruled.add(ROOT + "." + feature));
    assertThat(packages).isEqualTo(ruled);
  }

  @Test
  @DisplayName("KON-007 En regel som inte väljer någon klass är ett fel")
  void refusesRuleThatSelectsNothing() {
    ArchRule empty = classes().that().resideInAPackage("finns.inte").should().bePublic();
    assertThatThrownBy(() -> Kod.check(empty))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  @Test
  @DisplayName("KON-007 En import uppåt upptäcks")
  void noticesImportUpwards() {
    ArchRule wrong =
        classes()
            .that()
            .resideInAPackage(ROOT + ".ekonomi")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage(ROOT + ".verksamhetsplan");
    assertThatThrownBy(() -> Kod.check(wrong)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule imports(String feature) {
    List<String> allowed = new ArrayList<>(MAY_IMPORT.get(feature));
    allowed.addAll(Arrays.asList(feature, SHARED));
    String[] own = allowed.stream().map(name -> ROOT + "." + name).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(ROOT + "." + feature)
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(own)));
  }
}
