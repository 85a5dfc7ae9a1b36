package dk.rammekatalog.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.search.SearchAnswer.Hit;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What an architect, a procurement officer and a clerk type finds what they mean. */
class JudgedSearchTest {
  private static final String SPACE = "https://w3id.org/rammekatalog/";

  @TempDir static Path var;
  private static OpenVersion version;

  @BeforeAll
  static void publish() {
    Store store = new Store(var);
    store.publish(Checks.run(TurtleReader.read(SourceTree.read(Path.of("")))));
    version = OpenVersion.of(store.current().orElseThrow());
  }

  @AfterAll
  static void close() {
    version.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "judged.csv", numLinesToSkip = 1)
  void whatIsMeantStandsFirst(String who, String search, String expected, int within) {
    SearchRequest request = new SearchRequest(search, Language.DA, List.of(), "", 0, within);
    List<String> found = version.search().find(request).hits().stream().map(Hit::iri).toList();
    assertTrue(found.contains(SPACE + expected), () -> who + ": " + search + " → " + found);
  }
}
