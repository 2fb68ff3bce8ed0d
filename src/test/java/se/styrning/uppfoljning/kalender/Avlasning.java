package se.styrning.uppfoljning.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import se.styrning.testsupport.Api;

/** Reads calendars as two programs that know nothing of each other do: ical4j and biweekly. */
final class Avlasning {

  static final String SCHEMA = "/uppfoljningsschema";

  private Avlasning() {}

  /** An event as a program understands it. */
  record Handelse(
      String uid,
      LocalDate dag,
      LocalDate slut,
      String rubrik,
      String beskrivning,
      List<String> kategorier,
      String adress,
      int sekvens,
      String andrad) {}

  /** The answer to a caller that accepts a calendar. */
  static Response calendar(String address) {
    return Api.request().accept("text/calendar").get(address);
  }

  /** The events of a calendar, in its order, on which both readers agree. */
  static List<Handelse> events(String address) {
    return events(calendar(address).then().statusCode(200).extract().response());
  }

  static List<Handelse> events(Response answer) {
    List<Handelse> events = ical4j(answer.asByteArray());
    assertThat(biweekly(answer.asByteArray())).isEqualTo(events);
    return events;
  }

  /** The events of a calendar by uid. */
  static Map<String, Handelse> byUid(String address) {
    return events(address).stream().collect(Collectors.toMap(Handelse::uid, Function.identity()));
  }

  static Calendar parsed(byte[] bytes) {
    try {
      return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    } catch (IOException | ParserException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static List<Handelse> ical4j(byte[] bytes) {
    return parsed(bytes).getComponents().stream()
        .filter(VEvent.class::isInstance)
        .map(VEvent.class::cast)
        .map(Avlasning::ofIcal4j)
        .toList();
  }

  private static Handelse ofIcal4j(VEvent event) {
    assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
    return new Handelse(
        value(event, "UID"),
        (LocalDate) event.getStartDate().orElseThrow().getDate(),
        (LocalDate) event.getEndDate(false).orElseThrow().getDate(),
        value(event, "SUMMARY"),
        value(event, "DESCRIPTION"),
        List.of(value(event, "CATEGORIES").split(",")),
        value(event, "URL"),
        Integer.parseInt(value(event, "SEQUENCE")),
        value(event, "LAST-MODIFIED"));
  }

  private static String value(VEvent event, String name) {
    List<Property> properties = event.getPropertyList().getProperties(name);
    assertThat(properties).as(name).hasSize(1);
    return properties.get(0).getValue();
  }

  private static List<Handelse> biweekly(byte[] bytes) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar calendar =
        Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).warnings(warnings).first();
    assertThat(warnings).containsExactly(List.of());
    boolean timeZoneOnly = calendar.getEvents().isEmpty();
    if (!timeZoneOnly) { // biweekly does not count a time zone as a component
      assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
    }
    return calendar.getEvents().stream().map(Avlasning::ofBiweekly).toList();
  }

  private static Handelse ofBiweekly(biweekly.component.VEvent event) {
    Instant stamp = event.getDateTimeStamp().getValue().toInstant();
    assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(stamp);
    return new Handelse(
        event.getUid().getValue(),
        day(event.getDateStart().getValue()),
        day(event.getDateEnd().getValue()),
        event.getSummary().getValue(),
        event.getDescription().getValue(),
        event.getCategories().get(0).getValues(),
        event.getUrl().getValue(),
        event.getSequence().getValue(),
        stamp.toString().replaceAll("[-:]", ""));
  }

  private static LocalDate day(ICalDate date) {
    assertThat(date.hasTime()).isFalse();
    DateTimeComponents parts = date.getRawComponents();
    return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
  }
}
