package se.styrning.uppfoljning.rapport;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.Uppfolj;

/** Fills in what a report needs before it is handed in. */
final class Provrapport {

  private Provrapport() {}

  static String rapport(int ar, String kod) {
    return Uppfolj.path(ar, kod) + "/rapport";
  }

  /** Begins a follow-up with an outcome and a forecast of every area, 0.1 worse than the budget. */
  static void fill(int ar, String kod, String kommentar) {
    Uppfolj.plan(ar);
    Uppfolj.begin(ar, kod);
    Uppfolj.put(ar, kod, rows(kommentar)).then().statusCode(200);
  }

  private static List<String> rows(String kommentar) {
    List<String> rows = new ArrayList<>();
    for (String omrade : Uppfolj.OMRADEN) {
      rows.add(
          Skriv.JSON
              .createObjectNode()
              .put("omrade", omrade)
              .put("intakt", 0.5)
              .put("kostnad", -2.25)
              .put("prognosHelar", -90)
              .put("kommentar", kommentar)
              .toString());
    }
    return rows;
  }

  static Response handIn(int ar, String kod, String datum) {
    return Uppfolj.step(Uppfolj.controller(), ar, kod, "inlamning", Skriv.ORGAN, datum, null);
  }
}
