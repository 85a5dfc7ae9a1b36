package dk.rammekatalog.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** What the ontology promises those who use its terms. */
class TermsTest {
  private static final Node ONTOLOGY =
      NodeFactory.createURI("https://w3id.org/rammekatalog/ontology");
  private static final Path KEPT = Path.of("src/test/resources/dk/rammekatalog/ontology");
  private static final SourceGraph SOURCE = TurtleReader.read(SourceTree.read(Path.of("")));
  private static final Graph GRAPH = SOURCE.union(FileGraph::isOwn);

  /** Terms are deprecated, never deleted: what used them keeps working. */
  @Test
  void noTermOfAnEarlierVersionIsGone() throws IOException {
    try (var lists = Files.list(KEPT)) {
      List<Path> versions = lists.sorted().toList();
      assertTrue(versions.contains(KEPT.resolve("terms-0.2.0.txt")));
      for (Path version : versions) {
        Set<String> gone = new TreeSet<>(Files.readAllLines(version));
        gone.removeAll(terms());
        assertEquals(Set.of(), gone, version.toString());
      }
    }
  }

  @Test
  void everyClassHasAFileOfShapesOfItsOwn() {
    Set<String> without =
        subjects(RDF.type.asNode(), OWL.Class.asNode()).stream()
            .filter(term -> !hasShapes(term))
            .map(TermsTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without);
  }

  /** The version is told in three ways that agree, and every version says what changed. */
  @Test
  void theVersionAndItsChangesAreTold() {
    String version = only(OWL.versionInfo.asNode()).getLiteralLexicalForm();
    assertEquals(ONTOLOGY.getURI() + "/" + version, only(OWL2.versionIRI.asNode()).getURI());
    assertTrue(GRAPH.contains(ONTOLOGY, OWL2.priorVersion.asNode(), Node.ANY), "owl:priorVersion");
    for (String language : List.of("da", "en")) {
      List<String> changes =
          objects(ONTOLOGY, SKOS.changeNote.asNode()).stream()
              .filter(note -> note.getLiteralLanguage().equals(language))
              .map(Node::getLiteralLexicalForm)
              .sorted()
              .toList();
      assertTrue(changes.get(changes.size() - 1).startsWith(version + ": "), changes.toString());
      assertTrue(changes.get(0).startsWith("0.1.0: "), changes.toString());
    }
  }

  private static boolean hasShapes(Node term) {
    String file = "ontology/shapes/" + term.getLocalName() + ".ttl";
    return SOURCE
        .union(graph -> graph.path().equals(file))
        .contains(Node.ANY, SHACL.targetClass, term);
  }

  private static Set<String> terms() {
    return GRAPH
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(ONTOLOGY.getURI() + "#"))
        .mapWith(TermsTest::name)
        .toSet();
  }

  private static Set<Node> subjects(Node predicate, Node object) {
    return GRAPH.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toSet();
  }

  private static Node only(Node predicate) {
    List<Node> objects = objects(ONTOLOGY, predicate);
    assertEquals(1, objects.size(), predicate.getURI());
    return objects.get(0);
  }

  private static List<Node> objects(Node subject, Node predicate) {
    return GRAPH.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static String name(Node term) {
    return "rk:" + term.getLocalName();
  }
}
