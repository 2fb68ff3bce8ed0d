package se.styrning.uppfoljning.kalender;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Upplysning;
import se.styrning.uppfoljning.tillfalle.Upplysningskod;

/**
 * The days of an occasion as events. The legal day is one event, on the day to plan for: three
 * events would look like three deadlines, and two of them may fall on days when nobody works. Where
 * neither law nor plan has a day there is no event.
 */
final class Kalenderposter {

  private final Rapporttillfalle tillfalle;
  private final String organ;
  private final String rapport;

  private Kalenderposter(Rapporttillfalle tillfalle, String organ) {
    this.tillfalle = tillfalle;
    this.organ = organ;
    this.rapport = tillfalle.namn() + " " + tillfalle.ar();
  }

  /**
   * The events of an occasion, in the order of {@link Kalenderslag}.
   *
   * @param organ the name of the board that reports
   */
  static List<Kalenderpost> of(Rapporttillfalle tillfalle, String organ) {
    return new Kalenderposter(tillfalle, organ).all();
  }

  private List<Kalenderpost> all() {
    List<Kalenderpost> poster = new ArrayList<>();
    poster.add(post(Kalenderslag.PERIODSLUT, rapport, days(tillfalle.periodSlut()), List.of()));
    if (tillfalle.interntKlar() != null) {
      poster.add(post(Kalenderslag.INTERN_DAG, rapport, days(tillfalle.interntKlar()), List.of()));
    }
    if (tillfalle.lagstadgadDag() != null) {
      poster.add(lagstadgadDag());
    }
    tillfalle.upplysningar().stream()
        .filter(upplysning -> upplysning.kod() == Upplysningskod.ANSVARSFRIHET)
        .forEach(upplysning -> poster.add(ansvarsfrihet(upplysning)));
    return poster;
  }

  private Kalenderpost lagstadgadDag() {
    List<String> lines = new ArrayList<>();
    lines.add(
        tillfalle.kod() == Tillfalleskod.AUG
            ? "Styrelsen lämnar delårsrapporten till fullmäktige och revisorerna."
            : "Styrelsen lämnar årsredovisningen till fullmäktige och revisorerna.");
    lines.add("Lagens dag: %s (%s).".formatted(tillfalle.lagstadgadDag(), tillfalle.lagrum()));
    if (tillfalle.justeringsorsak() != null) {
      lines.add(
          "%s: lagens dag flyttas framåt till %s (lag 1930:173)."
              .formatted(tillfalle.justeringsorsak(), tillfalle.lagstadgadDagJusterad()));
    }
    lines.add(
        "Planera för %s, sista arbetsdagen till och med lagens dag."
            .formatted(tillfalle.senastePlaneringsdag()));
    return post(
        Kalenderslag.LAGSTADGAD_DAG,
        rapport,
        days(
            tillfalle.senastePlaneringsdag(),
            tillfalle.lagstadgadDag(),
            tillfalle.lagstadgadDagJusterad()),
        lines);
  }

  /** The other things the law says of that time have no day of their own, so they stand here. */
  private Kalenderpost ansvarsfrihet(Upplysning upplysning) {
    return post(
        Kalenderslag.ANSVARSFRIHET,
        "Ansvarsfrihet för " + tillfalle.ar(),
        days(upplysning.senastePlaneringsdag(), upplysning.lagstadgadDag()),
        tillfalle.upplysningar().stream().map(Kalenderposter::line).toList());
  }

  private static String line(Upplysning upplysning) {
    LocalDate last = upplysning.lagstadgadDag();
    String day = last == null ? "" : " Lagens dag: " + last + ".";
    return upplysning.text() + day + " (" + upplysning.lagrum() + ")";
  }

  private Kalenderpost post(
      Kalenderslag slag, String about, List<LocalDate> dagar, List<String> lines) {
    String period = "Period: " + tillfalle.periodStart() + " till " + tillfalle.periodSlut() + ".";
    return new Kalenderpost(
        slag.uid(tillfalle.tillfalleId()),
        tillfalle.tillfalleId(),
        slag,
        dagar,
        about + ": " + slag.rubrik() + " – " + organ,
        Stream.concat(Stream.of(period), lines.stream()).toList());
  }

  private static List<LocalDate> days(@Nullable LocalDate... days) {
    return Stream.of(days).filter(Objects::nonNull).toList();
  }
}
