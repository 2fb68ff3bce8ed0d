import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application killed again and again in the middle of writing. */
final class Kills {

  private final Run run;
  private final Figures figures = new Figures();
  private final List<Editor> editors;
  private final Inspection inspection;
  private final Wholeness wholeness;

  Kills(Run run) {
    this.run = run;
    this.editors = Stream.generate(() -> new Editor(run)).limit(run.number("editors", 3)).toList();
    this.inspection = new Inspection(run, figures);
    this.wholeness = new Wholeness(run);
  }

  void run() throws Exception {
    int kills = run.number("kills", 12);
    int least = run.number("writes", 200);
    Instance instance = start();
    try {
      for (int round = 1; round <= kills || figures.acknowledged() < least; round++) {
        List<Integer> from = editors.stream().map(editor -> editor.sent.size()).toList();
        killAmidWriting(instance);
        instance = start();
        figures.add("kills");
        for (Write write : sentSince(from)) {
          inspection.inspect(instance, write);
        }
        wholeness.ofDatabase();
        editors.forEach(wholeness::ofPlan);
        run.findings.say("after kill %d: %s", round, figures);
      }
      replayAll(instance);
      run.findings.say("%s", figures);
    } finally {
      instance.close();
    }
  }

  private Instance start() throws Exception {
    Instance instance = new Instance(run, "kill", run.port, Map.of()).ready();
    run.mint();
    return instance;
  }

  private void killAmidWriting(Instance instance) throws InterruptedException {
    ExecutorService work = Executors.newFixedThreadPool(editors.size());
    editors.forEach(editor -> work.submit(() -> editor.work(instance)));
    work.shutdown();
    Thread.sleep(200 + run.random.nextInt(2500));
    instance.kill();
    work.awaitTermination(2, TimeUnit.MINUTES);
  }

  private List<Write> sentSince(List<Integer> from) {
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < editors.size(); i++) {
      List<Write> sent = editors.get(i).sent;
      writes.addAll(sent.subList(from.get(i), sent.size()));
    }
    return writes;
  }

  /** Every key once more, long after: the answer that was given, and nothing is written. */
  private void replayAll(Instance instance) throws Exception {
    long before = run.database.count("select count(*) from revisionslogg");
    for (Write write : sentSince(editors.stream().map(editor -> 0).toList())) {
      if (write.key != null) {
        Answer again = run.findings.expect(write.carryOut(instance), write.answer.status());
        boolean equal =
            again.isReplayed()
                && Arrays.equals(again.bytes(), write.answer.bytes())
                && again.header("Location").equals(write.answer.header("Location"))
                && again.header("ETag").equals(write.answer.header("ETag"));
        figures.add(equal ? "replays equal" : "replays different");
        run.findings.require(equal, "replay of %s differs", write.path);
      }
    }
    long after = run.database.count("select count(*) from revisionslogg");
    run.findings.require(after == before, "replays wrote something");
  }
}
