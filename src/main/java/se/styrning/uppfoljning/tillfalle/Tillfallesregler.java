package se.styrning.uppfoljning.tillfalle;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What law and plan leave to the municipality to choose.
 *
 * @param gehIApril whether the targets of GEH belong in the first tertial report (källrad 71)
 * @param arbetsdagar working days after the period until a report is to be ready within the
 *     administration; an occasion without a number has no such day
 */
public record Tillfallesregler(boolean gehIApril, Map<Tillfalleskod, Integer> arbetsdagar) {

  private static final String SETTINGS = "styrning.uppfoljning.";

  /** As it is set now. */
  public static Tillfallesregler of(Config config) {
    Map<Tillfalleskod, Integer> days = new EnumMap<>(Tillfalleskod.class);
    for (Tillfalleskod kod : Tillfalleskod.values()) {
      config
          .getOptionalValue(SETTINGS + "arbetsdagar-" + kod.slug(), Integer.class)
          .ifPresent(number -> days.put(kod, number));
    }
    return new Tillfallesregler(config.getValue(SETTINGS + "geh-i-april", Boolean.class), days);
  }
}
