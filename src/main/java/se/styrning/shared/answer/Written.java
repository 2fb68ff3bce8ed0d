package se.styrning.shared.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers.
 *
 * @param status 200, 201 or 204
 * @param plats the address below the API root of what was created, if something was
 * @param innehall the {@link Item} or {@link StoredDocument} as it now is; null for 204
 * @param omSkrivningen members that tell of the write and not of what was written; GET lacks them,
 *     and the ETag is the one that GET gives
 */
public record Written(
    int status,
    @Nullable String plats,
    @Nullable Object innehall,
    Map<String, Object> omSkrivningen) {

  /** 201: something new has an address of its own. */
  public static Written created(String plats, Object innehall) {
    return new Written(201, plats, innehall, Map.of());
  }

  /** 200: something that was there has been changed. */
  public static Written changed(Object innehall) {
    return new Written(200, null, innehall, Map.of());
  }

  /** 204: something is gone. */
  public static Written removed() {
    return new Written(204, null, null, Map.of());
  }

  /** The answer to the same write when it is only tried, so that nothing is created. */
  public Written tried() {
    return new Written(200, null, innehall, omSkrivningen);
  }

  /** The same answer with a member that tells of the write. */
  public Written med(String namn, Object varde) {
    return new Written(status, plats, innehall, Map.of(namn, varde));
  }
}
