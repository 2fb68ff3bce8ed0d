package se.styrning.uppfoljning.kalender;

import java.util.Locale;

/** Which day of an occasion an event is about. */
enum Kalenderslag {
  PERIODSLUT("perioden slutar", "Periodslut"),
  INTERN_DAG("klar inom förvaltningen", "Intern dag"),
  LAGSTADGAD_DAG("sista dag att planera för", "Lagstadgad dag"),
  ANSVARSFRIHET("sista dag att planera för", "Ansvarsfrihet");

  private final String rubrik;
  private final String kategori;

  Kalenderslag(String rubrik, String kategori) {
    this.rubrik = rubrik;
    this.kategori = kategori;
  }

  /** What happens on the day, as it stands in the heading of the event. */
  String rubrik() {
    return rubrik;
  }

  /** By which calendar programs can sort and colour events. */
  String kategori() {
    return kategori;
  }

  /**
   * The same for ever and wherever the service is reached, so that a calendar program recognises
   * the event when its day has been moved.
   */
  String uid(String tillfalleId) {
    return tillfalleId + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "@styrning";
  }
}
