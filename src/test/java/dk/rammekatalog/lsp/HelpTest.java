package dk.rammekatalog.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told when it asks, while texts are half-written. */
class HelpTest {
  private static final String ITEM = "data/punkt/2022-03-10-2.4.ttl";
  private static final String BLOCK = "data/byggeblok/aktivitet.ttl";
  private static final String NEW = "data/punkt/ny.ttl";
  private static final String PREFIXES =
      """
      @prefix rk: <https://w3id.org/rammekatalog/ontology#> .
      @prefix punkt: <https://w3id.org/rammekatalog/id/punkt/> .
      @prefix dct: <http://purl.org/dc/terms/> .

      """;

  @TempDir static Path root;
  private static Editor editor;

  @BeforeAll
  static void start() throws Exception {
    editor = Editor.withCopy(root, "da");
    editor.open(ITEM);
  }

  @AfterAll
  static void end() {
    editor.close();
  }

  @Test
  void namesInQueriesAreProposedAndExplained() throws Exception {
    String path = "queries/question/ny.rq";
    String prefix = "PREFIX rk: <https://w3id.org/rammekatalog/ontology#>\n";
    editor.open(path, prefix + "SELECT ?x WHERE { ?x rk:itemKi }\n");
    var params = new CompletionParams(editor.file(path), editor.at(path, "rk:itemKi| }"));
    List<CompletionItem> found = ask(service -> service.completion(params)).getRight().getItems();
    assertEquals("rk:itemKind", found.get(0).getTextEdit().getLeft().getNewText());
    editor.open(path, prefix + "SELECT ?x WHERE { ?x rk:itemKind ?y }\n");
    var place = new HoverParams(editor.file(path), editor.at(path, "rk:item|Kind"));
    assertTrue(
        ask(service -> service.hover(place))
            .getContents()
            .getRight()
            .getValue()
            .startsWith("**punkttype** `rk:itemKind`"));
  }

  @Test
  void noPlaceOfAHalfWrittenTextMakesItStumble() throws Exception {
    Random random = new Random(20220310);
    String text = editor.text(ITEM);
    for (int round = 0; round < 60; round++) {
      int cut = random.nextInt(text.length());
      String half =
          text.substring(0, cut) + text.substring(cut + random.nextInt(text.length() - cut));
      editor.open(NEW, half);
      String before = half.substring(0, random.nextInt(half.length() + 1));
      int line = (int) before.chars().filter(c -> c == '\n').count();
      var place = new Position(line, before.length() - before.lastIndexOf('\n') - 1);
      ask(service -> service.completion(new CompletionParams(editor.file(NEW), place)))
          .getRight()
          .getItems()
          .forEach(
              item ->
                  assertFalse(
                      Texts.applied(half, List.of(item.getTextEdit().getLeft())).isEmpty()));
      ask(service -> service.hover(new HoverParams(editor.file(NEW), place)));
      ask(service -> service.documentSymbol(new DocumentSymbolParams(editor.file(NEW))))
          .forEach(
              symbol ->
                  assertTrue(
                      symbol.getRight().getRange().getEnd().getLine()
                          <= half.chars().filter(c -> c == '\n').count()));
    }
  }

  @Test
  void hoverTellsLabelClassAndWhereItIsDescribed() throws Exception {
    Hover thing = hover("person:dan-bj|oerneboe ;\n  rk:treats");
    assertEquals(editor.range(ITEM, "person:dan-bjoerneboe"), thing.getRange());
    String text = thing.getContents().getRight().getValue();
    assertTrue(text.startsWith("**Dan Bjørneboe** `person:dan-bjoerneboe` · *Person*"), text);
    int line = line("data/register/personer.ttl", "person:dan-bjoerneboe\n");
    assertTrue(text.contains("[data/register/personer.ttl:" + line + "](file:"), text);
    String term = hover("rk:item|Kind").getContents().getRight().getValue();
    assertTrue(term.contains("**punkttype** `rk:itemKind`"), term);
    assertTrue(term.contains("ontology/rammekatalog.ttl:"), term);
  }

  @Test
  void definitionLeadsToTheDescriptionInAnotherFile() throws Exception {
    List<? extends Location> found =
        ask(service ->
                service.definition(
                    new DefinitionParams(
                        editor.file(ITEM), at("person:dan-bj|oerneboe ;\n  rk:treats"))))
            .getLeft();
    assertEquals(1, found.size());
    assertEquals(editor.uri("data/register/personer.ttl"), found.get(0).getUri());
    assertEquals(
        line("data/register/personer.ttl", "person:dan-bjoerneboe\n") - 1,
        found.get(0).getRange().getStart().getLine());
  }

  @Test
  void referencesAreFoundInAllFiles() throws Exception {
    String iri = "rk:treats system:nsis-context-|handler";
    List<? extends Location> found =
        ask(
            service ->
                service.references(
                    new ReferenceParams(editor.file(ITEM), at(iri), new ReferenceContext(false))));
    Map<String, Long> files =
        found.stream().collect(Collectors.groupingBy(Location::getUri, Collectors.counting()));
    assertTrue(files.size() > 2, () -> "" + files);
    for (Location place : found) {
      String text = Files.readString(Path.of(java.net.URI.create(place.getUri())));
      String line = text.lines().toList().get(place.getRange().getStart().getLine());
      String named =
          line.substring(
              place.getRange().getStart().getCharacter(), place.getRange().getEnd().getCharacter());
      assertTrue(named.contains("nsis-context-handler"), line);
      assertFalse(
          place.getRange().getStart().getCharacter() == 0, "descriptions were not asked for");
    }
  }

  @Test
  void formattingGivesTheOneLayout() throws Exception {
    String untidy = PREFIXES + "punkt:ny   dct:title \"Æ\"@da .\n";
    editor.open("data/punkt/skaev.ttl", untidy);
    var edits =
        ask(
            service ->
                service.formatting(
                    new DocumentFormattingParams(
                        editor.file("data/punkt/skaev.ttl"), new FormattingOptions(2, true))));
    assertEquals(
        """
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix punkt: <https://w3id.org/rammekatalog/id/punkt/> .

        punkt:ny
          dct:title "Æ"@da ;
        .
        """,
        Texts.applied(untidy, List.copyOf(edits)));
    editor.open("data/punkt/skaev.ttl", untidy + "punkt:ny dct:");
    assertEquals(
        List.of(),
        ask(
            service ->
                service.formatting(
                    new DocumentFormattingParams(
                        editor.file("data/punkt/skaev.ttl"), new FormattingOptions(2, true)))));
    assertTrue(
        editor.messages().stream().anyMatch(text -> text.startsWith("Filen kan ikke læses")));
  }

  @Test
  void symbolsNameTheThingsOfAFileByTheirLabels() throws Exception {
    editor.open(BLOCK);
    List<DocumentSymbol> found =
        ask(service -> service.documentSymbol(new DocumentSymbolParams(editor.file(BLOCK))))
            .stream()
            .map(either -> either.getRight())
            .toList();
    assertEquals("byggeblok:aktivitet – Aktivitet", found.get(0).getName());
    assertEquals("Byggeblok", found.get(0).getDetail());
    assertEquals(editor.range(BLOCK, "byggeblok:aktivitet"), found.get(0).getSelectionRange());
    String text = editor.text(BLOCK);
    assertEquals(
        text.split("\n\\.\n", -1).length - 1, found.size(), "one for each block of the file");
  }

  @Test
  void theCatalogueIsSearchedByLabel() throws Exception {
    var found =
        editor
            .server()
            .getWorkspaceService()
            .symbol(new WorkspaceSymbolParams("Observerbar"))
            .get(60, TimeUnit.SECONDS)
            .getRight();
    assertTrue(
        found.stream()
            .anyMatch(
                symbol ->
                    symbol
                        .getName()
                        .equals("byggeblok:observerbar-egenskab – Observerbar Egenskab")));
  }

  private static Hover hover(String marked) throws Exception {
    HoverParams params = new HoverParams(editor.file(ITEM), editor.at(ITEM, marked));
    return Optional.ofNullable(ask(service -> service.hover(params))).orElseThrow();
  }

  private static Position at(String marked) {
    try {
      return editor.at(ITEM, marked);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static <T> T ask(Function<TextDocumentService, CompletableFuture<T>> question)
      throws Exception {
    return question.apply(editor.server().getTextDocumentService()).get(60, TimeUnit.SECONDS);
  }

  private static int line(String path, String text) throws Exception {
    String before = Files.readString(root.resolve(path));
    int at = before.indexOf("\n" + text);
    return (int) before.substring(0, at).chars().filter(c -> c == '\n').count() + 2;
  }
}
