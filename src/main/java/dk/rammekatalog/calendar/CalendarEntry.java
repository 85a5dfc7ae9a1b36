package dk.rammekatalog.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/**
 * One meeting in a calendar.
 *
 * @param uid that stays the same in every version of the entry
 * @param revised when what it says was published
 * @param language tag of its texts
 * @param time in Denmark; empty if only the day is known
 * @param place may be empty
 * @param planned whether the meeting is only known as planned
 */
public record CalendarEntry(
    String uid,
    Instant revised,
    String language,
    String title,
    String text,
    String address,
    LocalDate day,
    Optional<LocalTime> time,
    String place,
    boolean planned) {
  /** A line has at most 75 bytes, and no letter of ours more than two. */
  private static final int LINE = 37;

  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /** The entry as a file of its own, with lines that end and fold as RFC 5545 says. */
  public byte[] file() {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Rammekatalog//" + language.toUpperCase(Locale.ROOT));
    calendar.addEvent(event());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ICalWriter writer = new ICalWriter(file, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + uid, e);
    }
    return file.toByteArray();
  }

  private VEvent event() {
    VEvent event = new VEvent();
    event.setUid(uid);
    event.setDateTimeStamp(Date.from(revised));
    Summary summary = event.setSummary(title);
    summary.setLanguage(language);
    if (!text.isEmpty()) {
      event.setDescription(text).setLanguage(language);
    }
    if (!place.isEmpty()) {
      event.setLocation(place);
    }
    event.setUrl(address);
    event.setStatus(planned ? Status.tentative() : Status.confirmed());
    event.setDateStart(start());
    return event;
  }

  /** A day is written in the zone of this machine, a time in UTC. */
  private DateStart start() {
    return time.map(
            clock -> new DateStart(Date.from(day.atTime(clock).atZone(DENMARK).toInstant()), true))
        .orElseGet(
            () ->
                new DateStart(
                    Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false));
  }
}
