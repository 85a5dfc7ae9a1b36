package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script sees of {@code check}: findings, summary and exit code. */
class CheckCommandTest {
  private static final String GOOD =
      """
      @prefix dct: <http://purl.org/dc/terms/> .

      <https://example.org/a>
        dct:title "A"@da ;
      .
      """;
  private static final String FINDING =
      """
      data/b.ttl:4:21: fejl: Her mangler et punktum (.) til sidst. [syntax]
        4 |   dct:title "A"@da ;
          |                     ^
      """;

  private static final String WARNING =
      """
      # title@da: Ingen titel
      # title@en: No title
      # problem@da: Der er en titel.
      # problem@en: There is a title.
      # solution@da: Slet den.
      # solution@en: Delete it.
      # severity: warning
      SELECT ?focus ?path ?value
      WHERE {
        VALUES ?path { <http://purl.org/dc/terms/title> }
        ?focus ?path ?value
      }
      """;

  @TempDir private Path root;

  @Test
  void aCleanCatalogueSaysSoOnTheErrorStream() throws IOException {
    write("data/a.ttl", GOOD);
    assertEquals(new Answer(Main.FINE, "", "Filer læst: 1. Ingen fund.\n"), check());
  }

  @Test
  void findingsAreOnTheOutputAndTheirNumberOnTheErrorStream() throws IOException {
    write("data/a.ttl", GOOD);
    write("data/b.ttl", GOOD.replace("\n.\n", "\n").replace("example.org/a", "example.org/b"));
    String summary = "Filer læst: 2. Fejl: 1. Advarsler og bemærkninger: 0.\n";
    assertEquals(new Answer(Main.FINDINGS, FINDING, summary), check());
  }

  @Test
  void onlyTheFilesThatAreAskedForCount() throws IOException {
    write("data/a.ttl", GOOD);
    write("data/b.ttl", GOOD.replace("\n.\n", "\n").replace("example.org/a", "example.org/b"));
    assertEquals(Main.FINE, check(root.resolve("data/a.ttl").toString()).code());
    assertEquals(FINDING, check(root.resolve("data").toString()).out());
  }

  @Test
  void aFormForProgramsHasNoSummary() throws IOException {
    write("data/a.ttl", GOOD);
    assertEquals(new Answer(Main.FINE, "[ ]\n", ""), check("--format", "json"));
  }

  @Test
  void findingsOfABaselineAreNotToldAgain() throws IOException {
    write("data/b.ttl", GOOD.replace("\n.\n", "\n"));
    write("before.json", check("--format", "json").out());
    write("data/b.ttl", "# moved\n" + GOOD.replace("\n.\n", "\n"));
    write("data/c.ttl", GOOD.replace("\n.\n", "\n").replace("example.org/a", "example.org/c"));
    Answer answer = check("--baseline", root.resolve("before.json").toString());
    assertEquals(FINDING.replace("b.ttl", "c.ttl"), answer.out());
    assertTrue(answer.err().endsWith("Kendt i forvejen og ikke vist: 1.\n"), answer.err());
    write("data/c.ttl", GOOD);
    assertEquals(Main.FINE, check("--baseline", root.resolve("before.json").toString()).code());
  }

  @Test
  void theExitCodeFollowsTheSeverity() throws IOException {
    write("data/a.ttl", GOOD);
    write("queries/check/proeve.rq", WARNING);
    assertEquals(Main.FINE, check().code());
    assertEquals(Main.FINDINGS, check("--fail-on", "warning").code());
    assertEquals(Main.FINDINGS, check("--fail-on", "info").code());
    assertTrue(check("--help").out().contains("Udgangskoder"));
  }

  @Test
  void wrongUseIsOneLineAndTheUsage() throws IOException {
    write("data/a.ttl", GOOD);
    Answer answer = check("--formt", "json");
    assertEquals(Main.WRONG_USE, answer.code());
    assertEquals("", answer.out());
    assertTrue(answer.err().startsWith("Ukendt: --formt"), answer.err());
  }

  @Test
  void aFileThatIsNotThereIsWrongUse() throws IOException {
    write("data/a.ttl", GOOD);
    Answer answer = check("data/c.ttl");
    assertEquals(
        new Answer(Main.WRONG_USE, "", "Filen eller mappen data/c.ttl findes ikke.\n"), answer);
  }

  @Test
  void aFolderWithoutCatalogueIsWrongUse() {
    Answer answer = check("--lang", "en");
    assertEquals(Main.WRONG_USE, answer.code());
    assertTrue(answer.err().contains("is not a catalogue"), answer.err());
  }

  @Test
  void aDiskThatFailsIsOneLine() {
    StringWriter err = new StringWriter();
    Exception failure = new UncheckedIOException("data/a.ttl", new IOException("disk"));
    assertEquals(Main.FAILURE, Failures.tell(failure, new PrintWriter(err), Language.DA));
    assertEquals("Det lykkedes ikke: data/a.ttl\n", err.toString());
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Answer check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--root", root.toString()));
    all.addAll(List.of(arguments));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Answer(code, out.toString(), err.toString());
  }

  private record Answer(int code, String out, String err) {}
}
