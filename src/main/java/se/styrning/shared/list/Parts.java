package se.styrning.shared.list;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole list, part by part. Each part is a transaction of its own, so that neither a connection
 * nor a snapshot is held while a part is on its way to its reader.
 */
final class Parts<T> implements Iterator<List<T>> {

  private final Function<@Nullable Cursor, Del<T>> reader;
  private @Nullable Cursor place;
  private boolean isOver;

  /** Rows, and the place after them; null where the list ends. */
  record Del<T>(List<T> rows, @Nullable Cursor next) {}

  Parts(Function<@Nullable Cursor, Del<T>> reader) {
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    return !isOver;
  }

  @Override
  public List<T> next() {
    if (isOver) {
      throw new NoSuchElementException();
    }
    Del<T> part = QuarkusTransaction.requiringNew().call(() -> reader.apply(place));
    place = part.next();
    isOver = place == null;
    return part.rows();
  }
}
