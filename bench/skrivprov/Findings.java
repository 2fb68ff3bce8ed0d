import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was found not to hold, and the telling of what is going on. */
final class Findings {

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  void say(String form, Object... values) {
    System.out.println(values.length == 0 ? form : form.formatted(values));
  }

  void require(boolean held, String form, Object... values) {
    if (!held) {
      faults.add(form.formatted(values));
    }
  }

  /** The answer, which must have a status. */
  Answer expect(Answer answer, int status) {
    require(
        answer.status() == status,
        "expected %d, got %d: %s",
        status,
        answer.status(),
        answer.text());
    return answer;
  }

  /** Tells what did not hold; whether everything did. */
  boolean conclude() {
    faults.forEach(fault -> say("FAULT %s", fault));
    say(faults.isEmpty() ? "All held." : faults.size() + " faults.");
    return faults.isEmpty();
  }
}
