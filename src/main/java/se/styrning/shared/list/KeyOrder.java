package se.styrning.shared.list;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order in which a list is read on after any of its rows, which costs the same wherever in the
 * list that is: by the fields asked for, else the oldest change first, and last by the row's key.
 */
final class KeyOrder {

  /** The field that every list of this kind has, and is ordered by of its own. */
  static final String CHANGED = "andrad";

  private final @Nullable String sort;
  private final List<Step> steps = new ArrayList<>();
  private final Step key;

  /** A value that rows are ordered by: where the record and the statement have it. */
  record Step(String path, boolean falling, boolean nullable, @Nullable RecordComponent component) {

    String name(int place) {
      return "k" + place;
    }

    String order() {
      return path + (falling ? " desc" : " asc") + (nullable ? " nulls last" : "");
    }

    String beyond() {
      return falling ? " < " : " > ";
    }
  }

  KeyOrder(Class<?> type, @Nullable String sort, Map<String, String> sortable, String keyPath) {
    this.sort = sort;
    boolean falling = false;
    for (SortOrder step : SortOrder.parse(sort == null ? CHANGED : sort, sortable.keySet())) {
      falling = step.falling();
      steps.add(step(type, step, sortable));
    }
    key = new Step(keyPath, falling, false, null);
  }

  /** A step of an order that was asked for; what cannot be missing is in the order of an index. */
  static Step step(Class<?> type, SortOrder step, Map<String, String> sortable) {
    RecordComponent component = component(type, step.field());
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Step(
        String.valueOf(sortable.get(step.field())), step.falling(), nullable, component);
  }

  private static RecordComponent component(Class<?> type, String field) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(field))
        .findFirst()
        .orElseThrow();
  }

  int fields() {
    return steps.size();
  }

  String orderBy() {
    return all().stream().map(Step::order).collect(Collectors.joining(", ", " order by ", ""));
  }

  private List<Step> all() {
    List<Step> all = new ArrayList<>(steps);
    all.add(key);
    return all;
  }

  /** The place after a row. */
  Cursor after(Object row, Object rowKey) {
    List<@Nullable String> values = new ArrayList<>();
    steps.forEach(step -> values.add(text(step, row)));
    return new Cursor(sort, rowKey.toString(), values);
  }

  private static @Nullable String text(Step step, Object row) {
    try {
      RecordComponent component = step.component();
      Object value = component == null ? null : component.getAccessor().invoke(row);
      return value == null ? null : value.toString();
    } catch (ReflectiveOperationException inaccessible) {
      throw new IllegalStateException(inaccessible);
    }
  }

  /**
   * The HQL condition that holds for the rows after a place. Where all values rise, or all fall,
   * and none can be missing it is one comparison of rows, which an index answers at once.
   *
   * @param bound where the values that the condition names are put
   */
  String condition(Cursor place, Map<String, Object> bound) {
    bind(place, bound);
    List<Step> all = all();
    boolean uniform =
        all.stream().noneMatch(step -> step.nullable() || step.falling() != key.falling());
    return uniform ? comparison(all) : condition(all, place, 0);
  }

  private void bind(Cursor place, Map<String, Object> bound) {
    try {
      for (int i = 0; i < steps.size(); i++) {
        String value = place.values().get(i);
        if (value != null) {
          bound.put(key.name(i), value(steps.get(i), value));
        }
      }
      bound.put(key.name(steps.size()), UUID.fromString(place.key()));
    } catch (IllegalArgumentException | DateTimeException notGivenHere) {
      throw Cursor.refusal(place.text());
    }
  }

  private static Object value(Step step, String text) {
    Class<?> type = step.component() == null ? UUID.class : step.component().getType();
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    return type == Instant.class ? Instant.parse(text) : text;
  }

  /** The first value is also bounded alone, for an index that has it and not the rest. */
  private static String comparison(List<Step> all) {
    List<String> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Step step : all) {
      names.add(":" + step.name(paths.size()));
      paths.add(step.path());
    }
    String beyond = all.get(0).beyond();
    return "%s%s %s and (%s)%s(%s)"
        .formatted(
            paths.get(0),
            beyond.stripTrailing() + "=",
            names.get(0),
            String.join(", ", paths),
            beyond,
            String.join(", ", names));
  }

  /** After the place by this value, or level with it and after it by the next; nothing is last. */
  private static String condition(List<Step> all, Cursor place, int i) {
    Step step = all.get(i);
    String name = ":" + step.name(i);
    if (i == all.size() - 1) {
      return step.path() + step.beyond() + name;
    }
    String rest = condition(all, place, i + 1);
    if (place.values().get(i) == null) {
      return "(%s is null and %s)".formatted(step.path(), rest);
    }
    String missing = step.nullable() ? " or " + step.path() + " is null" : "";
    return "(%1$s%2$s%3$s%4$s or (%1$s = %3$s and %5$s))"
        .formatted(step.path(), step.beyond(), name, missing, rest);
  }
}
