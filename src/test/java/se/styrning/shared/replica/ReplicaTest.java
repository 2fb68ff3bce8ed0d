package se.styrning.shared.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is known of a replica, without one; bench/skala tries it on two servers. */
class ReplicaTest {

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
}
