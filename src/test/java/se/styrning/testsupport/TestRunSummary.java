package se.styrning.testsupport;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints, when all tests have run, the ten classes that took longest and the tests that were
 * skipped, by reason. Registered in META-INF/services.
 */
public final class TestRunSummary implements TestExecutionListener {

  private static final int SLOWEST = 10;
  private static final double NANOS = 1e9;

  /** What an assumption says of itself, before the values that it did not like. */
  private static final Pattern REASON = Pattern.compile("\\[(.+?)]");

  private final Map<String, Long> starts = new ConcurrentHashMap<>();
  private final Map<String, Long> times = new ConcurrentHashMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();

  @Override
  public void executionStarted(TestIdentifier test) {
    starts.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    long start = starts.remove(test.getUniqueId());
    test.getSource()
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName())
        .ifPresent(name -> times.merge(name, System.nanoTime() - start, Long::sum));
    if (result.getStatus() == Status.ABORTED) {
      skip(result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skip(reason);
  }

  private synchronized void skip(String reason) {
    Matcher named = REASON.matcher(reason);
    skipped.merge(
        (named.find() ? named.group(1) : reason).replace("Skipped: ", ""), 1, Integer::sum);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    StringBuilder said = new StringBuilder("The slowest test classes, in seconds:\n");
    times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SLOWEST)
        .forEach(c -> said.append("%8.1f  %s%n".formatted(c.getValue() / NANOS, c.getKey())));
    skipped.forEach((reason, count) -> said.append("%8d  skipped: %s%n".formatted(count, reason)));
    System.out.print(said);
  }
}
