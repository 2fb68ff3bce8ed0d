import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The answers to two requests made at the same moment. */
record Together(Answer one, Answer other) {

  static Together call(Callable<Answer> one, Callable<Answer> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Answer>> work = new ArrayList<>();
      for (Callable<Answer> each : List.of(one, other)) {
        work.add(
            callers.submit(
                () -> {
                  start.await();
                  return each.call();
                }));
      }
      return new Together(work.get(0).get(), work.get(1).get());
    } finally {
      callers.shutdown();
    }
  }

  List<Integer> statuses() {
    return List.of(one, other).stream().map(Answer::status).sorted().toList();
  }
}
