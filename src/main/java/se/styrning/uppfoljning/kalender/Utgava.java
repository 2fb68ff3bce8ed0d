package se.styrning.uppfoljning.kalender;

import java.time.Instant;

/**
 * What was last published of an event.
 *
 * @param sekvens how many times its dates have changed (SEQUENCE)
 * @param datum its dates, as {@link Kalenderpost#datum()}
 * @param avtryck the hash of its words, as {@link Kalenderpost#avtryck()}
 * @param andrad when dates or words were last published with a change, whole seconds
 */
record Utgava(int sekvens, String datum, String avtryck, Instant andrad) {

  boolean isOf(Kalenderpost post) {
    return datum.equals(post.datum()) && avtryck.equals(post.avtryck());
  }
}
