package dk.rammekatalog.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.text.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** The two readers of a file must agree on every triple, also where blank nodes nest. */
class LocationsTest {
  private static final String NESTED =
      """
      @prefix ex: <http://example.org/> .
      # comment æøå
      ex:a ex:p [ ex:q ( 1 [ ex:r "𝒳" , ex:b ] _:x ) ; ex:s _:y ] ,
          ( ( ex:c ) () [ ] ) ; a ex:C ;
      .
      _:y ex:p _:x ; ex:q "lang"@da , 'x'^^ex:dt , true , 1.5 , 1e3 , \"""a
      b\""" .
      [ ex:p ex:o ] ex:q ex:r .
      [ ex:p ( [ ex:q 2 ] ) ] .
      ( 1 2 ) ex:p ex:o .
      ex:b ex:p ( "x"@da-DK[] "y"@DA--ltr"z"@en<c> "v"@en( 1 ) ) , "w"@i-x# comment
      .
      """;

  @Test
  void everyTripleOfANestedFileHasItsPlace() {
    assertEveryTripleIsFound(NESTED);
  }

  @Test
  void lineBreaksOfOtherSystemsCountOnce() {
    assertEveryTripleIsFound(NESTED.replace("\n", "\r\n"));
    SourceGraph graph = graph(NESTED.replace("\n", "\r\n"));
    assertEquals("3:6", place(graph, "http://example.org/a", "http://example.org/p", true));
  }

  @Test
  void columnsCountCharacters() {
    SourceGraph graph =
        graph("@prefix ex: <http://example.org/> .\nex:a ex:p \"𝒳\" ; ex:q \"b\" ;\n.\n");
    assertEquals("2:17", place(graph, "http://example.org/a", "http://example.org/q", true));
    assertEquals("2:22", place(graph, "http://example.org/a", "http://example.org/q", false));
  }

  @Test
  void allFilesOfTheCatalogueAreFollowed() {
    SourceGraph graph = TurtleReader.read(SourceTree.read(Path.of("")));
    assertEquals(List.of(), graph.diagnostics());
    assertTrue(graph.files().size() > 20, "the catalogue is there");
    List<String> missing = new ArrayList<>();
    Locations locations = new Locations(graph);
    for (FileGraph file : graph.files()) {
      file.graph()
          .find()
          .filterDrop(triple -> locations.object(file, triple).isPresent())
          .forEachRemaining(triple -> missing.add(file.path() + " " + triple));
    }
    assertEquals(List.of(), missing);
  }

  private static void assertEveryTripleIsFound(String text) {
    SourceGraph graph = graph(text);
    assertEquals(List.of(), graph.diagnostics());
    FileGraph file = graph.files().get(0);
    Locations locations = new Locations(graph);
    List<Triple> missing =
        file.graph()
            .find()
            .filterDrop(triple -> locations.object(file, triple).isPresent())
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String place(SourceGraph graph, String subject, String predicate, boolean ofIt) {
    Triple triple = graph.union().find(uri(subject), uri(predicate), Node.ANY).toList().get(0);
    Locations locations = new Locations(graph);
    Position at =
        (ofIt ? locations.predicate(triple) : locations.object(triple)).orElseThrow().position();
    return at.line() + ":" + at.column();
  }

  private static Node uri(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }

  private static SourceGraph graph(String text) {
    return TurtleReader.read(
        new SourceTree(Path.of(""), List.of(SourceFile.of("data/test.ttl", text))));
  }
}
