package dk.rammekatalog.diff;

import dk.rammekatalog.store.Preview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the pages of one state are made of: each triple, who says it, and how things are named. */
final class ShownFacts {
  /** A page shows that there is something without a name, and not what it is. */
  private static final Node NAMELESS = NodeFactory.createBlankNode("nameless");

  private static final Set<Node> NAMING =
      Set.of(
          RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());

  private final Map<Fact, Integer> facts = new HashMap<>();
  private final Set<Node> described = new HashSet<>();
  private final Map<Node, Set<Node>> neighbours = new HashMap<>();

  /** A triple, and whether a rule says it. */
  private record Fact(Triple triple, boolean derived) {}

  static ShownFacts of(Preview preview) {
    ShownFacts shown = new ShownFacts();
    preview.source().forEach(quad -> shown.add(quad, false));
    preview.derived().forEach(quad -> shown.add(quad, true));
    return shown;
  }

  private void add(Quad quad, boolean derived) {
    Triple triple =
        Triple.create(named(quad.getSubject()), quad.getPredicate(), named(quad.getObject()));
    facts.merge(new Fact(triple, derived), 1, Integer::sum);
    described.add(triple.getSubject());
    List<Node> nodes = nodes(triple).toList();
    nodes.forEach(node -> neighbours.computeIfAbsent(node, key -> new HashSet<>()).addAll(nodes));
  }

  boolean describes(Node node) {
    return described.contains(node);
  }

  /** The IRIs whose own facts, or the facts that lead to them, differ from another state's. */
  Set<Node> touched(ShownFacts other) {
    Set<Node> touched = new HashSet<>();
    differing(other)
        .forEach(
            fact -> {
              touched.add(fact.triple().getSubject());
              touched.add(fact.triple().getObject());
            });
    return touched;
  }

  /** The IRIs that are named otherwise in another state, or have a page in only one of them. */
  Set<Node> renamed(ShownFacts other) {
    Set<Node> renamed = new HashSet<>();
    differing(other)
        .map(Fact::triple)
        .filter(
            triple ->
                NAMING.contains(triple.getPredicate())
                    || describes(triple.getSubject()) != other.describes(triple.getSubject()))
        .forEach(triple -> renamed.add(triple.getSubject()));
    return renamed;
  }

  /** What is said together with a node in one triple, the node itself too. */
  Set<Node> neighbours(Node node) {
    return neighbours.getOrDefault(node, Set.of());
  }

  private Stream<Fact> differing(ShownFacts other) {
    return Stream.concat(facts.keySet().stream(), other.facts.keySet().stream())
        .filter(fact -> !facts.getOrDefault(fact, 0).equals(other.facts.getOrDefault(fact, 0)));
  }

  private static Stream<Node> nodes(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .filter(Node::isURI);
  }

  private static Node named(Node node) {
    return node.isBlank() ? NAMELESS : node;
  }
}
