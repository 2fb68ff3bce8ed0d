import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes to the packaged application under two hardships: as two instances on one database, and
 * killed again and again. See README.md for how to run it.
 */
public final class Skrivprov {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final String ORGAN = "1441-ks";
  private static final String SOURCE = "/verksamhetsplaner/1441-ks-2023";
  private static final String DAY = "2024-05-06";

  private final Map<String, String> options;
  private final Path app;
  private final Path files;
  private final Path data;
  private final int port;
  private final Random random;
  private final AtomicInteger years = new AtomicInteger(2100);
  private final AtomicInteger numbers = new AtomicInteger();
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private String token = "";

  private Skrivprov(Map<String, String> options) throws IOException {
    this.options = options;
    this.app = Path.of(options.getOrDefault("app", "target/quarkus-app/quarkus-run.jar"));
    this.port = Integer.parseInt(options.getOrDefault("port", "18080"));
    this.files = Files.createTempDirectory("skrivprov");
    this.data = files.resolve("data");
    long seed = Long.parseLong(options.getOrDefault("seed", Long.toString(System.nanoTime())));
    this.random = new Random(seed);
    say("files %s, seed %d", files, seed);
  }

  public static void main(String... args) throws Exception {
    Map<String, String> options = new LinkedHashMap<>();
    for (String arg : Arrays.asList(args).subList(Math.min(1, args.length), args.length)) {
      String[] parts = arg.replaceFirst("^--", "").split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    Skrivprov run = new Skrivprov(options);
    switch (args.length == 0 ? "" : args[0]) {
      case "two" -> run.two();
      case "kill" -> run.kill();
      default -> throw new IllegalArgumentException("two or kill, see README.md");
    }
    run.faults.forEach(fault -> say("FAULT %s", fault));
    say(run.faults.isEmpty() ? "All held." : run.faults.size() + " faults.");
    System.exit(run.faults.isEmpty() ? 0 : 1);
  }

  private static void say(String form, Object... values) {
    System.out.println(values.length == 0 ? form : form.formatted(values));
  }

  private void require(boolean held, String form, Object... values) {
    if (!held) {
      faults.add(form.formatted(values));
    }
  }

  // --- The application ----------------------------------------------------------------------

  /** A running application. */
  private final class Instance implements AutoCloseable {
    final Process process;
    final int port;
    final String name;

    Instance(String name, int port, Map<String, String> environment) throws IOException {
      this.name = name;
      this.port = port;
      ProcessBuilder builder =
          new ProcessBuilder(java(), "-jar", app.toString())
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(files.resolve(name + ".log").toFile()));
      builder.environment().keySet().removeIf(v -> v.matches("(QUARKUS|STYRNING|JAVA)_.*"));
      builder.environment().putAll(environment);
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      builder.environment().put("STYRNING_DATA_KATALOG", data.toString());
      this.process = builder.start();
    }

    Instance ready() throws Exception {
      URI address = URI.create("http://localhost:" + port + "/q/health/ready");
      for (long end = System.nanoTime() + 120_000_000_000L; System.nanoTime() < end; ) {
        if (!process.isAlive()) {
          throw new IllegalStateException(name + " ended; see its log in " + files);
        }
        try {
          if (HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                  .statusCode()
              == 200) {
            return this;
          }
        } catch (IOException notYet) {
          // It is still starting.
        }
        Thread.sleep(100);
      }
      throw new IllegalStateException(name + " was not ready in two minutes");
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/styrning/v1" + path))
              .timeout(Duration.ofSeconds(60))
              .header("Authorization", "Bearer " + token)
              .method(
                  method,
                  body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      try {
        return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
    }

    /** As power goes: nothing is finished, nothing is told. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private record Answer(int status, HttpResponse<byte[]> response) {
    Answer(HttpResponse<byte[]> response) {
      this(response.statusCode(), response);
    }

    byte[] bytes() {
      return response.body();
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(bytes());
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    boolean isReplayed() {
      return header("Idempotent-Replayed").equals("true");
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A token of somebody who may do everything here, printed by the application itself. */
  private String mint() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            java(), "-jar", app.toString(), "token", "--roll", "redaktor", "--roll",
            "namndsekreterare", "--roll", "administrator", "--organ", ORGAN, "--kommun", "1441",
            "--subjekt", "skrivprov", "--minuter", "60");
    builder.environment().put("STYRNING_DATA_KATALOG", data.toString());
    builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.strip();
  }

  // --- The database ---------------------------------------------------------------------------

  private String jdbc() throws IOException {
    if (options.containsKey("jdbc")) {
      return options.get("jdbc");
    }
    try (Stream<Path> found = Files.walk(data)) {
      Path pidFile =
          found.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pidFile).get(3) + "/styrning";
    }
  }

  private String user() {
    return options.getOrDefault("user", "postgres");
  }

  private String password() {
    return options.getOrDefault("password", "postgres");
  }

  private List<String> rows(String sql, Object... values) throws Exception {
    try (Connection connection = DriverManager.getConnection(jdbc(), user(), password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private long count(String sql, Object... values) throws Exception {
    return Long.parseLong(rows(sql, values).get(0));
  }

  // --- What is written ------------------------------------------------------------------------

  private static String section(String id, String text) {
    return """
        {"id":"%s","ordning":90,"niva":1,"rubrik":"Prov","rubriker":["Prov"],"ursprung":"PLAN",\
        "stycken":[{"form":"STYCKE","text":"%s","kallrader":[]}]}"""
        .formatted(id, text);
  }

  private String decision(String type, int paragraph) {
    return "{\"typ\":\"%s\",\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"§ %d\"}"
        .formatted(type, ORGAN, DAY, paragraph);
  }

  private static String copy(int year) {
    return "{\"budgetar\":" + year + "}";
  }

  private static String plan(int year) {
    return "/verksamhetsplaner/" + ORGAN + "-" + year;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  // --- Two instances on one database -------------------------------------------------------------

  private void two() throws Exception {
    int rounds = Integer.parseInt(options.getOrDefault("rounds", "50"));
    Map<String, String> shared = new HashMap<>();
    shared.put("STYRNING_BAS_URL", "http://localhost:" + port + "/styrning/v1");
    boolean given = options.containsKey("jdbc");
    if (given) {
      onDatabase(shared);
    }
    try (Instance a = new Instance("a", port, shared)) {
      if (!given) {
        a.ready();
        onDatabase(shared);
      }
      try (Instance b = new Instance("b", port + 1, shared)) {
        a.ready();
        b.ready();
        token = mint();
        say("two instances on %s", rows("select version()").get(0).replaceAll(" on .*", ""));
        startTogether();
        editorsMeet(a, b, rounds);
        sameKeyAtBoth(a, b, rounds);
        sameDecisionAtBoth(a, b, Math.max(5, rounds / 5));
        readWhatTheOtherWrote(a, b, rounds);
        longPoll(a, b, Math.max(5, rounds / 5));
        feed(a, b, Math.max(4, rounds / 8));
      }
    }
  }

  private void onDatabase(Map<String, String> environment) throws IOException {
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbc());
    environment.put("QUARKUS_DATASOURCE_USERNAME", user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", password());
    environment.put("STYRNING_BEHORIGHET_NYCKEL", "lokal");
  }

  private void startTogether() throws Exception {
    long plans = count("select count(*) from verksamhetsplan where plan_id = '1441-ks-2023'");
    require(plans == 1, "the plan was loaded %d times", plans);
    say("start: the plan was loaded once");
  }

  /** Runs both at the same moment. */
  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> work = new ArrayList<>();
      for (Callable<T> each : List.of(one, other)) {
        work.add(
            callers.submit(
                () -> {
                  start.await();
                  return each.call();
                }));
      }
      return List.of(work.get(0).get(), work.get(1).get());
    } finally {
      callers.shutdown();
    }
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).sorted().toList();
  }

  /** Two editors who have seen the same: exactly one writes. */
  private void editorsMeet(Instance a, Instance b, int rounds) throws Exception {
    int year = years.getAndIncrement();
    expect(a.send("POST", SOURCE + "/kopia", copy(year)), 201);
    String address = plan(year) + "/utkast/avsnitt/prov";
    expect(b.send("POST", plan(year) + "/utkast/avsnitt", section("prov", "0")), 201);
    int won = 0;
    for (int i = 0; i < rounds; i++) {
      String seenAtA = a.send("GET", address, null).header("ETag");
      String seenAtB = b.send("GET", address, null).header("ETag");
      require(seenAtA.equals(seenAtB), "ETag %s at a, %s at b", seenAtA, seenAtB);
      String round = "round " + i;
      List<Answer> answers =
          together(
              () -> a.send("PUT", address, section("prov", round + " a"), "If-Match", seenAtA),
              () -> b.send("PUT", address, section("prov", round + " b"), "If-Match", seenAtB));
      require(
          statuses(answers).equals(List.of(200, 412)), "editors of %s got %s", round, statuses(answers));
      String winner = answers.get(0).status() == 200 ? " a" : " b";
      String text = b.send("GET", address, null).json().at("/stycken/0/text").asText();
      require(text.equals(round + winner), "%s was won by%s but holds %s", round, winner, text);
      won += winner.equals(" a") ? 1 : 0;
    }
    long rows = count("select count(*) from revisionslogg where objekt = ? and operation like 'replace%'", address);
    require(rows == rounds, "%d audit rows for %d won rounds", rows, rounds);
    say("editors: %d rounds, one won each (a %d, b %d)", rounds, won, rounds - won);
    int drafts = wholeDrafts(a, b, year, Math.max(5, rounds / 5));
    say("editors of the whole draft: %d rounds, one won each", drafts);
  }

  private int wholeDrafts(Instance a, Instance b, int year, int rounds) throws Exception {
    String address = plan(year) + "/utkast";
    for (int i = 0; i < rounds; i++) {
      Answer seen = a.send("GET", address, null);
      String title = seen.json().at("/titel/tryckt").asText();
      String of = "Prov " + i;
      List<Answer> answers =
          together(
              () -> a.send("PUT", address, seen.text().replace(title, of + " a"), "If-Match", seen.header("ETag")),
              () -> b.send("PUT", address, seen.text().replace(title, of + " b"), "If-Match", seen.header("ETag")));
      require(statuses(answers).equals(List.of(200, 412)), "editors of the draft got %s", statuses(answers));
    }
    return rounds;
  }

  /** The same key at both at once: one write and one answer. */
  private void sameKeyAtBoth(Instance a, Instance b, int rounds) throws Exception {
    int year = years.getAndIncrement();
    expect(a.send("POST", SOURCE + "/kopia", copy(year)), 201);
    String address = plan(year) + "/utkast/avsnitt";
    for (int i = 0; i < rounds; i++) {
      String key = key();
      String body = section("nyckel-" + i, "x");
      List<Answer> answers =
          together(
              () -> a.send("POST", address, body, "Idempotency-Key", key),
              () -> b.send("POST", address, body, "Idempotency-Key", key));
      require(statuses(answers).equals(List.of(201, 201)), "same key got %s", statuses(answers));
      require(
          Arrays.equals(answers.get(0).bytes(), answers.get(1).bytes()),
          "same key, different answers");
      require(
          answers.stream().filter(Answer::isReplayed).count() == 1, "same key, not one replayed");
    }
    long rows = count("select count(*) from revisionslogg where objekt like ?", address + "/nyckel-%");
    require(rows == rounds, "%d audit rows for %d keys", rows, rounds);
    say("same key at both: %d keys, %d writes, answers equal", rounds, rows);
  }

  /** Without a key a decision, a copy and a paragraph are still taken by one only. */
  private void sameDecisionAtBoth(Instance a, Instance b, int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      int year = years.getAndIncrement();
      int other = years.getAndIncrement();
      List<Answer> copies =
          together(
              () -> a.send("POST", SOURCE + "/kopia", copy(year)),
              () -> b.send("POST", SOURCE + "/kopia", copy(year)));
      require(statuses(copies).equals(List.of(201, 409)), "same copy got %s", statuses(copies));
      expect(b.send("POST", SOURCE + "/kopia", copy(other)), 201);
      int paragraph = numbers.incrementAndGet();
      List<Answer> adoptions =
          together(
              () -> a.send("POST", plan(year) + "/beslut", decision("ANTAGANDE", paragraph)),
              () -> b.send("POST", plan(other) + "/beslut", decision("ANTAGANDE", paragraph)));
      require(
          statuses(adoptions).equals(List.of(201, 409)), "same paragraph got %s", statuses(adoptions));
      int adopted = adoptions.get(0).status() == 201 ? year : other;
      List<Answer> revisions =
          together(
              () -> a.send("POST", plan(adopted) + "/beslut", decision("REVIDERING", numbers.incrementAndGet())),
              () -> b.send("POST", plan(adopted) + "/beslut", decision("REVIDERING", numbers.incrementAndGet())));
      require(
          statuses(revisions).equals(List.of(201, 409)), "same revision got %s", statuses(revisions));
    }
    say("same copy, paragraph and revision at both: %d rounds, one took each", rounds);
  }

  private void readWhatTheOtherWrote(Instance a, Instance b, int rounds) throws Exception {
    int year = years.getAndIncrement();
    expect(a.send("POST", SOURCE + "/kopia", copy(year)), 201);
    for (int i = 0; i < rounds; i++) {
      Instance writer = i % 2 == 0 ? a : b;
      Instance reader = i % 2 == 0 ? b : a;
      Answer written =
          writer.send("POST", plan(year) + "/utkast/avsnitt", section("las-" + i, "x"));
      Answer read = reader.send("GET", plan(year) + "/utkast/avsnitt/las-" + i, null);
      require(Arrays.equals(written.bytes(), read.bytes()), "read other bytes than were written");
      require(written.header("ETag").equals(read.header("ETag")), "read another ETag");
    }
    say("written at one, read at the other: %d times, same bytes and ETag", rounds);
  }

  /** Who waits at b is told of what a writes. */
  private void longPoll(Instance a, Instance b, int rounds) throws Exception {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int year = years.getAndIncrement();
      expect(a.send("POST", SOURCE + "/kopia", copy(year)), 201);
      String cursor = Long.toString(count("select nummer from handelselage"));
      ExecutorService waiter = Executors.newSingleThreadExecutor();
      try {
        Future<Answer> waiting =
            waiter.submit(() -> b.send("GET", "/handelser?vanta=30&efter=" + cursor, null));
        Thread.sleep(300 + random.nextInt(500));
        expect(a.send("POST", plan(year) + "/beslut", decision("ANTAGANDE", numbers.incrementAndGet())), 201);
        long committed = System.nanoTime();
        JsonNode part = waiting.get().json();
        waits.add((System.nanoTime() - committed) / 1_000_000);
        require(
            part.path("poster").size() == 1
                && part.at("/poster/0/subject").asText().equals(plan(year)),
            "waiting at b got %s",
            part);
      } finally {
        waiter.shutdown();
      }
    }
    Collections.sort(waits);
    say(
        "long poll at b for events of a: %d of %d came; ms after the answer at a: median %d, most %d",
        waits.size(), rounds, waits.get(waits.size() / 2), waits.get(waits.size() - 1));
  }

  /** Writers at both; consumers at both see every event once, in the same order, without gaps. */
  private void feed(Instance a, Instance b, int decisionsEach) throws Exception {
    long start = count("select nummer from handelselage");
    ExecutorService writers = Executors.newFixedThreadPool(4);
    ExecutorService consumers = Executors.newFixedThreadPool(2);
    for (int writer = 0; writer < 4; writer++) {
      Instance instance = writer % 2 == 0 ? a : b;
      writers.submit(
          () -> {
            for (int i = 0; i < decisionsEach; i++) {
              int year = years.getAndIncrement();
              expect(instance.send("POST", SOURCE + "/kopia", copy(year)), 201);
              for (String type : List.of("ANTAGANDE", "REVIDERING", "ANTAGANDE", "UPPHAVANDE")) {
                expect(
                    instance.send(
                        "POST", plan(year) + "/beslut", decision(type, numbers.incrementAndGet())),
                    201);
              }
            }
            return null;
          });
    }
    writers.shutdown();
    List<Future<List<Long>>> seen =
        List.of(
            consumers.submit(() -> follow(a, start, writers)),
            consumers.submit(() -> follow(b, start, writers)));
    List<Long> atA = seen.get(0).get();
    List<Long> atB = seen.get(1).get();
    consumers.shutdown();
    long events = 16L * decisionsEach;
    require(atA.equals(atB), "the feed differs between a and b");
    require(atA.size() == events, "%d events for %d decisions", atA.size(), events);
    for (int i = 0; i < atA.size(); i++) {
      require(atA.get(i) == start + 1 + i, "event %d has number %d", i, atA.get(i));
    }
    say("feed: 4 writers at both, %d events, seen once and in order at both, no gap", atA.size());
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

  private Answer expect(Answer answer, int status) {
    if (answer.status() != status) {
      faults.add("expected %d, got %d: %s".formatted(status, answer.status(), answer.text()));
    }
    return answer;
  }

  // --- Killed -------------------------------------------------------------------------------------

  /** A write that was sent, and what became known of it. */
  private static final class Write {
    final String method;
    final String path;
    final String body;
    final String key;
    final String operation;
    final String object;
    Answer answer;

    Write(String method, String path, String body, String operation, String object) {
      this.method = method;
      this.path = path;
      this.body = body;
      this.key = method.equals("POST") ? key() : null;
      this.operation = operation;
      this.object = object;
    }
  }

  /** One editor, who works on plans of its own and knows what they must hold. */
  private final class Editor {
    final List<Write> sent = new ArrayList<>();
    final Map<String, String> sections = new TreeMap<>();
    int year;
    int step;

    /** The next write; what it needs is there, since all before it were carried out. */
    Write next(Instance instance) throws IOException {
      int turn = step++ % 12;
      if (turn == 0) {
        year = years.getAndIncrement();
        sections.clear();
        return new Write("POST", SOURCE + "/kopia", copy(year), "createKopia", plan(year) + "/utkast");
      }
      String part = plan(year) + "/utkast/avsnitt";
      if (turn == 6 || turn == 11) {
        return new Write("POST", plan(year) + "/beslut",
            decision("ANTAGANDE", numbers.incrementAndGet()), "createBeslut", plan(year) + "/beslut/");
      }
      if (turn == 7) {
        return new Write("POST", plan(year) + "/beslut",
            decision("REVIDERING", numbers.incrementAndGet()), "createBeslut", plan(year) + "/beslut/");
      }
      if (turn == 3 || turn == 5 || turn == 9) {
        String id = sections.keySet().iterator().next();
        String text = "t" + numbers.incrementAndGet();
        sections.put(id, text);
        return new Write("PUT", part + "/" + id, section(id, text), "replaceUtkastAvsnitt", part + "/" + id);
      }
      String id = "a" + numbers.incrementAndGet();
      sections.put(id, "n");
      return new Write("POST", part, section(id, "n"), "createUtkastAvsnitt", part + "/" + id);
    }

    /** Works until the application is gone. */
    void work(Instance instance) {
      try {
        while (true) {
          Write write = next(instance);
          sent.add(write);
          write.answer = carryOut(instance, write);
          require(write.answer.status() < 300, "%s %s: %s", write.method, write.path, write.answer.text());
        }
      } catch (IOException killed) {
        // The last write has no answer.
      }
    }
  }

  private Answer carryOut(Instance instance, Write write) throws IOException {
    if (write.key != null) {
      return instance.send(write.method, write.path, write.body, "Idempotency-Key", write.key);
    }
    String tag = instance.send("GET", write.path, null).header("ETag");
    return instance.send(write.method, write.path, write.body, "If-Match", tag);
  }

  private void kill() throws Exception {
    int kills = Integer.parseInt(options.getOrDefault("kills", "12"));
    int least = Integer.parseInt(options.getOrDefault("writes", "200"));
    int editors = Integer.parseInt(options.getOrDefault("editors", "3"));
    List<Editor> all = Stream.generate(Editor::new).limit(editors).toList();
    Map<String, Integer> figures = new LinkedHashMap<>();
    Instance instance = new Instance("kill", port, Map.of()).ready();
    try {
      token = mint();
      for (int round = 1; round <= kills || figures.getOrDefault("acknowledged", 0) < least; round++) {
        List<Integer> from = all.stream().map(e -> e.sent.size()).toList();
        ExecutorService work = Executors.newFixedThreadPool(editors);
        Instance running = instance;
        all.forEach(editor -> work.submit(() -> editor.work(running)));
        work.shutdown();
        Thread.sleep(200 + random.nextInt(2500));
        instance.kill();
        work.awaitTermination(2, TimeUnit.MINUTES);
        instance = new Instance("kill", port, Map.of()).ready();
        token = mint();
        figures.merge("kills", 1, Integer::sum);
        for (int i = 0; i < editors; i++) {
          Editor editor = all.get(i);
          for (Write write : editor.sent.subList(from.get(i), editor.sent.size())) {
            inspect(instance, write, figures);
          }
        }
        whole();
        holdWhatTheyKnow(instance, all);
        say("after kill %d: %s", round, figures);
      }
      replayAll(instance, all, figures);
      say("%s", figures);
    } finally {
      instance.close();
    }
  }

  /** What the database holds of a write, without asking the application. */
  private void inspect(Instance instance, Write write, Map<String, Integer> figures)
      throws Exception {
    boolean acknowledged = write.answer != null;
    figures.merge(acknowledged ? "acknowledged" : "unanswered", 1, Integer::sum);
    boolean audited = audited(write);
    boolean effective = effective(write);
    boolean keyed = write.key == null ? audited : keyed(write);
    if (acknowledged && !(audited && effective && keyed)) {
      figures.merge("lost", 1, Integer::sum);
      faults.add("lost: %s %s audit %s effect %s key %s"
          .formatted(write.method, write.path, audited, effective, keyed));
    } else if (audited != effective || audited != keyed) {
      figures.merge("half", 1, Integer::sum);
      faults.add("half: %s %s audit %s effect %s key %s"
          .formatted(write.method, write.path, audited, effective, keyed));
    }
    figures.putIfAbsent("lost", 0);
    figures.putIfAbsent("half", 0);
    if (!acknowledged) {
      figures.merge(audited ? "unanswered but carried out" : "unanswered and absent", 1, Integer::sum);
      settle(instance, write, audited, figures);
    }
  }

  /** A caller who got no answer asks again: what was done is told, what was not is done now. */
  private void settle(Instance instance, Write write, boolean done, Map<String, Integer> figures)
      throws Exception {
    if (write.key != null) {
      write.answer = expect(carryOut(instance, write), 201);
      require(write.answer.isReplayed() == done, "asked again, done %s, replayed %s", done, write.answer.isReplayed());
      if (done) {
        figures.merge("replays equal", 1, Integer::sum);
        require(
            Arrays.equals(write.answer.bytes(), stored(write).orElseThrow()),
            "replay differs from the stored answer");
      }
    } else if (!done) {
      write.answer = expect(carryOut(instance, write), 200);
    }
    require(audited(write) && effective(write), "asked again, still not there: %s", write.path);
  }

  private boolean audited(Write write) throws Exception {
    if (write.operation.equals("createBeslut")) {
      return count(
              "select count(*) from revisionslogg where operation = ? and objekt like ? and efter like ?",
              write.operation, write.object + "%", "%" + paragraph(write) + "\"%") == 1;
    }
    String text = JSON.readTree(write.body).at("/stycken/0/text").asText("");
    return count(
            "select count(*) from revisionslogg where operation = ? and objekt = ? and efter like ?",
            write.operation, write.object, text.isEmpty() ? "%" : "%\"text\":\"" + text + "\"%")
        == 1;
  }

  private static String paragraph(Write write) throws IOException {
    return JSON.readTree(write.body).path("paragraf").asText();
  }

  /** Whether what was to be written is there, or was: later writes may have gone on from it. */
  private boolean effective(Write write) throws Exception {
    String planId = write.object.split("/")[2];
    String version = " from planversion v join verksamhetsplan p on p.id = v.verksamhetsplan_id where p.plan_id = ?";
    if (write.operation.equals("createKopia")) {
      return count("select count(*)" + version, planId) >= 1;
    }
    if (write.operation.equals("createBeslut")) {
      long decisions = count("select count(*) from beslut b join verksamhetsplan p on p.id = b.verksamhetsplan_id where p.plan_id = ? and b.paragraf = ?", planId, paragraph(write));
      long events = count("select count(*) from handelse where amne = ? and uppgifter like ?", plan(Integer.parseInt(planId.substring(8))), "%" + paragraph(write) + "\"%");
      require(decisions == events, "%d decisions and %d events of %s in %s", decisions, events, paragraph(write), planId);
      return decisions == 1;
    }
    JsonNode section = JSON.readTree(write.body);
    String id = section.path("id").asText();
    String latest = rows("select convert_from(dokument, 'UTF8')" + version + " order by v.nummer desc limit 1", planId).stream().findFirst().orElse("{}");
    for (JsonNode one : JSON.readTree(latest).path("avsnitt")) {
      if (one.path("id").asText().equals(id)) {
        return write.operation.startsWith("create")
            || superseded(write)
            || one.at("/stycken/0/text").asText().equals(section.at("/stycken/0/text").asText());
      }
    }
    return false;
  }

  /** Whether the same section was replaced again later, so that this text is gone rightly. */
  private boolean superseded(Write write) throws Exception {
    String text = JSON.readTree(write.body).at("/stycken/0/text").asText();
    return count(
            "select count(*) from revisionslogg where objekt = ? and fore like ?",
            write.object, "%\"text\":\"" + text + "\"%") > 0;
  }

  private Optional<byte[]> stored(Write write) throws Exception {
    return rows("select encode(innehall, 'base64') from idempotensnyckel where nyckel = ? and status = 201", write.key)
        .stream()
        .findFirst()
        .map(text -> java.util.Base64.getMimeDecoder().decode(text));
  }

  private boolean keyed(Write write) throws Exception {
    Optional<byte[]> stored = stored(write);
    if (stored.isPresent() && write.answer != null) {
      require(Arrays.equals(stored.get(), write.answer.bytes()), "stored answer differs: %s", write.path);
    }
    return stored.isPresent();
  }

  /** What must hold of the whole database. */
  private void whole() throws Exception {
    require(count("select count(*) from idempotensnyckel where status is null or innehall is null") == 0, "a key without its answer");
    require(count("select count(*) from planversion where status <> 'UTKAST' and sha_summa <> encode(sha256(dokument), 'hex')") == 0, "a decided document that is not what was decided");
    require(count("select (select nummer from handelselage) - (select count(*) from handelse)") == 0, "numbers of events have gaps");
    require(count("select (select count(*) from beslut) - (select count(*) from handelse where typ like 'se.styrning.verksamhetsplan.%')") == 0, "decisions and events differ in number");
    require(count("select (select count(*) from beslut) - (select count(*) from revisionslogg where operation in ('createBeslut', 'inlasning'))") == 0, "decisions and audit rows differ in number");
    require(count("select count(*) from idempotensnyckel k where not exists (select 1 from revisionslogg r where r.objekt = substring(k.huvuden from 'styrning/v1([^\"]*)'))") == 0, "a key without an audit row");
  }

  /** Every draft holds just the sections its editor put there. */
  private void holdWhatTheyKnow(Instance instance, List<Editor> all) throws Exception {
    for (Editor editor : all) {
      if (editor.year == 0) {
        continue;
      }
      String latest = rows(
          "select convert_from(dokument, 'UTF8') from planversion v join verksamhetsplan p on p.id = v.verksamhetsplan_id where p.plan_id = ? order by v.nummer desc limit 1",
          ORGAN + "-" + editor.year).get(0);
      Map<String, String> held = new TreeMap<>();
      for (JsonNode one : JSON.readTree(latest).path("avsnitt")) {
        if (one.path("id").asText().matches("a[0-9]+")) {
          held.put(one.path("id").asText(), one.at("/stycken/0/text").asText());
        }
      }
      require(held.equals(editor.sections), "plan %d holds %s, its editor wrote %s", editor.year, held, editor.sections);
    }
  }

  /** Every key once more, long after: the answer that was given, and nothing is written. */
  private void replayAll(Instance instance, List<Editor> all, Map<String, Integer> figures)
      throws Exception {
    long before = count("select count(*) from revisionslogg");
    for (Editor editor : all) {
      for (Write write : editor.sent) {
        if (write.key != null) {
          Answer again = expect(carryOut(instance, write), write.answer.status());
          boolean equal =
              again.isReplayed()
                  && Arrays.equals(again.bytes(), write.answer.bytes())
                  && again.header("Location").equals(write.answer.header("Location"))
                  && again.header("ETag").equals(write.answer.header("ETag"));
          figures.merge(equal ? "replays equal" : "replays different", 1, Integer::sum);
          require(equal, "replay of %s differs", write.path);
        }
      }
    }
    require(count("select count(*) from revisionslogg") == before, "replays wrote something");
  }
}
