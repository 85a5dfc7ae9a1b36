package dk.rammekatalog.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is proposed at a place of a half-written text. */
class CompletionTest {
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
  }

  @AfterAll
  static void end() {
    editor.close();
  }

  @Test
  void thePropertiesOfTheShapesOfTheClassAreProposed() throws Exception {
    Map<String, CompletionItem> found = complete("punkt:ny\n  a rk:AgendaItem ;\n  |");
    assertEquals("punktnummer", found.get("rk:itemNumber").getDetail());
    assertTrue(found.containsKey("dct:title"), () -> "" + found.keySet());
    assertFalse(found.containsKey("rk:bodyKind"));
    assertTrue(
        found.get("rk:itemNumber").getSortText().compareTo(found.get("rk:officer").getSortText())
            < 0,
        "what is required comes first");
  }

  @Test
  void propertiesOfAShapeOfASuperclassAreProposed() throws Exception {
    Map<String, CompletionItem> found = complete("punkt:ny\n  a rk:Standard ;\n  rk:|");
    assertTrue(found.containsKey("rk:appliesTo"), () -> "" + found.keySet());
    assertFalse(found.containsKey("rk:itemNumber"));
  }

  @Test
  void aPropertyThatMayBeThereOnlyOnceIsNotProposedAgain() throws Exception {
    Map<String, CompletionItem> found =
        complete("punkt:ny\n  a rk:AgendaItem ;\n  rk:itemNumber \"3\" ;\n  rk:it|");
    assertFalse(found.containsKey("rk:itemNumber"));
    assertTrue(found.containsKey("rk:itemKind"), () -> "" + found.keySet());
  }

  @Test
  void theConceptsOfTheSchemeOfAPropertyAreProposed() throws Exception {
    Map<String, CompletionItem> found = complete("punkt:ny\n  a rk:AgendaItem ;\n  rk:itemKind |");
    assertTrue(
        found.keySet().stream().allMatch(name -> name.startsWith("punkttype:")),
        () -> "" + found.keySet());
    CompletionItem concept = found.get("punkttype:droeftelsessag");
    assertEquals("Drøftelsessag", concept.getDetail());
    assertEquals(
        List.of("@prefix punkttype: <https://w3id.org/rammekatalog/concept/punkttype/> .\n"),
        concept.getAdditionalTextEdits().stream().map(TextEdit::getNewText).toList());
  }

  @Test
  void thingsAreProposedByTheirDanishLabel() throws Exception {
    Map<String, CompletionItem> found =
        complete("punkt:ny\n  a rk:AgendaItem ;\n  rk:treats Observerb|");
    assertEquals("Observerbar Egenskab", found.get("byggeblok:observerbar-egenskab").getDetail());
  }

  @Test
  void thingsOfTheClassThatAPropertyAsksForAreProposed() throws Exception {
    Map<String, CompletionItem> found =
        complete("punkt:ny\n  a rk:AgendaItem ;\n  rk:officer Bjørneboe|");
    assertEquals(List.of("person:dan-bjoerneboe"), List.copyOf(found.keySet()));
    assertEquals("Dan Bjørneboe", found.get("person:dan-bjoerneboe").getDetail());
  }

  @Test
  void classesAreProposedAfterA() throws Exception {
    Map<String, CompletionItem> found = complete("punkt:ny\n  a Dagsorden|");
    assertEquals("Dagsordenspunkt", found.get("rk:AgendaItem").getDetail());
    assertFalse(found.containsKey("rk:itemOf"));
  }

  @Test
  void prefixesAreProposed() throws Exception {
    Map<String, CompletionItem> found = complete("@pre|");
    assertTrue(
        found.containsKey("@prefix person: <https://w3id.org/rammekatalog/id/person/> ."),
        () -> "" + found.keySet());
    assertFalse(found.keySet().stream().anyMatch(line -> line.contains(" rk:")), "is there");
    assertTrue(complete("punkt:ny\n  rk:treats byg|").containsKey("byggeblok:"));
  }

  @Test
  void nothingIsProposedInTextsAndComments() throws Exception {
    assertEquals(Map.of(), complete("punkt:ny\n  dct:title \"akt|ivitet\"@da ;\n"));
    assertEquals(Map.of(), complete("# akt|"));
  }

  @Test
  void aStatementWithoutEndDoesNotSpoilTheNext() throws Exception {
    Map<String, CompletionItem> found =
        complete(
            "punkt:en\n  a rk:System ;\n  rk:tre\n\npunkt:ny\n  a rk:AgendaItem ;\n  rk:item|");
    assertTrue(found.containsKey("rk:itemNumber"), () -> "" + found.keySet());
  }

  /** What is proposed at the mark of a new file: what it inserts → item. */
  private static Map<String, CompletionItem> complete(String marked) throws Exception {
    editor.open(NEW, PREFIXES + marked.replace("|", ""));
    CompletionParams params = new CompletionParams(editor.file(NEW), editor.at(NEW, marked));
    return ask(service -> service.completion(params)).getRight().getItems().stream()
        .collect(Collectors.toMap(item -> item.getTextEdit().getLeft().getNewText(), item -> item));
  }

  private static <T> T ask(Function<TextDocumentService, CompletableFuture<T>> question)
      throws Exception {
    return question.apply(editor.server().getTextDocumentService()).get(60, TimeUnit.SECONDS);
  }
}
