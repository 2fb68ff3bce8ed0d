import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One editor, who works on plans of its own and knows what they must hold. */
final class Editor {

  private static final int LIFE_OF_PLAN = 12;

  final List<Write> sent = new ArrayList<>();
  final Map<String, String> sections = new TreeMap<>();
  int year;

  private final Run run;
  private int step;

  Editor(Run run) {
    this.run = run;
  }

  /** Works until the application is gone. */
  void work(Instance instance) {
    try {
      while (true) {
        Write write = next();
        sent.add(write);
        write.answer = write.carryOut(instance);
        run.findings.require(
            write.answer.status() < 300,
            "%s %s: %s",
            write.method,
            write.path,
            write.answer.text());
      }
    } catch (IOException killed) {
      // The last write has no answer.
    }
  }

  /** The next write; what it needs is there, since all before it were carried out. */
  private Write next() {
    return switch (step++ % LIFE_OF_PLAN) {
      case 0 -> begin();
      case 3, 5, 9 -> replace();
      case 6, 11 -> Write.decision(year, "ANTAGANDE", run.nextNumber());
      case 7 -> Write.decision(year, "REVIDERING", run.nextNumber());
      default -> add();
    };
  }

  private Write begin() {
    year = run.nextYear();
    sections.clear();
    return Write.copy(year);
  }

  private Write replace() {
    String id = sections.keySet().iterator().next();
    String text = "t" + run.nextNumber();
    sections.put(id, text);
    return Write.replaced(year, id, text);
  }

  private Write add() {
    String id = "a" + run.nextNumber();
    sections.put(id, "n");
    return Write.added(year, id, "n");
  }
}
