import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is written at one instance is known at the other. */
final class Passing {

  private static final List<String> LIFE =
      List.of("ANTAGANDE", "REVIDERING", "ANTAGANDE", "UPPHAVANDE");
  private static final int WRITERS = 4;

  private final Run run;
  private final Findings findings;
  private final Instance a;
  private final Instance b;

  Passing(Run run, Instance a, Instance b) {
    this.run = run;
    this.findings = run.findings;
    this.a = a;
    this.b = b;
  }

  void readWhatTheOtherWrote(int rounds) throws Exception {
    String address = Plans.sections(newDraft(a));
    for (int i = 0; i < rounds; i++) {
      Instance writer = i % 2 == 0 ? a : b;
      Instance reader = i % 2 == 0 ? b : a;
      Answer written = writer.send("POST", address, Plans.section("las-" + i, "x"));
      Answer read = reader.send("GET", address + "/las-" + i, null);
      findings.require(
          Arrays.equals(written.bytes(), read.bytes()), "read other bytes than were written");
      findings.require(written.header("ETag").equals(read.header("ETag")), "read another ETag");
    }
    findings.say("written at one, read at the other: %d times, same bytes and ETag", rounds);
  }

  /** Who waits at b is told of what a writes. */
  void longPoll(int rounds) throws Exception {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int year = newDraft(a);
      long cursor = run.database.count("select nummer from handelselage");
      ExecutorService waiter = Executors.newSingleThreadExecutor();
      try {
        Future<Answer> waiting =
            waiter.submit(() -> b.send("GET", "/handelser?vanta=30&efter=" + cursor, null));
        Thread.sleep(300 + run.random.nextInt(500));
        decide(a, year, "ANTAGANDE");
        long committed = System.nanoTime();
        JsonNode part = waiting.get().json();
        waits.add((System.nanoTime() - committed) / 1_000_000);
        findings.require(
            part.path("poster").size() == 1
                && part.at("/poster/0/subject").asText().equals(Plans.plan(year)),
            "waiting at b got %s",
            part);
      } finally {
        waiter.shutdown();
      }
    }
    Collections.sort(waits);
    findings.say(
        "long poll at b for events of a: %d of %d came; ms after the answer at a: median %d, most"
            + " %d",
        waits.size(), rounds, waits.get(waits.size() / 2), waits.get(waits.size() - 1));
  }

  /** Writers at both; consumers at both see every event once, in the same order, without gaps. */
  void feed(int plansEach) throws Exception {
    long start = run.database.count("select nummer from handelselage");
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    ExecutorService consumers = Executors.newFixedThreadPool(2);
    for (int writer = 0; writer < WRITERS; writer++) {
      Instance instance = writer % 2 == 0 ? a : b;
      writers.submit(() -> write(instance, plansEach));
    }
    writers.shutdown();
    Future<List<Long>> atA = consumers.submit(() -> follow(a, start, writers));
    Future<List<Long>> atB = consumers.submit(() -> follow(b, start, writers));
    List<Long> seen = atA.get();
    findings.require(seen.equals(atB.get()), "the feed differs between a and b");
    consumers.shutdown();
    int events = WRITERS * LIFE.size() * plansEach;
    findings.require(seen.size() == events, "%d events for %d decisions", seen.size(), events);
    for (int i = 0; i < seen.size(); i++) {
      findings.require(seen.get(i) == start + 1 + i, "event %d has number %d", i, seen.get(i));
    }
    findings.say(
        "feed: %d writers at both, %d events, seen once and in order at both, no gap",
        WRITERS, seen.size());
  }

  private Void write(Instance instance, int plans) throws Exception {
    for (int i = 0; i < plans; i++) {
      int year = newDraft(instance);
      for (String type : LIFE) {
        decide(instance, year, type);
      }
    }
    return null;
  }

  private List<Long> follow(Instance instance, long start, ExecutorService writers)
      throws Exception {
    List<Long> seen = new ArrayList<>();
    String cursor = Long.toString(start);
    while (true) {
      boolean finished = writers.isTerminated();
      JsonNode part =
          instance.send("GET", "/handelser?limit=7&vanta=1&efter=" + cursor, null).json();
      part.path("poster").forEach(event -> seen.add(event.path("nummer").asLong()));
      cursor = part.at("/_meta/efter").asText();
      if (finished && part.path("poster").isEmpty()) {
        return seen;
      }
    }
  }

  private int newDraft(Instance instance) throws Exception {
    int year = run.nextYear();
    findings.expect(instance.send("POST", Plans.COPIES, Plans.copy(year)), 201);
    return year;
  }

  private void decide(Instance instance, int year, String type) throws Exception {
    String decision = Plans.decision(type, run.nextNumber());
    findings.expect(instance.send("POST", Plans.decisions(year), decision), 201);
  }
}
