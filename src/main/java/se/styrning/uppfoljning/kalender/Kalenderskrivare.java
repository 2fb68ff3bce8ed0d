package se.styrning.uppfoljning.kalender;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes events as iCalendar (RFC 5545, RFC 7986), with what calendar programs have added to it.
 */
final class Kalenderskrivare {

  private static final String PRODUCT = "-//Styrning//Uppfoljningsschema//SV";

  /** How often a program is to look for changes. */
  private static final Duration REFRESH = Duration.ofHours(12);

  private Kalenderskrivare() {}

  /**
   * The calendar as text.
   *
   * @param namn what a program is to call the calendar
   * @param utgavor what is published of each event, by uid
   * @param base the public address of the API root
   */
  static String write(
      String namn, List<Kalenderpost> poster, Map<String, Utgava> utgavor, String base) {
    List<CalendarComponent> components = new ArrayList<>();
    for (Kalenderpost post : poster) {
      components.add(event(post, Objects.requireNonNull(utgavor.get(post.uid())), base));
    }
    if (components.isEmpty()) {
      components.add(Tidszon.SVERIGE);
    }
    return Radbrytning.fold(
        new Calendar(new PropertyList(properties(namn)), new ComponentList<>(components))
            .toString());
  }

  private static List<Property> properties(String namn) {
    return List.of(
        ImmutableVersion.VERSION_2_0,
        new ProdId(PRODUCT),
        ImmutableCalScale.GREGORIAN,
        ImmutableMethod.PUBLISH,
        new Name(namn),
        new XProperty("X-WR-CALNAME", namn),
        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
        new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
  }

  /** An all-day event ends, as the standard has it, on the day after. */
  private static VEvent event(Kalenderpost post, Utgava utgava, String base) {
    return new VEvent(
        new PropertyList(
            List.of(
                new Uid(post.uid()),
                new DtStamp(utgava.andrad()),
                new LastModified(utgava.andrad()),
                new Sequence(utgava.sekvens()),
                new DtStart<>(post.dag()),
                new DtEnd<>(post.dag().plusDays(1)),
                new Summary(post.rubrik()),
                new Description(post.beskrivning()),
                new Categories(new TextList("Uppföljning", post.slag().kategori())),
                new Url(URI.create(base + "/uppfoljningsschema/" + post.tillfalleId())),
                ImmutableTransp.TRANSPARENT)));
  }
}
