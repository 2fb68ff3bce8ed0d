package se.styrning.uppfoljning.kalender;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.styrning.shared.Sha;

/**
 * One all-day event.
 *
 * @param dagar every date that it tells; it stands on the first of them
 * @param text lines to read when the event is opened
 */
record Kalenderpost(
    String uid,
    String tillfalleId,
    Kalenderslag slag,
    List<LocalDate> dagar,
    String rubrik,
    List<String> text) {

  /** The day it stands on in the calendar. */
  LocalDate dag() {
    return dagar.get(0);
  }

  /** The dates as they are kept: when they differ, SEQUENCE rises. */
  String datum() {
    return dagar.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
  }

  /** The hash of the words: when it differs, only LAST-MODIFIED does. */
  String avtryck() {
    String words = String.join("\n", rubrik, slag.kategori(), beskrivning());
    return Sha.hex(words.getBytes(StandardCharsets.UTF_8));
  }

  String beskrivning() {
    return String.join("\n", text);
  }
}
