package se.styrning.shared.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Links;
import se.styrning.shared.problem.DomainException;

/**
 * A list read as a projection: one statement for the page, and a second that counts only when the
 * page itself does not tell how long the list is.
 *
 * @param <T> the record each row becomes
 */
public final class ListQuery<T> {

  /** How many rows of a whole list are in memory at a time. */
  private static final int AT_A_TIME = 1000;

  private final EntityManager entityManager;
  private final Class<T> type;
  private final String select;
  private final String from;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private @Nullable Parent parent;

  private record Parent(String count, Object id, Supplier<DomainException> unknown) {}

  /**
   * @param select the HQL select clause that makes a {@code T}
   * @param from the HQL from clause with its joins, without where
   */
  public ListQuery(EntityManager entityManager, Class<T> type, String select, String from) {
    this.entityManager = entityManager;
    this.type = type;
    this.select = select;
    this.from = from;
  }

  /** Keeps rows where the HQL path equals the value; a null value keeps all. */
  public ListQuery<T> equal(String path, @Nullable Object value) {
    return value == null ? this : where(path + " = %s", value);
  }

  /** Keeps rows where the HQL condition holds, when it is asked for. */
  public ListQuery<T> when(boolean asked, String condition) {
    if (asked) {
      conditions.add(condition);
    }
    return this;
  }

  /** Keeps rows where the HQL condition holds; {@code %s} in it stands for the bound value. */
  public ListQuery<T> where(String condition, Object value) {
    String name = "v" + values.size();
    conditions.add(condition.formatted(":" + name));
    values.put(name, value);
    return this;
  }

  /**
   * Tells an empty list from one whose parent does not exist, in the statement that counts.
   *
   * @param count an HQL subquery that counts the parents with an id; {@code %s} stands for it
   */
  public ListQuery<T> below(String count, Object id, Supplier<DomainException> unknown) {
    parent = new Parent(count.formatted(":parent"), id, unknown);
    return this;
  }

  /**
   * Reads the page.
   *
   * @param sortable field name to HQL path
   * @param order the order rows have of their own; its paths must end in something unique
   */
  public Page<T> page(
      PageParameters sidval,
      Map<String, String> sortable,
      String order,
      Function<T, Links> lankar) {
    List<T> rows =
        query(type, select, from + where() + orderBy(sidval, sortable, order))
            .setFirstResult(sidval.offset())
            .setMaxResults(sidval.limit())
            .getResultList();
    return Page.sida(rows, total(sidval, rows.size()), sidval, type, lankar);
  }

  /** The same page where lists are long: what comes before it is passed over by key alone. */
  private Page<T> pageByKey(
      PageParameters sidval,
      Map<String, String> sortable,
      String order,
      String key,
      Function<T, Links> lankar) {
    String ordered = orderBy(sidval, sortable, order);
    String keys = "select " + key + " " + from + where() + ordered + " limit :limit offset :offset";
    List<T> rows =
        query(type, select, from + " where " + key + " in (" + keys + ")" + ordered)
            .setParameter("limit", sidval.limit())
            .setParameter("offset", sidval.offset())
            .getResultList();
    return Page.sida(rows, total(sidval, rows.size()), sidval, type, lankar);
  }

  /**
   * Reads what a system that pulls asks for: a page, what follows a place, or the whole list.
   *
   * @param sortable field name to HQL path; the field andrad is among them
   * @param order the order of pages
   * @param key the HQL path of the row's primary key
   */
  public Page<T> fetch(
      PageParameters sidval,
      PullParameters hamtval,
      Map<String, String> sortable,
      String order,
      String key,
      Function<T, Links> lankar) {
    Instant changedAfter = hamtval.changedAfter();
    if (changedAfter != null) {
      where(sortable.get(KeyOrder.CHANGED) + " > %s", changedAfter);
    }
    KeyOrder keys = new KeyOrder(type, sidval.sort(), sortable, key);
    if (hamtval.isWhole(sidval)) {
      Parts<T> parts = new Parts<>(place -> part(keys, key, place, AT_A_TIME));
      return Page.del(parts.next(), AT_A_TIME, null, type, lankar).foljdAv(parts);
    }
    if (!hamtval.isFromPlace()) {
      return sidval.page() == 1
          ? page(sidval, sortable, order, lankar)
          : pageByKey(sidval, sortable, order, key, lankar);
    }
    Cursor place = hamtval.place(sidval.sort(), keys.fields()).orElse(null);
    Parts.Del<T> part = part(keys, key, place, sidval.limit());
    return Page.del(part.rows(), sidval.limit(), part.next(), type, lankar);
  }

  private Parts.Del<T> part(KeyOrder keys, String key, @Nullable Cursor place, int limit) {
    Map<String, Object> bound = new LinkedHashMap<>();
    String beyond = place == null ? "" : keys.condition(place, bound);
    String where = place == null ? where() : where() + (conditions.isEmpty() ? " where " : " and ");
    TypedQuery<Object[]> query =
        query(Object[].class, select + ", " + key, from + where + beyond + keys.orderBy());
    bound.forEach(query::setParameter);
    List<Object[]> found = query.setMaxResults(limit + 1).getResultList();
    List<T> rows = found.stream().limit(limit).map(row -> type.cast(row[0])).toList();
    boolean isLast = found.size() <= limit;
    return new Parts.Del<>(
        rows, isLast ? null : keys.after(rows.get(limit - 1), found.get(limit - 1)[1]));
  }

  private long total(PageParameters sidval, int onPage) {
    if (onPage == 0 && parent != null) {
      return totalBelow(parent);
    }
    boolean isLast = onPage > 0 && onPage < sidval.limit();
    if (isLast || (onPage == 0 && sidval.page() == 1)) {
      return (long) sidval.offset() + onPage;
    }
    return query(Long.class, "select count(*)", from + where()).getSingleResult();
  }

  private long totalBelow(Parent above) {
    String counts = "select count(*), (" + above.count() + ")";
    Object[] totals =
        query(Object[].class, counts, from + where())
            .setParameter("parent", above.id())
            .getSingleResult();
    if (((Number) totals[1]).longValue() == 0) {
      throw above.unknown().get();
    }
    return ((Number) totals[0]).longValue();
  }

  private <R> TypedQuery<R> query(Class<R> result, String selection, String rest) {
    TypedQuery<R> query = entityManager.createQuery(selection + " " + rest, result);
    values.forEach(query::setParameter);
    return query;
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private String orderBy(PageParameters sidval, Map<String, String> sortable, String order) {
    String chosen =
        SortOrder.parse(sidval.sort(), sortable.keySet()).stream()
            .map(step -> KeyOrder.step(type, step, sortable).order() + ", ")
            .collect(Collectors.joining());
    return " order by " + chosen + order;
  }
}
