package se.styrning.oversikt;

import org.jspecify.annotations.Nullable;

/**
 * How a part of the page is asked for.
 *
 * @param namn what is asked for
 * @param json where it is, as seen from the page
 * @param csv the same as a table, where it is a list
 * @param rad the question as it is written in a terminal
 */
record Fraga(String namn, String json, @Nullable String csv, String rad) {

  static Fraga list(String base, String namn, String adress) {
    return new Fraga(
        namn,
        adress,
        adress + (adress.contains("?") ? "&" : "?") + "csv=svensk",
        curl(base, adress));
  }

  static Fraga one(String base, String namn, String adress) {
    return new Fraga(namn, adress, null, curl(base, adress));
  }

  private static String curl(String base, String adress) {
    return "curl '" + base + "/" + adress + "'";
  }
}
