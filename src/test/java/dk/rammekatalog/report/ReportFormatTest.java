package dk.rammekatalog.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.text.ToldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
              new LocalText("Der er en titel på dansk.", "There is a title in Danish.")),
          new Diagnostic(
                  "data/x.ttl",
                  new Position(2, 6),
                  Severity.ERROR,
                  "term",
                  LocalText.same("rk:treatCase"))
              .until(new Position(2, 18))
              .replacedBy(Optional.of("rk:treatsCase"))
              .about(List.of(new Location("data/y.ttl", new Position(7, 1), new Position(9, 2))))
              .explainedAt("https://example.org/rule"));

  /** A tab, a letter beyond the first plane, a sign that steers terminals, and a long line. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "data/x.ttl",
          "# 1\n\t\"𝒳\" rk:treatCase \u001B[2J ;\n",
          "data/møde, 100 %.ttl",
          "# " + "lang ".repeat(60) + "\n  dct:title \"a\" ;\n");

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
  @ValueSource(booleans = {false, true})
  void showsTheLinesOfTheFiles(boolean colour) throws IOException {
    Report report =
        new Report(FINDINGS, Language.DA, path -> Optional.ofNullable(TEXTS.get(path)), colour);
    String name = colour ? "excerpts.coloured.text" : "excerpts.text";
    assertEquals(Files.readString(EXPECTED.resolve(name)), ReportFormat.TEXT.write(report));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sarifFollowsItsSchema(Language language) {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V7)
            .getSchema(
                SchemaLocation.of("classpath:schema/sarif-schema-2.1.0.json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    for (List<Diagnostic> findings : List.of(FINDINGS, List.<Diagnostic>of())) {
      String log = ReportFormat.SARIF.write(findings, language);
      assertEquals(Set.of(), schema.validate(log, InputFormat.JSON));
      assertNotEquals(
          Set.of(),
          schema.validate(log.replace("\"runs\"", "\"run\""), InputFormat.JSON),
          "the schema sees mistakes");
    }
  }

  @Test
  void aBaselineKnowsFindingsThatMoved() {
    Function<String, Optional<String>> before = path -> Optional.ofNullable(TEXTS.get(path));
    Function<String, Optional<String>> after =
        path -> before.apply(path).map(text -> "# one more line\n" + text);
    Diagnostic moved =
        new Diagnostic(
            "data/x.ttl", new Position(3, 6), Severity.ERROR, "term", LocalText.same("moved"));
    String json = ReportFormat.JSON.write(new Report(FINDINGS, Language.EN, before, false));
    assertEquals(List.of(), Baseline.parse(json, "x").without(List.of(moved), after));
    assertEquals(List.of(moved), Baseline.parse(json, "x").without(List.of(moved, moved), after));
    assertEquals(List.of(moved), Baseline.parse("[]", "x").without(List.of(moved), after));
    assertThrows(ToldException.class, () -> Baseline.parse("[{}]", "x"));
    assertThrows(ToldException.class, () -> Baseline.parse("no report", "x"));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void writesThatThereAreNone(ReportFormat format) throws IOException {
    String name = format.name().toLowerCase(Locale.ROOT);
    assertEquals(
        Files.readString(EXPECTED.resolve("none." + name)), format.write(List.of(), Language.DA));
  }
}
