import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * One client that wants to stop the service, attack by attack, and a bystander who asks meanwhile for
 * a ready answer and for readiness. Tells what the attacker was answered, how long the bystander
 * waited, and how much memory the service took.
 */
final class Angrepp {

  private static final int ATTACKERS = 8;
  private static final int SLOW_ATTACKERS = 16;
  private static final int READ_MILLIS = 120_000;
  private static final String API = "/styrning/v1";
  private static final String PLAN = API + "/verksamhetsplaner/1441-ks-2023";

  /** What one request of an attack is; n counts them. */
  interface Attack {
    byte[] request(int n);
  }

  private final URI base;
  private final int seconds;
  private final long pid;

  Angrepp(URI base, int seconds, long pid) {
    this.base = base;
    this.seconds = seconds;
    this.pid = pid;
  }

  public static void main(String... args) throws Exception {
    Angrepp angrepp =
        new Angrepp(URI.create(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
    String only = args.length > 3 ? args[3] : "";
    boolean held = true;
    for (Map.Entry<String, Attack> attack : attacks().entrySet()) {
      if (attack.getKey().contains(only)) {
        held &= angrepp.run(attack.getKey(), attack.getValue());
      }
    }
    System.out.println(held ? "HELD" : "FELL");
    System.exit(held ? 0 : 1);
  }

  static Map<String, Attack> attacks() {
    String other = System.getenv("TOKEN_ANNAT_ORGAN");
    String own = System.getenv("TOKEN");
    String plan = "{\"planId\":\"1441-ks-2900\",";
    byte[] numbers = list(plan + "\"avsnitt\":[", "0", 1_000_000, "]}");
    byte[] elements = list(plan + "\"avsnitt\":[", "{\"id\":\"a\"}", 180_000, "]}");
    byte[] totals = list(plan + "\"budgettotaler\":[", "{\"budgetar\":#}", 100_000, "]}");
    byte[] members =
        list("{\"jamforelsegrupp\":\"1441-g\",\"medlemmar\":[", "\"1441\"", 16_000, "]}");
    byte[] columns = list("", "kolumn", 280_000, "\n1,2,3\n");
    byte[] deep = ("[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
    byte[] huge = "{\"budgetar\":1e9999999999}".getBytes(StandardCharsets.UTF_8);
    String slashes = "/".repeat(8_000);
    Map<String, Attack> all = new TreeMap<>();
    all.put(
        "01 accept",
        n -> get(PLAN + "/beslut/1", "Accept: application/json;x=" + n + "a".repeat(30_000)));
    all.put(
        "01 language",
        n -> get(PLAN + "/beslut/1", "Accept-Language: x-" + n + "a".repeat(30_000)));
    all.put("02 numbers, another organ", n -> post(other, numbers));
    all.put("02 numbers, own organ", n -> post(own, numbers));
    all.put("02 csv header", n -> put(own, "/jamforelser/1441-soliditet-2023", "text/csv", columns));
    all.put("02 csv outcome", n -> put(own, "/uppfoljningar/1441-ks-2023-apr/utfall", "text/csv", columns));
    all.put("02 json comparison", n -> put(own, "/jamforelser/1441-soliditet-2023", "application/json", numbers));
    all.put(
        "03 sort", n -> get(API + "/uppfoljningsschema?sort=" + "namn,".repeat(98) + "namn", ""));
    all.put("04 slashes", n -> request("OPTIONS", slashes, "", "", new byte[0]));
    all.put("04 slashes below the root", n -> get(API + slashes + "x", ""));
    all.put("05 pdf", n -> get(API + "/uppfoljningar/1441-ks-2023-apr/rapport.pdf", "Authorization: Bearer " + own));
    all.put("05 whole lists", n -> get(API + "/budgetrader?hela=true", "Accept: application/x-ndjson"));
    all.put("12 bad tokens", n -> get(API + "/x" + n, "Authorization: Bearer a.b." + n));
    all.put("23 huge number", n -> post(own, huge));
    all.put("24 members", n -> put(System.getenv("TOKEN_ADMIN"), "/jamforelsegrupper/1441-g", "application/json", members));
    all.put("24 totals", n -> post(own, totals));
    all.put("28 elements", n -> post(own, elements));
    all.put("28 deep", n -> post(own, deep));
    return all;
  }

  private boolean run(String name, Attack attack) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    AtomicInteger count = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    int attackers = name.startsWith("05") ? SLOW_ATTACKERS : ATTACKERS;
    for (int i = 0; i < attackers; i++) {
      threads.add(start(() -> attack(attack, end, count, answers)));
    }
    List<Long> ready = Collections.synchronizedList(new ArrayList<>());
    List<Long> readiness = Collections.synchronizedList(new ArrayList<>());
    Map<Integer, LongAdder> refused = new ConcurrentSkipListMap<>();
    threads.add(start(() -> watch(PLAN, 20, end, ready, refused)));
    threads.add(start(() -> watch("/q/health/ready", 200, end, readiness, refused)));
    long most = 0;
    while (System.nanoTime() < end) {
      most = Math.max(most, memory());
      Thread.sleep(200);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    boolean held = refused.isEmpty() && quantile(ready, 0.99) < 50 && quantile(readiness, 1) < 1000;
    System.out.printf(
        "%-28s %s attacker %s; ready p50 %d p99 %d most %d ms of %d; readiness most %d ms; refused %s; %d MB%n",
        name, held ? "held" : "FELL", answers, quantile(ready, 0.5), quantile(ready, 0.99),
        quantile(ready, 1), ready.size(), quantile(readiness, 1), refused, most);
    return held;
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private void attack(
      Attack attack, long end, AtomicInteger count, Map<Integer, LongAdder> answers) {
    while (System.nanoTime() < end) {
      int status = status(attack.request(count.incrementAndGet()));
      answers.computeIfAbsent(status, s -> new LongAdder()).increment();
    }
  }

  /** Asks as somebody with nothing to do with it does, and keeps how long each answer took. */
  private void watch(
      String path, int everyMillis, long end, List<Long> took, Map<Integer, LongAdder> refused) {
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      int status = status(get(path, ""));
      if (status == 200) {
        took.add((System.nanoTime() - begun) / 1_000_000);
      } else {
        refused.computeIfAbsent(status, s -> new LongAdder()).increment();
      }
      try {
        Thread.sleep(everyMillis);
      } catch (InterruptedException never) {
        throw new IllegalStateException(never);
      }
    }
  }

  /** The status of the answer; 0 where the connection was lost. */
  private int status(byte[] request) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(READ_MILLIS);
      try {
        socket.getOutputStream().write(request);
      } catch (IOException refusedMeanwhile) {
        // What it answered may still be read.
      }
      InputStream answer = socket.getInputStream();
      byte[] head = answer.readNBytes(12);
      answer.transferTo(java.io.OutputStream.nullOutputStream());
      return head.length < 12 ? 0 : Integer.parseInt(new String(head, 9, 3, StandardCharsets.US_ASCII));
    } catch (IOException lost) {
      return 0;
    }
  }

  private long memory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return -1;
  }

  private static long quantile(List<Long> values, double share) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 999_999 : sorted.get((int) Math.max(0, Math.ceil(sorted.size() * share) - 1));
  }

  private static byte[] list(String before, String element, int times, String after) {
    StringBuilder text = new StringBuilder(before);
    for (int i = 0; i < times; i++) {
      text.append(i == 0 ? "" : ",").append(element.replace("#", Integer.toString(i)));
    }
    return text.append(after).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] get(String path, String header) {
    return request("GET", path, header.isEmpty() ? "" : header + "\r\n", "", new byte[0]);
  }

  private static byte[] post(String token, byte[] body) {
    return write("POST", "/verksamhetsplaner", token, "application/json", body);
  }

  private static byte[] put(String token, String path, String type, byte[] body) {
    return write("PUT", path, token, type, body);
  }

  private static byte[] write(String method, String path, String token, String type, byte[] body) {
    return request(
        method,
        API + path,
        "Authorization: Bearer " + token + "\r\nContent-Type: " + type + "\r\n",
        "Content-Length: " + body.length + "\r\n",
        body);
  }

  private static byte[] request(
      String method, String path, String headers, String length, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + length + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }
}
