package dk.rammekatalog.lsp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as you type, in an editor that speaks with the real command. */
class FindingsTest {
  private static final String ITEM = "data/punkt/2022-03-10-2.4.ttl";
  private static final String SYSTEM = "data/system/nsis-context-handler.ttl";

  @TempDir static Path root;
  private static Editor editor;

  @BeforeAll
  static void start() throws Exception {
    editor = Editor.withCopy(root, "da");
  }

  @BeforeEach
  void open() throws Exception {
    editor.open(ITEM);
    editor.findings(ITEM, 0);
  }

  @AfterAll
  static void end() {
    editor.close();
  }

  @Test
  void aMistakeIsToldWhereItStandsAndIsGoneWhenItIsMended() throws Exception {
    editor.type(ITEM, "rk:itemNumber \"2.4\"", "rk:itemNumer \"2.4\"");
    List<Diagnostic> told = editor.findings(ITEM, 1);
    Diagnostic first = told.get(0);
    assertEquals(editor.range(ITEM, "rk:itemNumer"), first.getRange());
    assertEquals(DiagnosticSeverity.Error, first.getSeverity());
    assertTrue(first.getMessage().getLeft().contains("Mente du rk:itemNumber"), first + "");
    editor.type(ITEM, "rk:itemNumer", "rk:itemNumber");
    editor.findings(ITEM, 0);
  }

  @Test
  void columnsCountUtf16Units() throws Exception {
    editor.type(
        ITEM,
        "  rk:officer person:dan-bjoerneboe ;",
        "  rk:sectionAsPrinted \"𝄞𝄞\"@da ; rk:officer person:ingen ;");
    Diagnostic told = editor.findings(ITEM, 1).get(0);
    assertEquals(editor.range(ITEM, "person:ingen"), told.getRange());
    assertEquals(45, told.getRange().getStart().getCharacter());
  }

  @Test
  void aHalfWrittenFileHasItsOwnFindingAndTheOthersKeepTheirs() throws Exception {
    editor.open(SYSTEM);
    editor.findings(SYSTEM, 0);
    editor.type(ITEM, "rk:itemNumber \"2.4\" ;", "rk:itemNumber \"to\" ;");
    List<Diagnostic> others = editor.findings(ITEM, 1);
    editor.type(
        SYSTEM,
        "\n\nsystem:nsis-context-handler\n",
        "\n\nsystem:nsis-context-handler\n  dct:tit\n");
    Diagnostic told = editor.findings(SYSTEM, 1).get(0);
    assertEquals("syntax", told.getCode().getLeft());
    assertEquals(others, editor.findings(ITEM, 1));
    assertEquals(2, editor.findings().size(), () -> editor.findings().toString());
    editor.type(SYSTEM, "  dct:tit\n", "");
    editor.findings(SYSTEM, 0);
  }

  @Test
  void afterAnyEditsTheFindingsAreThoseOfAFullCheck() throws Exception {
    Random random = new Random(20220914);
    for (int round = 0; round < 6; round++) {
      List<String> lines = new ArrayList<>(editor.text(ITEM).lines().toList());
      int from = 35 + random.nextInt(lines.size() - 35);
      String line = lines.remove(from);
      if (random.nextBoolean()) {
        lines.add(35 + random.nextInt(lines.size() - 35), line);
      }
      editor.replace(ITEM, String.join("\n", lines) + "\n");
      Set<String> expected = places(editor.checked(ITEM));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertEquals(expected, shown(editor.findings().get(editor.uri(ITEM)))));
    }
  }

  private static Set<String> places(List<dk.rammekatalog.report.Diagnostic> findings) {
    return findings.stream()
        .map(found -> found.check() + ":" + found.position().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> shown(List<Diagnostic> findings) {
    return Stream.ofNullable(findings)
        .flatMap(List::stream)
        .map(one -> one.getCode().getLeft() + ":" + (one.getRange().getStart().getLine() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aFileThatIsNotOfTheCatalogueIsReadForSyntax() throws Exception {
    editor.open("andet.ttl", "@prefix x: <https://example.org/> .\n\nx:a x:b x:c ;\n  x:d .\n");
    assertEquals("syntax", editor.findings("andet.ttl", 1).get(0).getCode().getLeft());
    editor.type("andet.ttl", "x:d .", "x:d x:e .");
    editor.findings("andet.ttl", 0);
  }

  @Test
  void aFindingWithOneNearAlternativeIsMendedByAQuickFix() throws Exception {
    editor.type(ITEM, "rk:itemNumber \"2.4\"", "rk:itemNumer \"2.4\"");
    Diagnostic told = editor.findings(ITEM, 1).get(0);
    CodeAction action = actions(told.getRange(), List.of(told)).get(0);
    assertEquals("Skriv rk:itemNumber", action.getTitle());
    assertEquals(List.of(told), action.getDiagnostics());
    var edits = action.getEdit().getChanges().get(editor.uri(ITEM));
    String mended = Texts.applied(editor.text(ITEM), edits);
    assertTrue(mended.contains("  rk:itemNumber \"2.4\" ;\n"));
  }

  @Test
  void anUnknownDatatypeIsMendedWithoutTheValue() throws Exception {
    String xsd = "<http://www.w3.org/2001/XMLSchema#";
    editor.type(ITEM, "rk:itemNumber \"2.4\"", "rk:itemNumber \"2.4\"^^" + xsd + "strin>");
    Diagnostic told = editor.findings(ITEM, 1).get(0);
    CodeAction action = actions(told.getRange(), List.of(told)).get(0);
    var edits = action.getEdit().getChanges().get(editor.uri(ITEM));
    String mended = Texts.applied(editor.text(ITEM), edits);
    assertTrue(mended.contains("  rk:itemNumber \"2.4\"^^" + xsd + "string> ;\n"), mended);
  }

  @Test
  void aMissingPrefixIsInsertedInItsPlaceByAQuickFix() throws Exception {
    editor.type(ITEM, "rk:officer person:dan-bjoerneboe ;", "dcat:contactPoint enhed:ny ;");
    Diagnostic told = editor.findings(ITEM, 1).get(0);
    CodeAction action = actions(told.getRange(), List.of(told)).get(0);
    assertEquals("Indsæt præfikset dcat", action.getTitle());
    var edits = action.getEdit().getChanges().get(editor.uri(ITEM));
    String mended = Texts.applied(editor.text(ITEM), edits);
    assertTrue(
        mended.contains(
            "\n@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix dct: <http://purl.org"),
        mended);
  }

  @Test
  void messagesAreEnglishForAnEnglishEditor() throws Exception {
    try (Editor english = Editor.start(root, "en-GB")) {
      english.open(ITEM);
      english.type(ITEM, "rk:itemNumber \"2.4\"", "rk:itemNumer \"2.4\"");
      String told = english.findings(ITEM, 1).get(0).getMessage().getLeft();
      assertTrue(told.contains("Did you mean"), told);
    }
    try (Editor danish = Editor.start(root, "en-GB", "--lang", "da")) {
      danish.open(ITEM);
      danish.type(ITEM, "rk:itemNumber \"2.4\"", "rk:itemNumer \"2.4\"");
      String told = danish.findings(ITEM, 1).get(0).getMessage().getLeft();
      assertTrue(told.contains("Mente du"), told);
    }
  }

  @Test
  void theServerEndsWithItsEditor() throws Exception {
    try (Editor polite = Editor.start(root, "da")) {
      polite.open(ITEM);
      assertEquals(0, polite.leave());
      assertFalse(polite.process().isAlive());
    }
    try (Editor other = Editor.start(root, "da")) {
      other.process().getOutputStream().close();
      assertTrue(other.process().waitFor(30, TimeUnit.SECONDS));
      assertEquals(1, other.process().exitValue());
    }
  }

  private List<CodeAction> actions(Range range, List<Diagnostic> told) throws Exception {
    CodeActionParams params =
        new CodeActionParams(editor.file(ITEM), range, new CodeActionContext(told));
    List<Either<Command, CodeAction>> found =
        editor.server().getTextDocumentService().codeAction(params).get(60, TimeUnit.SECONDS);
    assertEquals(List.of(), actionsAt(new Position(0, 0)));
    return found.stream().map(Either::getRight).toList();
  }

  private List<Either<Command, CodeAction>> actionsAt(Position place) throws Exception {
    CodeActionParams params =
        new CodeActionParams(
            editor.file(ITEM), new Range(place, place), new CodeActionContext(List.of()));
    return editor.server().getTextDocumentService().codeAction(params).get(60, TimeUnit.SECONDS);
  }
}
