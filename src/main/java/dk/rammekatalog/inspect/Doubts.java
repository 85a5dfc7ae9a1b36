package dk.rammekatalog.inspect;

import dk.rammekatalog.source.SourceGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which findings would only repeat another one: a thing whose file cannot be read, or whose class
 * is misspelt, makes everything look wrong that refers to it.
 */
public final class Doubts {
  private final SourceGraph graph;
  private final Optional<TermFaults> faults;

  Doubts(SourceGraph graph, TermFaults faults) {
    this(graph, Optional.of(faults));
  }

  private Doubts(SourceGraph graph, Optional<TermFaults> faults) {
    this.graph = graph;
    this.faults = faults;
  }

  /** Only those of files that cannot be read, where nothing tells of misspelt terms. */
  static Doubts ofReading(SourceGraph graph) {
    return new Doubts(graph, Optional.empty());
  }

  /** Whether not all is known of what a node is. */
  public boolean isUnclear(Node node) {
    return graph.isProbablyDescribed(node)
        || classes(node).stream()
            .anyMatch(type -> graph.isProbablyDescribed(type) || isFaulty(type));
  }

  private boolean isFaulty(Node type) {
    return faults.flatMap(known -> known.asClass(type)).isPresent();
  }

  /** Whether a file that gives no reliable triples probably describes a node. */
  public boolean isUnread(Node node) {
    return graph.isProbablyDescribed(node);
  }

  /** Whether a file that gives no reliable triples may say more about a node. */
  public boolean isIncomplete(Node node) {
    return graph.isProbablyNamed(node);
  }

  /** Whether a node has the property under a misspelt name. */
  public boolean isMisspelt(Node node, Node property) {
    return faults.isPresent()
        && graph
            .union()
            .find(node, Node.ANY, Node.ANY)
            .mapWith(Triple::getPredicate)
            .toSet()
            .stream()
            .anyMatch(written -> faults.get().meant(written).contains(property));
  }

  /** The classes of a node and all that they are subclasses of. */
  private Set<Node> classes(Node node) {
    Set<Node> found = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(objects(node, RDF.type.asNode()));
    while (!open.isEmpty()) {
      Node type = open.pop();
      if (found.add(type)) {
        open.addAll(objects(type, RDFS.subClassOf.asNode()));
      }
    }
    return found;
  }

  private Set<Node> objects(Node subject, Node predicate) {
    return graph.union().find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
