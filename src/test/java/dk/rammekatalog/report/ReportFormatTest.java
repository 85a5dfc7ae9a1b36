package dk.rammekatalog.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
  private static final Path EXPECTED = Path.of("src/test/resources/dk/rammekatalog/report");

  /** One of each severity, with characters that a format must write in another way. */
  private static final List<Diagnostic> FINDINGS =
      List.of(
          new Diagnostic(
              "data/moede/2030-01-15.ttl",
              new Position(16, 27),
              Severity.ERROR,
              "syntax",
              Messages.of("syntax.semicolon")),
          new Diagnostic(
              "data/møde, 100 %.ttl",
              new Position(1, 1),
              Severity.WARNING,
              "title-da",
              new LocalText("Skriv \"titel\"@da: 100 %.\nOg <mere>.", "Write \"title\"@en: 100 %."),
              new LocalText("Der er en titel på dansk.", "There is a title in Danish.")),
          new Diagnostic(
              "data/møde, 100 %.ttl",
              new Position(2, 3),
              Severity.INFO,
              "title-da",
              new LocalText("Skriv en titel.", "Write a title."),
              new LocalText("Der er en titel på dansk.", "There is a title in Danish.")));

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void writesFindings(ReportFormat format) throws IOException {
    String name = format.name().toLowerCase(Locale.ROOT);
    assertEquals(
        Files.readString(EXPECTED.resolve("findings." + name)),
        format.write(FINDINGS, Language.DA));
    assertEquals(
        Files.readString(EXPECTED.resolve("findings.en." + name)),
        format.write(FINDINGS, Language.EN));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void writesThatThereAreNone(ReportFormat format) throws IOException {
    String name = format.name().toLowerCase(Locale.ROOT);
    assertEquals(
        Files.readString(EXPECTED.resolve("none." + name)), format.write(List.of(), Language.DA));
  }
}
