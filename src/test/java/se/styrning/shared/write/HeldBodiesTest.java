package se.styrning.shared.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.shared.http.BodyLimits;

class HeldBodiesTest {

  private static final long LARGE = BodyLimits.LARGEST_BODY;

  private final HeldBodies held = new HeldBodies();

  @Test
  @DisplayName("FEL-066 Platsen för ett innehåll som kommit helt hålls tills arbetet är gjort")
  void keepsRoomOfWhoHasSentAll() {
    HeldBodies.Room room = enter("a");
    room.fill();
    room.leaveUnlessFilled();
    assertThat(held.enter("b", LARGE)).isNull();
    room.leave();
    room.leave();
    enter("b");
    assertThat(held.enter("c", LARGE)).isNull();
  }

  @Test
  @DisplayName("FEL-066 Den som går innan allt har kommit lämnar sin plats")
  void givesBackRoomOfWhoLeaves() {
    enter("a").leaveUnlessFilled();
    enter("b");
  }

  private HeldBodies.Room enter(String client) {
    return Objects.requireNonNull(held.enter(client, LARGE));
  }
}
