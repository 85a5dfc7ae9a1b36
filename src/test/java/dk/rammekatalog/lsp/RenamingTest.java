package dk.rammekatalog.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.format.Formatted;
import dk.rammekatalog.format.TurtleFormatter;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A renaming reaches every file, leaves the old name behind, and brings no finding. */
class RenamingTest {
  private static final String ITEM = "data/punkt/2022-03-10-2.4.ttl";
  private static final String SPACE = "https://w3id.org/rammekatalog/id/";
  private static final String MARKED = "rk:treats system:nsis-context-|handler";

  @TempDir Path root;
  private Editor editor;

  @BeforeEach
  void start() throws Exception {
    editor = Editor.withCopy(root, "da");
    editor.open(ITEM);
  }

  @AfterEach
  void end() {
    editor.close();
  }

  @Test
  void aThingIsRenamedInAllFilesAndTheOldNameLeadsToTheNew() throws Exception {
    Map<String, List<TextEdit>> edits = rename(MARKED, "nsis-context-handler-2");
    assertTrue(edits.size() > 3, () -> "" + edits.keySet());
    editor.apply(edits);
    String described = Files.readString(root.resolve("data/system/nsis-context-handler.ttl"));
    assertTrue(
        described.contains(
            """

            system:nsis-context-handler
              owl:deprecated true ;
              dct:isReplacedBy system:nsis-context-handler-2 ;
            .
            """),
        described);
    assertTrue(described.contains("\nsystem:nsis-context-handler-2\n  a rk:System ;\n"), described);
    assertTrue(described.contains("@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"), described);
    assertOnlyTheRedirectIsLeft("system:nsis-context-handler", "system/nsis-context-handler");
    assertEquals(List.of(), Checks.run(TurtleReader.read(SourceTree.read(root))).diagnostics());
    for (String uri : edits.keySet()) {
      if (uri.endsWith(".ttl")) {
        String text = Files.readString(Path.of(java.net.URI.create(uri)));
        assertEquals(new Formatted.Done(text), TurtleFormatter.format(text), "laid out still");
      }
    }
  }

  @Test
  void aConceptIsRenamedTooAndMayMoveToAnotherNamespaceName() throws Exception {
    editor.apply(rename("rk:itemKind punkttype:droeftelses|sag", "punkttype:droeftelse"));
    assertOnlyTheRedirectIsLeft("punkttype:droeftelsessag", "punkttype/droeftelsessag");
    assertEquals(List.of(), Checks.run(TurtleReader.read(SourceTree.read(root))).diagnostics());
  }

  @Test
  void queriesAndTheirExpectedAnswersFollow() throws Exception {
    String query = "queries/question/alt-om-emne.rq";
    editor.open(query);
    Map<String, List<TextEdit>> edits = rename(query, "emne/ho|i>", "helhed");
    assertTrue(edits.containsKey(editor.uri(query)), () -> "" + edits.keySet());
    editor.apply(edits);
    String agreement = "data/aftale/politisk-aftale-om-hoi-2022.ttl";
    editor.open(agreement);
    Map<String, List<TextEdit>> others =
        rename(agreement, "\naftale:politisk|-aftale-om-hoi-2022", "politisk-aftale-2022");
    assertTrue(
        others.containsKey(editor.uri(query.replace(".rq", ".csv"))), () -> "" + others.keySet());
    editor.apply(others);
    String old = "politisk-aftale-om-hoi-2022";
    assertOnlyTheRedirectIsLeft("aftale:" + old, "aftale/" + old);
    assertOnlyTheRedirectIsLeft("emne:hoi", "emne/hoi");
    assertEquals(List.of(), Checks.run(TurtleReader.read(SourceTree.read(root))).diagnostics());
  }

  @Test
  void theEditorIsToldWhatIsRenamed() throws Exception {
    PrepareRenameParams params =
        new PrepareRenameParams(editor.file(ITEM), editor.at(ITEM, MARKED));
    var prepared =
        editor
            .server()
            .getTextDocumentService()
            .prepareRename(params)
            .get(60, TimeUnit.SECONDS)
            .getSecond();
    assertEquals("nsis-context-handler", prepared.getPlaceholder());
    assertEquals(editor.range(ITEM, "system:nsis-context-handler"), prepared.getRange());
  }

  @Test
  void namesThatCannotBeAreRefusedInWords() throws Exception {
    assertRefused(MARKED, "NSIS", "kan ikke bruges som navn");
    assertRefused(MARKED, "nemlog-in3", "findes allerede");
    assertRefused("dct:ti|tle", "titel", "er ikke katalogets");
  }

  private void assertRefused(String marked, String name, String message) {
    ExecutionException refused = assertThrows(ExecutionException.class, () -> rename(marked, name));
    assertTrue(refused.getCause().getMessage().contains(message), refused + "");
  }

  private Map<String, List<TextEdit>> rename(String marked, String name) throws Exception {
    return rename(ITEM, marked, name);
  }

  private Map<String, List<TextEdit>> rename(String path, String marked, String name)
      throws Exception {
    RenameParams params = new RenameParams(editor.file(path), editor.at(path, marked), name);
    return editor
        .server()
        .getTextDocumentService()
        .rename(params)
        .get(60, TimeUnit.SECONDS)
        .getChanges();
  }

  /** The old name stands once, as the subject of what is left of it. */
  private void assertOnlyTheRedirectIsLeft(String name, String end) throws Exception {
    int left = 0;
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        boolean named = (line + " ").matches(".*(?<![\\w-])" + name + "[ ;,.)].*");
        left += named ? 1 : 0;
        assertFalse(named && !line.equals(name), file + ": " + line);
        assertFalse((line + ",").matches(".*" + SPACE + end + "[>,\"|;].*"), file + ": " + line);
      }
    }
    assertEquals(1, left);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(ttl|rq|csv)"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
