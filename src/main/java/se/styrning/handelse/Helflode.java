package se.styrning.handelse;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The feed from a cursor to its end, part by part. Each part is a transaction of its own, so that
 * no connection is held while a part is on its way to its reader.
 */
final class Helflode implements Iterator<List<HandelseEntity>> {

  /** How many events are in memory at a time. */
  static final int AT_A_TIME = 1000;

  private final LongFunction<Handelseflode.Del> reader;
  private long cursor;
  private boolean isOver;

  Helflode(long cursor, LongFunction<Handelseflode.Del> reader) {
    this.cursor = cursor;
    this.reader = reader;
  }

  /** The same parts as something else. */
  <T> Iterator<List<T>> med(Function<List<HandelseEntity>, List<T>> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return Helflode.this.hasNext();
      }

      @Override
      public List<T> next() {
        return rows.apply(Helflode.this.next());
      }
    };
  }

  @Override
  public boolean hasNext() {
    return !isOver;
  }

  @Override
  public List<HandelseEntity> next() {
    if (isOver) {
      throw new NoSuchElementException();
    }
    Handelseflode.Del part = reader.apply(cursor);
    cursor = part.examined();
    isOver = part.events().size() < AT_A_TIME;
    return part.events();
  }
}
