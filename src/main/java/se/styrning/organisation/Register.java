package se.styrning.organisation;

import java.util.Optional;
import se.styrning.shared.answer.Item;

/**
 * One kind of reference data: what has an id can be looked up, shown and stored.
 *
 * @param <T> the record on the wire
 */
interface Register<T> {

  Optional<T> get(String id);

  /** As GET answers it. */
  Item<T> resurs(T values);

  /** Creates what is not there and changes what is. */
  void store(T values);
}
