package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.proof.Report;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version becomes current only if what harvesters get of it is right. */
class ProofTest {
  private static final Path CONFORMING =
      Path.of("src/test/resources/dk/rammekatalog/profile/conforming.ttl");
  private static final Path BACKGROUND = Path.of("ontology/background");
  private static final String MORE =
      """
      ex:mere
        a dcat:Dataset ;
        dct:title "Mere"@da ;
        dct:description "Endnu et datasæt."@da ;
      .
      """;

  @TempDir private Path folder;
  private String text;

  @BeforeEach
  void makeCatalogue() throws IOException {
    Path background = Files.createDirectories(folder.resolve("ontology/background"));
    try (Stream<Path> files = Files.list(BACKGROUND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, background.resolve(file.getFileName()));
      }
    }
    Files.createDirectories(folder.resolve("data"));
    text =
        Files.readString(CONFORMING)
            .replace(
                "\nex:katalog\n",
                "\nex:katalog\n  <http://rdfs.org/ns/void#uriSpace> \"https://example.org/\" ;\n")
            .replaceAll("https://example.org/(fil|uddrag)\\.csv", "https://filer.example/$1.csv")
            .replaceAll("https://example.org/api[a-z/.]*", "https://example.org/sparql");
  }

  @Test
  void theReportIsPartOfTheVersion() throws IOException {
    Command.Result result = publish(text);
    assertEquals(Main.FINE, result.code(), result.err());
    Report report = Report.of(current()).orElseThrow();
    assertEquals("https://example.org/katalog", report.catalog());
    assertEquals(2, report.datasets());
    assertEquals(
        List.of("strict 0 0", "dk 3 0", "eu 0 0"),
        report.judgements().stream()
            .map(each -> each.mode() + " " + each.errors() + " " + each.warnings())
            .toList());
    assertEquals(List.of(), report.broken());
    assertTrue(report.mqa().untried() > 0, "addresses of others are not tried");
    assertEquals(current().id(), report.version());
  }

  @Test
  void aViolationIsToldAndTheOldVersionStays() throws IOException {
    publish(text);
    String before = current().id();
    Command.Result result =
        publish(text.replace("frequency/ANNUAL>", "frequency/annual>"), "--lang", "en");
    assertEquals(Main.FINDINGS, result.code());
    assertEquals(before, current().id());
    assertTrue(
        result.err().startsWith("data/katalog.ttl:1:1: error: The value of dct:accrual"),
        result.err());
    assertTrue(result.err().contains("https://example.org/datasaet"), result.err());
    assertTrue(result.err().contains("[dataset-accrual-periodicity-list]"), result.err());
    assertEquals(Main.FINDINGS, publish(text.replace("ANNUAL>", "annual>")).code(), "again");
  }

  @Test
  void anAddressOfOurOwnThatLeadsNowhereIsAViolation() throws IOException {
    Command.Result result =
        publish(
            text.replace("https://filer.example/fil.csv", "https://example.org/download/x.csv"));
    assertEquals(Main.FINDINGS, result.code());
    assertTrue(result.err().contains("https://example.org/download/x.csv"), result.err());
    assertTrue(result.err().contains("[link]"), result.err());
    assertFalse(Files.exists(folder.resolve("var/current")));
  }

  @Test
  void aDatasetThatIsGoneMustBeNamed() throws IOException {
    publish(text + MORE);
    String before = current().id();
    Command.Result result = publish(text, "--lang", "en");
    assertEquals(Main.FINDINGS, result.code());
    assertEquals(before, current().id());
    assertTrue(
        result.err().contains("publish --allow-removal https://example.org/mere"), result.err());
    assertEquals(Main.FINDINGS, publish(text, "--allow-removal", "andet").code());
    assertEquals(Main.FINE, publish(text, "--allow-removal", "andet,mere").code());
    assertEquals(2, Report.of(current()).orElseThrow().datasets());
  }

  @Test
  void aVersionThatWasBuiltBeforeMayNotRemoveEither() throws IOException {
    publish(text);
    String small = current().id();
    publish(text + MORE);
    String large = current().id();
    assertEquals(Main.FINDINGS, publish(text).code());
    assertEquals(large, current().id());
    assertEquals(Main.FINE, publish(text, "--allow-removal", "https://example.org/mere").code());
    assertEquals(small, current().id());
  }

  @Test
  void aCatalogueWithoutDcatNeedsNoProof() throws IOException {
    String plain =
        text.substring(0, text.indexOf("\n# A catalogue")) + "\nex:a dct:title \"A\"@da .\n";
    assertEquals(Main.FINE, publish(plain).code());
    assertTrue(Report.of(current()).isEmpty());
  }

  private Command.Result publish(String turtle, String... options) throws IOException {
    Files.writeString(folder.resolve("data/katalog.ttl"), turtle);
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "publish",
                    "--root",
                    folder.toString(),
                    "--var",
                    folder.resolve("var").toString()),
                Stream.of(options))
            .toList();
    return Command.run(arguments.toArray(String[]::new));
  }

  private PublishedVersion current() {
    return new Store(folder.resolve("var")).current().orElseThrow();
  }
}
