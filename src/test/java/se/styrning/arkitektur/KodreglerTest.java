package se.styrning.arkitektur;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.replica.FromReplica;

class KodreglerTest {

  private static final DescribedPredicate<JavaClass> TERMINAL =
      describe("the terminal", type -> type.getName().equals("se.styrning.start.folder.Terminal"));

  @Test
  @DisplayName("KON-008 Entiteter och deras förråd syns inte utanför sitt paket")
  void keepsPersistenceInItsPackage() {
    Kod.check(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
    Kod.check(classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate());
  }

  @Test
  @DisplayName("KON-008 Ingen publik metod i en publik klass tar eller ger en entitet")
  void mentionsNoEntityInPublicSignature() {
    Kod.check(
        methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(mentionNoEntity()));
  }

  @Test
  @DisplayName("KON-008 Resurser når inte databasen själva och är paketprivata")
  void keepsResourcesFromDatabase() {
    Kod.check(
        noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .bePublic());
  }

  @Test
  @DisplayName("KON-012 Beroenden ges i konstruktorn, aldrig i fält")
  void injectsNoField() {
    Kod.check(
        noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class));
  }

  @Test
  @DisplayName("KON-012 Bara terminalen skriver på standard ut, och ingen skriver stackspår")
  void printsNothing() {
    Kod.check(
        noClasses()
            .that(DescribedPredicate.not(TERMINAL))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
    Kod.check(noClasses().should().callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  @DisplayName("KON-012 Tal i poster är exakta och tid är java.time")
  void usesExactNumbersAndModernTime() {
    Kod.check(
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Record.class)
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class));
    Kod.check(noClasses().should().dependOnClassesThat().areAssignableTo(Date.class));
  }

  @Test
  @DisplayName("KON-012 Varje paket säger i package-info vad det äger")
  void describesEveryPackage() throws IOException {
    try (var folders = Files.walk(java.nio.file.Path.of("src/main/java/se"))) {
      List<java.nio.file.Path> withCode =
          folders.filter(Files::isDirectory).filter(KodreglerTest::holdsCode).toList();
      assertThat(withCode).isNotEmpty();
      for (java.nio.file.Path folder : withCode) {
        assertThat(folder.resolve("package-info.java"))
            .content()
            .contains("@NullMarked")
            .startsWith("/**");
      }
    }
  }

  @Test
  @DisplayName("DRIFT-006 Det som får läsas från läsrepliken skriver aldrig; allt färdigt får det")
  void readsFromReplicaOnly() {
    Kod.check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(FromReplica.class)
            .should()
            .beAnnotatedWith(POST.class)
            .orShould()
            .beAnnotatedWith(PUT.class)
            .orShould()
            .beAnnotatedWith(PATCH.class)
            .orShould()
            .beAnnotatedWith(DELETE.class));
    Kod.check(
        classes()
            .that()
            .areAnnotatedWith(KeptReady.class)
            .should()
            .beAnnotatedWith(FromReplica.class));
  }

  private static boolean holdsCode(java.nio.file.Path folder) {
    String[] sources = folder.toFile().list((parent, name) -> name.endsWith(".java"));
    return sources != null && sources.length > 0;
  }

  private static ArchCondition<JavaMethod> mentionNoEntity() {
    return new ArchCondition<>("mention no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean mentions =
            method.getAllInvolvedRawTypes().stream().anyMatch(t -> t.isAnnotatedWith(Entity.class));
        events.add(new SimpleConditionEvent(method, !mentions, method.getFullName()));
      }
    };
  }
}
