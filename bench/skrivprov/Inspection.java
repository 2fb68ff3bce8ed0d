import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** What the database holds of each write, without asking the application. */
final class Inspection {

  private static final String VERSIONS =
      " from planversion v join verksamhetsplan p on p.id = v.verksamhetsplan_id"
          + " where p.plan_id = ?";

  private final Run run;
  private final Findings findings;
  private final Database database;
  private final Figures figures;

  Inspection(Run run, Figures figures) {
    this.run = run;
    this.findings = run.findings;
    this.database = run.database;
    this.figures = figures;
  }

  void inspect(Instance instance, Write write) throws Exception {
    boolean acknowledged = write.answer != null;
    figures.add(acknowledged ? "acknowledged" : "unanswered");
    boolean audited = audited(write);
    boolean effective = effective(write);
    boolean keyed = write.key == null ? audited : keyed(write);
    String fault = "";
    if (acknowledged && !(audited && effective && keyed)) {
      fault = "lost";
    } else if (audited != effective || audited != keyed) {
      fault = "half";
    }
    if (!fault.isEmpty()) {
      figures.add(fault);
      findings.require(
          false,
          "%s: %s %s audit %s effect %s key %s",
          fault,
          write.method,
          write.path,
          audited,
          effective,
          keyed);
    }
    if (!acknowledged) {
      figures.add(audited ? "unanswered but carried out" : "unanswered and absent");
      settle(instance, write, audited);
    }
  }

  /** A caller who got no answer asks again: what was done is told, what was not is done now. */
  private void settle(Instance instance, Write write, boolean done) throws Exception {
    if (write.key != null) {
      write.answer = findings.expect(write.carryOut(instance), 201);
      findings.require(
          write.answer.isReplayed() == done,
          "asked again, done %s, replayed %s",
          done,
          write.answer.isReplayed());
      if (done) {
        figures.add("replays equal");
        findings.require(
            Arrays.equals(write.answer.bytes(), stored(write).orElseThrow()),
            "replay differs from the stored answer");
      }
    } else if (!done) {
      write.answer = findings.expect(write.carryOut(instance), 200);
    }
    findings.require(
        audited(write) && effective(write), "asked again, still not there: %s", write.path);
  }

  private boolean audited(Write write) throws Exception {
    String rows = "select count(*) from revisionslogg where operation = ? and objekt like ?";
    if (write.isDecision()) {
      return database.count(
              rows + " and efter like ?",
              write.operation,
              write.object + "%",
              "%" + write.paragraph() + "\"%")
          == 1;
    }
    String text = write.text().isEmpty() ? "%" : "%\"text\":\"" + write.text() + "\"%";
    return database.count(rows + " and efter like ?", write.operation, write.object, text) == 1;
  }

  /** Whether what was to be written is there, or was: later writes may have gone on from it. */
  private boolean effective(Write write) throws Exception {
    if (write.isCopy()) {
      return database.count("select count(*)" + VERSIONS, write.planId()) >= 1;
    }
    return write.isDecision() ? decided(write) : holdsSection(write);
  }

  private boolean decided(Write write) throws Exception {
    String planId = write.planId();
    String paragraph = write.paragraph();
    long decisions =
        database.count(
            "select count(*) from beslut b join verksamhetsplan p on p.id = b.verksamhetsplan_id"
                + " where p.plan_id = ? and b.paragraf = ?",
            planId,
            paragraph);
    long events =
        database.count(
            "select count(*) from handelse where amne = ? and uppgifter like ?",
            "/verksamhetsplaner/" + planId,
            "%" + paragraph + "\"%");
    findings.require(
        decisions == events,
        "%d decisions and %d events of %s in %s",
        decisions,
        events,
        paragraph,
        planId);
    return decisions == 1;
  }

  private boolean holdsSection(Write write) throws Exception {
    String latest =
        database
            .rows(
                "select convert_from(dokument, 'UTF8')"
                    + VERSIONS
                    + " order by v.nummer desc limit 1",
                write.planId())
            .stream()
            .findFirst()
            .orElse("{}");
    for (JsonNode one : Answer.json(latest).path("avsnitt")) {
      if (one.path("id").asText().equals(write.section())) {
        return write.operation.startsWith("create")
            || superseded(write)
            || one.at("/stycken/0/text").asText().equals(write.text());
      }
    }
    return false;
  }

  /** Whether the same section was replaced again later, so that this text is gone rightly. */
  private boolean superseded(Write write) throws Exception {
    return database.count(
            "select count(*) from revisionslogg where objekt = ? and fore like ?",
            write.object,
            "%\"text\":\"" + write.text() + "\"%")
        > 0;
  }

  private Optional<byte[]> stored(Write write) throws Exception {
    return database
        .rows(
            "select encode(innehall, 'base64') from idempotensnyckel"
                + " where nyckel = ? and status = 201",
            write.key)
        .stream()
        .findFirst()
        .map(text -> Base64.getMimeDecoder().decode(text));
  }

  private boolean keyed(Write write) throws Exception {
    Optional<byte[]> stored = stored(write);
    if (stored.isPresent() && write.answer != null) {
      findings.require(
          Arrays.equals(stored.get(), write.answer.bytes()),
          "stored answer differs: %s",
          write.path);
    }
    return stored.isPresent();
  }
}
