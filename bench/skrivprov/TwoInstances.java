import java.util.HashMap;
import java.util.Map;

/** Two instances on one database, called at the same moment. */
final class TwoInstances {

  private final Run run;

  TwoInstances(Run run) {
    this.run = run;
  }

  void run() throws Exception {
    Map<String, String> shared = new HashMap<>();
    shared.put("STYRNING_BAS_URL", "http://localhost:" + run.port + "/styrning/v1");
    if (run.database.isGiven()) {
      run.database.addTo(shared);
    }
    try (Instance a = new Instance(run, "a", run.port, shared)) {
      if (!run.database.isGiven()) {
        a.ready();
        run.database.addTo(shared);
      }
      try (Instance b = new Instance(run, "b", run.port + 1, shared)) {
        a.ready();
        b.ready();
        tryBoth(a, b);
      }
    }
  }

  private void tryBoth(Instance a, Instance b) throws Exception {
    int rounds = run.number("rounds", 50);
    int fewer = Math.max(5, rounds / 5);
    run.mint();
    String version = run.database.rows("select version()").get(0).replaceAll(" on .*", "");
    run.findings.say("two instances on %s", version);
    startedTogether();
    Collisions collisions = new Collisions(run, a, b);
    collisions.editorsMeet(rounds);
    collisions.wholeDrafts(fewer);
    collisions.sameKey(rounds);
    collisions.sameDecision(fewer);
    Passing passing = new Passing(run, a, b);
    passing.readWhatTheOtherWrote(rounds);
    passing.longPoll(fewer);
    passing.feed(Math.max(4, rounds / 8));
  }

  private void startedTogether() throws Exception {
    long plans =
        run.database.count("select count(*) from verksamhetsplan where plan_id = '1441-ks-2023'");
    run.findings.require(plans == 1, "the plan was loaded %d times", plans);
    run.findings.say("start: the plan was loaded once");
  }
}
