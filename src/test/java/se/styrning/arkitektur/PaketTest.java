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
          Map.entry("apiinfo..", List.of()),
          Map.entry("behorighet..", List.of()),
          Map.entry("handelse..", List.of("behorighet..")),
          Map.entry("organisation..", List.of("behorighet..", "handelse..")),
          Map.entry("globalamal..", List.of()),
          Map.entry(
              "verksamhetsplan",
              List.of("organisation..", "globalamal..", "behorighet..", "handelse..")),
          Map.entry(
              "verksamhetsplan.innehall..",
              List.of("organisation..", "globalamal..", "behorighet..", "verksamhetsplan")),
          Map.entry(
              "ekonomi",
              List.of("organisation..", "globalamal..", "behorighet..", "verksamhetsplan")),
          Map.entry(
              "ekonomi.budgetversion..",
              List.of(
                  "organisation..", "behorighet..", "handelse..", "verksamhetsplan", "ekonomi")),
          Map.entry("indikator..", List.of("globalamal..", "behorighet..", "verksamhetsplan")),
          Map.entry(
              "plandokument..",
              List.of(
                  "verksamhetsplan..",
                  "ekonomi..",
                  "indikator..",
                  "organisation..",
                  "behorighet..",
                  "handelse..")),
          Map.entry("uppfoljning", List.of("organisation..", "behorighet..")),
          Map.entry("uppfoljning.kalender..", List.of("organisation..", "uppfoljning")),
          Map.entry(
              "uppfoljning.utfall..",
              List.of(
                  "uppfoljning",
                  "uppfoljning.atgard..",
                  "ekonomi.budgetversion..",
                  "verksamhetsplan",
                  "behorighet..",
                  "handelse..")),
          Map.entry(
              "uppfoljning.atgard..",
              List.of(
                  "uppfoljning",
                  "ekonomi.budgetversion..",
                  "organisation..",
                  "behorighet..",
                  "handelse..")),
          Map.entry(
              "uppfoljning.steg..",
              List.of(
                  "uppfoljning",
                  "uppfoljning.utfall..",
                  "uppfoljning.inriktning..",
                  "uppfoljning.atgard..",
                  "uppfoljning.helhet..",
                  "uppfoljning.rapport..",
                  "organisation..",
                  "behorighet..",
                  "handelse..")),
          Map.entry("uppfoljning.avsnitt..", List.of("uppfoljning", "behorighet..", "handelse..")),
          Map.entry(
              "uppfoljning.rapport",
              List.of(
                  "uppfoljning",
                  "uppfoljning.utfall..",
                  "uppfoljning.atgard..",
                  "uppfoljning.underlag..",
                  "uppfoljning.inriktning..",
                  "uppfoljning.indikator..",
                  "uppfoljning.helhet..",
                  "uppfoljning.avsnitt..",
                  "organisation..")),
          Map.entry(
              "uppfoljning.rapport.form..",
              List.of(
                  "uppfoljning",
                  "uppfoljning.rapport",
                  "uppfoljning.utfall..",
                  "uppfoljning.atgard..",
                  "uppfoljning.inriktning..",
                  "uppfoljning.indikator..",
                  "uppfoljning.avsnitt..",
                  "ekonomi.budgetversion..",
                  "indikator..",
                  "verksamhetsplan..",
                  "organisation..")),
          Map.entry(
              "uppfoljning.rapport.arkiv..",
              List.of("uppfoljning", "uppfoljning.rapport", "uppfoljning.rapport.form..")),
          Map.entry(
              "uppfoljning.helhet..",
              List.of(
                  "uppfoljning",
                  "uppfoljning.underlag..",
                  "ekonomi..",
                  "verksamhetsplan..",
                  "organisation..",
                  "globalamal..",
                  "behorighet..",
                  "handelse..")),
          Map.entry(
              "uppfoljning.underlag..",
              List.of("uppfoljning", "verksamhetsplan", "behorighet..", "handelse..")),
          Map.entry(
              "uppfoljning.inriktning..",
              List.of(
                  "uppfoljning",
                  "uppfoljning.underlag..",
                  "verksamhetsplan",
                  "verksamhetsplan.innehall..",
                  "behorighet..")),
          Map.entry(
              "uppfoljning.indikator..",
              List.of(
                  "uppfoljning",
                  "uppfoljning.underlag..",
                  "verksamhetsplan",
                  "indikator..",
                  "behorighet..")),
          Map.entry("dcat..", List.of("apiinfo..", "verksamhetsplan", "organisation..")),
          Map.entry("statistik..", List.of("verksamhetsplan", "ekonomi", "indikator..")),
          Map.entry(
              "oversikt..",
              List.of(
                  "uppfoljning",
                  "verksamhetsplan..",
                  "ekonomi",
                  "indikator..",
                  "globalamal..",
                  "organisation..")),
          Map.entry(
              "start..",
              List.of(
                  "behorighet..",
                  "organisation..",
                  "globalamal..",
                  "plandokument..",
                  "uppfoljning.steg..")));

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
    features().forEach(feature -> ruled.add(ROOT + "." + feature.replace("..", "")));
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
