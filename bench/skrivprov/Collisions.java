import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Both instances are asked for the same thing at the same moment. */
final class Collisions {

  private static final List<Integer> ONE_WRITES = List.of(200, 412);
  private static final List<Integer> ONE_TAKES = List.of(201, 409);

  private final Run run;
  private final Findings findings;
  private final Instance a;
  private final Instance b;

  Collisions(Run run, Instance a, Instance b) {
    this.run = run;
    this.findings = run.findings;
    this.a = a;
    this.b = b;
  }

  private int newDraft() throws Exception {
    int year = run.nextYear();
    findings.expect(a.send("POST", Plans.COPIES, Plans.copy(year)), 201);
    return year;
  }

  /** Two editors who have seen the same: exactly one writes. */
  void editorsMeet(int rounds) throws Exception {
    int year = newDraft();
    String address = Plans.sections(year) + "/prov";
    findings.expect(b.send("POST", Plans.sections(year), Plans.section("prov", "0")), 201);
    int won = 0;
    for (int i = 0; i < rounds; i++) {
      String text = "round " + i;
      String seenAtA = a.send("GET", address, null).header("ETag");
      String seenAtB = b.send("GET", address, null).header("ETag");
      findings.require(seenAtA.equals(seenAtB), "ETag %s at a, %s at b", seenAtA, seenAtB);
      Together answers =
          Together.call(
              () -> a.send("PUT", address, Plans.section("prov", text + " a"), "If-Match", seenAtA),
              () ->
                  b.send("PUT", address, Plans.section("prov", text + " b"), "If-Match", seenAtB));
      findings.require(
          answers.statuses().equals(ONE_WRITES), "editors of %s got %s", text, answers.statuses());
      String winner = answers.one().status() == 200 ? " a" : " b";
      String held = b.send("GET", address, null).json().at("/stycken/0/text").asText();
      findings.require(
          held.equals(text + winner), "%s was won by%s but holds %s", text, winner, held);
      won += winner.equals(" a") ? 1 : 0;
    }
    requireRows(rounds, "objekt = ? and operation like 'replace%'", address);
    findings.say("editors: %d rounds, one won each (a %d, b %d)", rounds, won, rounds - won);
  }

  /** The same of a whole draft. */
  void wholeDrafts(int rounds) throws Exception {
    String address = Plans.draft(newDraft());
    for (int i = 0; i < rounds; i++) {
      Answer seen = a.send("GET", address, null);
      String tag = seen.header("ETag");
      String title = seen.json().at("/titel/tryckt").asText();
      String of = "Prov " + i;
      Together answers =
          Together.call(
              () -> a.send("PUT", address, seen.text().replace(title, of + " a"), "If-Match", tag),
              () -> b.send("PUT", address, seen.text().replace(title, of + " b"), "If-Match", tag));
      findings.require(
          answers.statuses().equals(ONE_WRITES), "editors of the draft got %s", answers.statuses());
    }
    findings.say("editors of the whole draft: %d rounds, one won each", rounds);
  }

  /** The same key at both at once: one write and one answer. */
  void sameKey(int rounds) throws Exception {
    String address = Plans.sections(newDraft());
    for (int i = 0; i < rounds; i++) {
      String key = UUID.randomUUID().toString();
      String body = Plans.section("nyckel-" + i, "x");
      Together answers =
          Together.call(
              () -> a.send("POST", address, body, "Idempotency-Key", key),
              () -> b.send("POST", address, body, "Idempotency-Key", key));
      findings.require(
          answers.statuses().equals(List.of(201, 201)), "same key got %s", answers.statuses());
      findings.require(
          Arrays.equals(answers.one().bytes(), answers.other().bytes()),
          "same key, different answers");
      findings.require(
          answers.one().isReplayed() != answers.other().isReplayed(), "same key, not one replayed");
    }
    requireRows(rounds, "objekt like ?", address + "/nyckel-%");
    findings.say("same key at both: %d keys, as many writes, answers equal", rounds);
  }

  /** Without a key a decision, a copy and a paragraph are still taken by one only. */
  void sameDecision(int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      int year = run.nextYear();
      int other = newDraft();
      requireOne("copy", Plans.COPIES, Plans.copy(year), Plans.COPIES, Plans.copy(year));
      String adoption = Plans.decision("ANTAGANDE", run.nextNumber());
      boolean first =
          requireOne(
              "paragraph", Plans.decisions(year), adoption, Plans.decisions(other), adoption);
      String adopted = Plans.decisions(first ? year : other);
      requireOne(
          "revision",
          adopted,
          Plans.decision("REVIDERING", run.nextNumber()),
          adopted,
          Plans.decision("REVIDERING", run.nextNumber()));
    }
    findings.say("same copy, paragraph and revision at both: %d rounds, one took each", rounds);
  }

  /** Whether it was the first that took it. */
  private boolean requireOne(String what, String atA, String bodyAtA, String atB, String bodyAtB)
      throws Exception {
    Together answers =
        Together.call(() -> a.send("POST", atA, bodyAtA), () -> b.send("POST", atB, bodyAtB));
    findings.require(
        answers.statuses().equals(ONE_TAKES), "same %s got %s", what, answers.statuses());
    return answers.one().status() == 201;
  }

  private void requireRows(int expected, String where, String object) throws Exception {
    long rows = run.database.count("select count(*) from revisionslogg where " + where, object);
    findings.require(rows == expected, "%d audit rows for %d writes", rows, expected);
  }
}
