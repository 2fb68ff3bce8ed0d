package se.styrning.shared.list;

import java.lang.reflect.RecordComponent;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Links;

/** Sorts and cuts a list that is in memory whole, as the parts of a decided document are. */
public final class Paging {

  private Paging() {}

  /** The page asked for, in the list's own order unless {@code sort} says otherwise. */
  public static <T> Page<T> av(
      List<T> alla, Class<T> typ, PageParameters sidval, Function<T, Links> lankar) {
    List<T> sida =
        sorted(alla, typ, sidval).stream().skip(sidval.offset()).limit(sidval.limit()).toList();
    return Page.sida(sida, alla.size(), sidval, typ, lankar);
  }

  private static <T> List<T> sorted(List<T> alla, Class<T> typ, PageParameters sidval) {
    Map<String, RecordComponent> sortable = sortable(typ);
    return SortOrder.parse(sidval.sort(), sortable.keySet()).stream()
        .map(step -> Paging.<T>comparator(sortable, step))
        .reduce(Comparator::thenComparing)
        .map(order -> alla.stream().sorted(order).toList())
        .orElse(alla);
  }

  private static Map<String, RecordComponent> sortable(Class<?> typ) {
    Map<String, RecordComponent> names = new LinkedHashMap<>();
    Arrays.stream(typ.getRecordComponents())
        .filter(c -> c.getType().isPrimitive() || Comparable.class.isAssignableFrom(c.getType()))
        .forEach(c -> names.put(c.getName(), c));
    return names;
  }

  private static <T> Comparator<T> comparator(
      Map<String, RecordComponent> sortable, SortOrder step) {
    RecordComponent component = sortable.get(step.field());
    Comparator<Object> rising = rising();
    Comparator<@Nullable Object> values =
        Comparator.nullsLast(step.falling() ? rising.reversed() : rising);
    return (a, b) -> values.compare(value(component, a), value(component, b));
  }

  /** Texts in Swedish order, by rules that are fetched once for a list. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Comparator<Object> rising() {
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return (a, b) ->
        a instanceof String text ? swedish.compare(text, b) : ((Comparable) a).compareTo(b);
  }

  private static @Nullable Object value(@Nullable RecordComponent component, Object row) {
    try {
      return component == null ? null : component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException inaccessible) {
      throw new IllegalStateException(inaccessible);
    }
  }
}
