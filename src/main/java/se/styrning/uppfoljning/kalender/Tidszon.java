package se.styrning.uppfoljning.kalender;

import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The time zone of Sweden. All-day events need none, but a calendar must have at least one
 * component (RFC 5545 3.4), so this stands in one without events.
 */
final class Tidszon {

  private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
  private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

  static final VTimeZone SVERIGE =
      new VTimeZone(
          new PropertyList(List.of(new TzId("Europe/Stockholm"))),
          new ComponentList<>(
              List.of(
                  new Daylight(change("19960331T020000", WINTER, SUMMER, 3)),
                  new Standard(change("19961027T030000", SUMMER, WINTER, 10)))));

  private Tidszon() {}

  /** Every year on the last Sunday of a month, as in the whole European Union since 1996. */
  private static PropertyList change(String first, ZoneOffset from, ZoneOffset to, int month) {
    List<Property> properties =
        List.of(
            new DtStart<>(first),
            new TzOffsetFrom(from),
            new TzOffsetTo(to),
            new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
    return new PropertyList(properties);
  }
}
