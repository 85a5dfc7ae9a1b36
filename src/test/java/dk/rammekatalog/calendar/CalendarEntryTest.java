package dk.rammekatalog.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {
  private static final String LONG = "En tekst, der er længere end en linje; æøå. ".repeat(5);

  private static String file(Optional<LocalTime> time, boolean planned) {
    CalendarEntry entry =
        new CalendarEntry(
            "https://example.org/id/moede/1",
            Instant.parse("2023-01-02T03:04:05Z"),
            "da",
            "Møde, med komma",
            LONG,
            "https://example.org/page/moede/1",
            LocalDate.of(2023, 7, 1),
            time,
            "Lokale Fanø",
            planned);
    return new String(entry.file(), StandardCharsets.UTF_8);
  }

  @Test
  void aDayWithoutATimeIsADay() {
    String file = file(Optional.empty(), false);
    assertTrue(file.contains("\r\nDTSTART;VALUE=DATE:20230701\r\n"), file);
    assertTrue(file.contains("\r\nDTSTAMP:20230102T030405Z\r\n"), file);
    assertTrue(file.contains("\r\nSTATUS:CONFIRMED\r\n"), file);
  }

  @Test
  void aTimeIsToldInUtc() {
    String file = file(Optional.of(LocalTime.of(10, 0)), true);
    assertTrue(file.contains("\r\nDTSTART:20230701T080000Z\r\n"), file);
    assertTrue(file.contains("\r\nSTATUS:TENTATIVE\r\n"), file);
  }

  @Test
  void theFileIsValid() {
    String file = file(Optional.of(LocalTime.of(10, 0)), false);
    ICalendar read = Biweekly.parse(file).first();
    assertTrue(read.validate(ICalVersion.V2_0).isEmpty(), read.validate(ICalVersion.V2_0) + file);
    assertEquals("Møde, med komma", read.getEvents().get(0).getSummary().getValue());
    assertEquals(LONG, read.getEvents().get(0).getDescription().getValue());
    assertTrue(file.replace("\r\n ", "").contains("SUMMARY;LANGUAGE=da:Møde\\, med komma"), file);
    for (String line : file.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertTrue(line.indexOf('\n') < 0, line);
    }
  }
}
