package se.styrning.kontrakt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.styrning.shared.write.MergePatch;

/**
 * The requests that give the examples of writing, and of reading what is not there before something
 * is written, in an order in which each of them succeeds.
 */
final class Skrivexempel {

  static final String PLAN = "/verksamhetsplaner/1441-ks-2025";
  static final String UPPFOLJNING = "/uppfoljningar/1441-ks-2025-aug";
  static final String NEXT_PLAN = "/verksamhetsplaner/1441-ks-2026";

  private static final String UTKAST = PLAN + "/utkast";
  private static final String REDAKTOR = "redaktor";
  private static final String CONTROLLER = "controller";
  private static final String NAMNDSEKRETERARE = "namndsekreterare";
  private static final String ADMINISTRATOR = "administrator";
  private static final String UTFALL = UPPFOLJNING + "/utfall";

  /** Rows of a ledger, which are summed per month. */
  private static final String LEDGER =
      "omrade,manad,intakt,kostnad\nhr,1,0.01,-2.2\nhr,1,,-0.1\nvuxenutbildning,2,1.9,-3.8\n";

  /** A body that is a file of rows; its example stands in a file of its own. */
  static final String CSV = "text/csv";

  private Skrivexempel() {}

  /**
   * One request.
   *
   * @param id the operation, as the contract calls it
   * @param roll the role of the token that is sent
   * @param fil the name of the file of its answer; empty where the request only brings about what
   *     the next ones need
   * @param innehall the body; empty for the one in the operation's file
   */
  record Steg(
      String id, String method, String path, String roll, int status, String fil, String innehall) {

    boolean isShown() {
      return !fil.isEmpty() && status != 204 && !isCsv();
    }

    /** Whether the body is a file of rows. */
    boolean isCsv() {
      return fil.endsWith(".csv");
    }

    /** The file with the body that is sent. */
    String body() {
      return isCsv() ? fil : id + ".begaran.json";
    }

    String mediaType() {
      return method.equals("PATCH") ? MergePatch.MEDIA_TYPE : isCsv() ? CSV : "application/json";
    }

    boolean isWrite() {
      return !method.equals("GET");
    }

    boolean hasBody() {
      return isWrite() && !method.equals("DELETE");
    }

    @Override
    public String toString() {
      return method + " " + path + " " + status;
    }
  }

  static final List<Steg> STEG =
      Stream.of(
              Stream.of(
                  new Steg(
                      "createVerksamhetsplan",
                      "POST",
                      "/verksamhetsplaner?provkor=true",
                      REDAKTOR,
                      200,
                      "createVerksamhetsplan.200",
                      ""),
                  steg("createVerksamhetsplan", "POST", "/verksamhetsplaner", REDAKTOR, 201),
                  steg("listUtkast", "GET", "/utkast?organ=1441-ks&limit=1", REDAKTOR, 200),
                  steg("getUtkast", "GET", UTKAST, REDAKTOR, 200),
                  steg("replaceUtkast", "PUT", UTKAST, REDAKTOR, 200)),
              part("Avsnitt", "/avsnitt", "raddningstjanst"),
              part("Inriktning", "/inriktningar", "2"),
              part("Malpaverkan", "/malpaverkan", "11"),
              part("Indikator", "/indikatorer", "nki-insikt"),
              part("Produktionsomrade", "/produktionsomraden", "raddningstjanst"),
              Stream.of(
                  steg("createBeslut", "POST", PLAN + "/beslut", NAMNDSEKRETERARE, 201),
                  decision("REVIDERING", "2025-05-07", "§ 78"),
                  steg("patchUtkast", "PATCH", UTKAST, REDAKTOR, 200),
                  decision("ANTAGANDE", "2025-06-04", "§ 92"),
                  steg(
                      "listVersionsskillnader",
                      "GET",
                      PLAN + "/versioner/1/skillnad/2?limit=1",
                      REDAKTOR,
                      200),
                  steg("createKopia", "POST", PLAN + "/kopia", REDAKTOR, 201),
                  steg("deleteUtkast", "DELETE", NEXT_PLAN + "/utkast", REDAKTOR, 204),
                  steg("putKommun", "PUT", "/kommuner/1441", ADMINISTRATOR, 200),
                  steg("putOrgan", "PUT", "/organ/1441-sbn", ADMINISTRATOR, 200),
                  steg(
                      "putSektor",
                      "PUT",
                      "/sektorer/1441-kommunledning-och-verksamhetsstod",
                      ADMINISTRATOR,
                      200)),
              put("putJamforelsegrupp", "/jamforelsegrupper/1441-jamnstora"),
              Stream.of(
                  new Steg(
                      "replaceJamforelse",
                      "PUT",
                      "/jamforelser/1441-soliditet-2023",
                      CONTROLLER,
                      200,
                      "replaceJamforelse.begaran.csv",
                      ""),
                  steg(
                      "replaceJamforelse",
                      "PUT",
                      "/jamforelser/1441-soliditet-2023",
                      CONTROLLER,
                      200),
                  steg(
                      "replaceNyckeltalskopplingar",
                      "PUT",
                      "/kommuner/1441/nyckeltalskopplingar",
                      CONTROLLER,
                      200),
                  steg(
                      "replaceHelhetsuppfoljning",
                      "PUT",
                      "/helhetsuppfoljningar/1441-2023-aug",
                      CONTROLLER,
                      200)),
              followUp())
          .flatMap(steps -> steps)
          .toList();

  /** Every operation that is shown here. */
  static Set<String> operationIds() {
    Set<String> ids = new LinkedHashSet<>();
    STEG.forEach(steg -> ids.add(steg.id()));
    return ids;
  }

  /** The name of every file that shows a body or an answer. */
  static Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    for (Steg steg : STEG) {
      if (steg.isShown()) {
        files.add(steg.fil() + ".json");
      }
      if (steg.hasBody() && steg.innehall().isEmpty()) {
        files.add(steg.body());
      }
      if (steg.id().startsWith("list")) {
        files.add(steg.id() + ".csv");
      }
    }
    return files;
  }

  private static Steg steg(String id, String method, String path, String roll, int status) {
    return new Steg(id, method, path, roll, status, id, "");
  }

  /** A decision that is not shown. */
  private static Steg decision(String typ, String datum, String paragraf) {
    String body =
        "{\"typ\":\"%s\",\"organ\":\"1441-ks\",\"datum\":\"%s\",\"paragraf\":\"%s\"}"
            .formatted(typ, datum, paragraf);
    return new Steg("createBeslut", "POST", PLAN + "/beslut", NAMNDSEKRETERARE, 201, "", body);
  }

  /** An element is added, read, replaced and removed, so that the draft is as it was. */
  private static Stream<Steg> part(String name, String segment, String id) {
    String list = UTKAST + segment;
    String element = list + "/" + id;
    return Stream.of(
        steg("createUtkast" + name, "POST", list, REDAKTOR, 201),
        steg("getUtkast" + name, "GET", element, REDAKTOR, 200),
        steg("replaceUtkast" + name, "PUT", element, REDAKTOR, 200),
        steg("deleteUtkast" + name, "DELETE", element, REDAKTOR, 204));
  }

  /**
   * What was not there is put, and put once more as it is, with the same answer but for the status.
   */
  private static Stream<Steg> put(String id, String path) {
    return Stream.of(
        steg(id, "PUT", path, ADMINISTRATOR, 201), steg(id, "PUT", path, ADMINISTRATOR, 200));
  }

  /** The year is followed up, from the budget's changes to the report that is handed over. */
  private static Stream<Steg> followUp() {
    return Stream.of(
        steg("createBudgetandring", "POST", PLAN + "/budgetandringar", CONTROLLER, 201),
        steg("listBudgetandringar", "GET", PLAN + "/budgetandringar", CONTROLLER, 200),
        steg("getBudgetandring", "GET", PLAN + "/budgetandringar/1", CONTROLLER, 200),
        steg("replacePeriodisering", "PUT", PLAN + "/periodisering", CONTROLLER, 200),
        steg("createPaborjande", "POST", UPPFOLJNING + "/paborjande", CONTROLLER, 200),
        new Steg("replaceUtfall", "PUT", UTFALL, CONTROLLER, 200, "huvudbok.csv", LEDGER),
        steg("listManadsutfall", "GET", UPPFOLJNING + "/manadsutfall?limit=1", CONTROLLER, 200),
        new Steg("replaceUtfall", "PUT", UTFALL, CONTROLLER, 200, "replaceUtfall.begaran.csv", ""),
        steg("replaceUtfall", "PUT", UTFALL, CONTROLLER, 200),
        steg("patchUtfallsrad", "PATCH", UPPFOLJNING + "/utfallsrader/hr", CONTROLLER, 200),
        steg("putInriktningsuppfoljning", "PUT", UPPFOLJNING + "/inriktningar/1", CONTROLLER, 200),
        steg(
            "putIndikatoruppfoljning",
            "PUT",
            UPPFOLJNING + "/indikatorer/digital-mognad",
            CONTROLLER,
            200),
        steg(
            "deleteIndikatoruppfoljning",
            "DELETE",
            UPPFOLJNING + "/indikatorer/digital-mognad",
            CONTROLLER,
            200),
        steg("createAtgard", "POST", UPPFOLJNING + "/atgarder", CONTROLLER, 201),
        steg("replaceAtgard", "PUT", UPPFOLJNING + "/atgarder/1", CONTROLLER, 200),
        new Steg("createAtgard", "POST", UPPFOLJNING + "/atgarder", CONTROLLER, 201, "", ""),
        steg("deleteAtgard", "DELETE", UPPFOLJNING + "/atgarder/2", CONTROLLER, 204),
        steg(
            "replaceRapportavsnitt",
            "PUT",
            UPPFOLJNING + "/avsnitt/SAMMANFATTNING",
            CONTROLLER,
            200),
        steg("createInlamning", "POST", UPPFOLJNING + "/inlamning", CONTROLLER, 200),
        steg("createBehandling", "POST", UPPFOLJNING + "/behandling", NAMNDSEKRETERARE, 200),
        steg("createOverlamning", "POST", UPPFOLJNING + "/overlamning", NAMNDSEKRETERARE, 200));
  }
}
