import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of everything that was written, however it was interrupted. */
final class Wholeness {

  /** Each query counts what there must be none of. */
  private static final Map<String, String> NONE = new LinkedHashMap<>();

  static {
    NONE.put(
        "a key without its answer",
        "select count(*) from idempotensnyckel where status is null or innehall is null");
    NONE.put(
        "a decided document that is not what was decided",
        "select count(*) from planversion"
            + " where status <> 'UTKAST' and sha_summa <> encode(sha256(dokument), 'hex')");
    NONE.put(
        "numbers of events have gaps",
        "select (select nummer from handelselage) - (select count(*) from handelse)");
    NONE.put(
        "decisions and events differ in number",
        "select (select count(*) from beslut) - (select count(*) from handelse"
            + " where typ like 'se.styrning.verksamhetsplan.%')");
    NONE.put(
        "decisions and audit rows differ in number",
        "select (select count(*) from beslut) - (select count(*) from revisionslogg"
            + " where operation in ('createBeslut', 'inlasning')"
            + " and objekt like '/verksamhetsplaner/%')");
    NONE.put(
        "a key without an audit row",
        "select count(*) from idempotensnyckel k where not exists (select 1 from revisionslogg r"
            + " where r.objekt = substring(k.huvuden from 'styrning/v1([^\"]*)'))");
  }

  private static final String LATEST =
      "select convert_from(dokument, 'UTF8') from planversion v"
          + " join verksamhetsplan p on p.id = v.verksamhetsplan_id"
          + " where p.plan_id = ? order by v.nummer desc limit 1";

  private final Run run;

  Wholeness(Run run) {
    this.run = run;
  }

  void ofDatabase() throws Exception {
    for (Map.Entry<String, String> fault : NONE.entrySet()) {
      run.findings.require(run.database.count(fault.getValue()) == 0, fault.getKey());
    }
  }

  /** The plan an editor works on holds just the sections that it put there. */
  void ofPlan(Editor editor) {
    if (editor.year == 0) {
      return;
    }
    Map<String, String> held = new TreeMap<>();
    for (JsonNode one : Answer.json(latest(editor.year)).path("avsnitt")) {
      if (one.path("id").asText().matches("a[0-9]+")) {
        held.put(one.path("id").asText(), one.at("/stycken/0/text").asText());
      }
    }
    run.findings.require(
        held.equals(editor.sections),
        "plan %d holds %s, its editor wrote %s",
        editor.year,
        held,
        editor.sections);
  }

  private String latest(int year) {
    try {
      return run.database.rows(LATEST, Plans.ORGAN + "-" + year).get(0);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
