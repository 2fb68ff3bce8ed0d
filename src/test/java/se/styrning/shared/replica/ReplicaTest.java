package se.styrning.shared.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.shared.representation.KeptReady;

/** What is known of a replica, without one; bench/skala tries it on two servers. */
class ReplicaTest {

  private static final List<Class<? extends Annotation>> WRITES =
      List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

  private final Replica replica = new Replica();

  @Test
  @DisplayName("DRIFT-006 Innan något är bekräftat läses inget från läsrepliken")
  void isNotTrustedAtStart() {
    assertThat(replica.isTrusted()).isFalse();
  }

  @Test
  @DisplayName("DRIFT-006 En bekräftelse gäller i en sekund")
  void isTrustedForASecond() {
    replica.confirm(System.nanoTime());
    assertThat(replica.isTrusted()).isTrue();
    replica.confirm(System.nanoTime() - Replica.TRUST.toNanos());
    assertThat(replica.isTrusted()).isFalse();
  }

  @Test
  @DisplayName("DRIFT-006 Efter en skrivning krävs en bekräftelse av något senare")
  void mustHaveWhatWasHeard() {
    long before = System.nanoTime();
    replica.confirm(before);
    replica.hear();
    assertThat(replica.isTrusted()).isFalse();
    replica.confirm(before);
    assertThat(replica.isTrusted()).isFalse();
    replica.confirm(System.nanoTime() + 1);
    assertThat(replica.isTrusted()).isTrue();
  }

  @Test
  @DisplayName("DRIFT-006 En läsreplik som har fallerat läses inte förrän den är bekräftad igen")
  void isDistrusted() {
    replica.confirm(System.nanoTime());
    replica.distrust();
    assertThat(replica.isTrusted()).isFalse();
  }

  @Test
  @DisplayName("DRIFT-006 Bara den tråd som läser från läsrepliken gör det, och bara så länge")
  void isReadByOneThread() throws Exception {
    assertThat(replica.<Boolean>read(replica::isRead)).isTrue();
    assertThat(replica.isRead()).isFalse();
    assertThatThrownBy(
            () ->
                replica.read(
                    () -> {
                      throw new IllegalStateException("fel");
                    }))
        .hasMessage("fel");
    assertThat(replica.isRead()).isFalse();
  }

  @Test
  @DisplayName("DRIFT-006 Det som får läsas från läsrepliken skriver aldrig; allt färdigt får det")
  void onlyReads() {
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.styrning");
    List<JavaClass> marked =
        code.stream().filter(type -> type.isAnnotatedWith(FromReplica.class)).toList();
    assertThat(marked).hasSizeGreaterThan(15).noneMatch(ReplicaTest::writes);
    assertThat(code.stream().filter(type -> type.isAnnotatedWith(KeptReady.class)))
        .isNotEmpty()
        .allMatch(marked::contains);
  }

  private static boolean writes(JavaClass resource) {
    return resource.getMethods().stream().anyMatch(ReplicaTest::isWrite);
  }

  private static boolean isWrite(JavaMethod operation) {
    return WRITES.stream().anyMatch(operation::isAnnotatedWith);
  }
}
