package dk.rammekatalog.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.source.OwnAddress;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of the whole catalogue as it is published, with what the rules add. */
class PublishedGraphTest {
  private static final String SPACE = "https://w3id.org/rammekatalog/";
  private static final String TERMS = SPACE + "ontology#";
  private static final Set<String> NAMED = Set.of(SPACE + "id/", SPACE + "concept/", TERMS);
  private static final Node LABEL = RDFS.label.asNode();

  private static final Graph GRAPH = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void publish() {
    SourceTree sources = SourceTree.read(Path.of(""));
    CatalogDataset.of(Checks.run(TurtleReader.read(sources)))
        .quads()
        .map(Quad::asTriple)
        .forEach(GRAPH::add);
  }

  /** A class that nothing is of yet says why it is there. */
  @Test
  void everyClassHasAThingOrAReason() {
    Set<String> empty =
        subjects(RDF.type.asNode(), OWL.Class.asNode())
            .filter(type -> type.getURI().startsWith(TERMS))
            .filter(type -> !GRAPH.contains(Node.ANY, RDF.type.asNode(), type))
            .filter(type -> !GRAPH.contains(type, SKOS.editorialNote.asNode(), Node.ANY))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), empty);
  }

  /** From the catalogue and the meetings every thing is found by following links forward. */
  @Test
  void everyThingCanBeReached() {
    Set<Node> reached = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>();
    Stream.of(NodeFactory.createURI(TERMS + "Meeting"), DCAT.Catalog.asNode())
        .flatMap(type -> subjects(RDF.type.asNode(), type))
        .forEach(open::add);
    assertTrue(open.size() > 1, "nothing to begin with");
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (reached.add(node)) {
        GRAPH
            .find(node, Node.ANY, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isURI)
            .forEachRemaining(open::add);
      }
    }
    assertEquals(Set.of(), described(node -> !reached.contains(node), SPACE + "id/"));
  }

  /**
   * An address of ours that something points at is described; endpoint and pages answer by
   * themselves.
   */
  @Test
  void noLinkLeadsToNothing() {
    Set<Node> versions = Set.of(OWL2.versionIRI.asNode(), OWL2.priorVersion.asNode());
    Set<String> dangling =
        GRAPH
            .find()
            .filterDrop(triple -> versions.contains(triple.getPredicate()))
            .mapWith(Triple::getObject)
            .filterKeep(node -> node.isURI() && node.getURI().startsWith(SPACE))
            .filterDrop(node -> OwnAddress.is(SPACE, node.getURI()))
            .filterDrop(node -> GRAPH.contains(node, Node.ANY, Node.ANY))
            .mapWith(Node::getURI)
            .toSet();
    assertEquals(Set.of(), dangling);
  }

  /** A person's name has no language; that of another actor may have Danish only. */
  @Test
  void everythingHasALabelInDanishAndAllButActorsInEnglish() {
    Predicate<Node> nameless = node -> !hasLabel(node, "da") && !hasLabel(node, "");
    Predicate<Node> danishOnly = node -> !hasLabel(node, "en") && !isActor(node);
    for (String beginning : NAMED) {
      assertEquals(Set.of(), described(nameless, beginning), "da");
      assertEquals(Set.of(), described(danishOnly, beginning), "en");
    }
  }

  @Test
  void everyForeignTermInUseHasALabelInDanishAndInEnglish() {
    Set<Node> used = GRAPH.find().mapWith(Triple::getPredicate).toSet();
    GRAPH
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .forEachRemaining(used::add);
    for (String language : Set.of("da", "en")) {
      Set<String> nameless =
          used.stream()
              .filter(term -> !hasLabel(term, language))
              .map(Node::getURI)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), nameless, language);
    }
  }

  private static Set<String> described(Predicate<Node> wanted, String beginning) {
    return GRAPH.find().mapWith(Triple::getSubject).toSet().stream()
        .filter(node -> node.isURI() && node.getURI().startsWith(beginning))
        .filter(wanted)
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isActor(Node node) {
    return GRAPH.contains(node, RDF.type.asNode(), FOAF.Agent.asNode());
  }

  private static boolean hasLabel(Node node, String language) {
    return GRAPH
        .find(node, LABEL, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(label -> label.getLiteralLanguage().equals(language))
        .hasNext();
  }

  private static Stream<Node> subjects(Node predicate, Node object) {
    return GRAPH.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toSet().stream();
  }
}
