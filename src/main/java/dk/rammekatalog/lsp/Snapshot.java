package dk.rammekatalog.lsp;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Words;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What is known of a catalogue at one moment: its terms and things, by class and by label. */
final class Snapshot {
  private static final List<Node> DEFINITIONS =
      List.of(
          SKOS.definition.asNode(),
          DCTerms.description.asNode(),
          RDFS.comment.asNode(),
          SKOS.scopeNote.asNode());

  private final SourceGraph graph;
  private final Words words;
  private final Expectations expectations;
  private final List<Named> things;

  private Snapshot(SourceGraph graph) {
    this.graph = graph;
    this.words = Inspection.of(graph).words();
    this.expectations = new Expectations(graph.union());
    this.things =
        graph.subjects().stream()
            .filter(Node::isURI)
            .filter(node -> graph.describing(node).stream().anyMatch(FileGraph::isOwn))
            .map(this::named)
            .sorted()
            .toList();
  }

  static Snapshot of(SourceGraph graph) {
    return new Snapshot(graph);
  }

  Graph union() {
    return graph.union();
  }

  Expectations expectations() {
    return expectations;
  }

  /** The prefixes that the files agree on. */
  Map<String, String> prefixes() {
    return graph.prefixes().agreed();
  }

  /** Everything that a file of the stewards describes, by label. */
  List<Named> things() {
    return things;
  }

  /** The beginning of the IRIs that the catalogue gives out. */
  Optional<String> uriSpace() {
    return graph.uriSpace();
  }

  boolean isDescribed(String iri) {
    return !graph.describing(NodeFactory.createURI(iri)).isEmpty();
  }

  Named named(Node node) {
    LocalText label = label(node);
    return new Named(
        node, words.name(node), label, Nearest.folded(label.da()), Nearest.folded(label.en()));
  }

  /** The label in both languages; a name without language for both; else the name in Turtle. */
  LocalText label(Node node) {
    LocalText label = words.label(node);
    return label.da().equals(words.name(node))
        ? objects(node, FOAF.name.asNode()).stream()
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .findFirst()
            .map(LocalText::same)
            .orElse(label)
        : label;
  }

  Optional<LocalText> definition(Node node) {
    return DEFINITIONS.stream()
        .flatMap(property -> words.text(union(), node, property).stream())
        .findFirst();
  }

  Set<Node> classes(Node node) {
    return objects(node, RDF.type.asNode());
  }

  Set<Node> objects(Node subject, Node predicate) {
    return union().find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toSet();
  }

  /** The things of a class or of one of its subclasses. */
  Stream<Node> instances(Node type) {
    return expectations.withNarrower(type).stream()
        .flatMap(
            narrow ->
                union()
                    .find(Node.ANY, RDF.type.asNode(), narrow)
                    .mapWith(Triple::getSubject)
                    .filterKeep(Node::isURI)
                    .toList()
                    .stream())
        .distinct();
  }

  /** The concepts of a scheme. */
  Stream<Node> concepts(Node scheme) {
    return union()
        .find(Node.ANY, SKOS.inScheme.asNode(), scheme)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .stream();
  }

  /** The names of the files in which a node is described, sorted. */
  Set<String> files(Node node) {
    Set<String> files = new TreeSet<>();
    graph.describing(node).forEach(file -> files.add(file.path()));
    return files;
  }

  /**
   * A node with what people call it.
   *
   * @param name as most files would write it
   * @param danish the Danish label as it would stand in an address
   * @param english the English label likewise
   */
  record Named(Node node, String name, LocalText label, String danish, String english)
      implements Comparable<Named> {
    @Override
    public int compareTo(Named other) {
      int order = danish.compareTo(other.danish);
      return order == 0 ? node.getURI().compareTo(other.node.getURI()) : order;
    }
  }
}
