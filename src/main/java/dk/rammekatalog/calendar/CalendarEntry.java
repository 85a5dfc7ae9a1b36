package dk.rammekatalog.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Summary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
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
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /** The entry as a file of its own, with lines that end and fold as RFC 5545 says. */
  public byte[] file() {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Rammekatalog//" + language.toUpperCase(java.util.Locale.ROOT));
    calendar.addEvent(event());
    return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
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
