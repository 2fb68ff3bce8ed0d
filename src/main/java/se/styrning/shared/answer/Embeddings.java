package se.styrning.shared.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;

/** The parameter {@code include}: which parts are read together with what an answer is about. */
@ApplicationScoped
public class Embeddings {

  private final Instance<Embedding<?>> alla;

  Embeddings(@Any Instance<Embedding<?>> alla) {
    this.alla = alla;
  }

  /**
   * The parts that are asked for, by name; a part that there is not is 400, before any is read.
   *
   * @param include the names, comma-separated; null for none
   */
  public <T> Map<String, Embedding.Del> av(Class<T> typ, T helhet, @Nullable String include) {
    if (include == null) {
      return Map.of();
    }
    SortedMap<String, Embedding<T>> mojliga = mojliga(typ);
    List<String> namn = List.of(include.split(",", -1));
    if (!mojliga.keySet().containsAll(namn)) {
      throw DomainException.badParameter("include", include, String.join(", ", mojliga.keySet()));
    }
    Map<String, Embedding.Del> delar = new LinkedHashMap<>();
    mojliga.forEach(
        (ett, inbaddning) -> {
          if (namn.contains(ett)) {
            delar.put(ett, inbaddning.av(helhet));
          }
        });
    return Collections.unmodifiableMap(delar);
  }

  @SuppressWarnings("unchecked") // the type says so itself
  private <T> SortedMap<String, Embedding<T>> mojliga(Class<T> typ) {
    SortedMap<String, Embedding<T>> mojliga = new TreeMap<>();
    alla.stream()
        .filter(inbaddning -> inbaddning.typ() == typ)
        .forEach(inbaddning -> mojliga.put(inbaddning.namn(), (Embedding<T>) inbaddning));
    return mojliga;
  }
}
