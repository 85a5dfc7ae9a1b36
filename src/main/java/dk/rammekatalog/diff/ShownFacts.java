package dk.rammekatalog.diff;

import dk.rammekatalog.store.Preview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** A triple, and whether a rule says it. */
  private record Fact(Triple triple, boolean derived) {

    /** The resources whose pages show it: its subject's, and as a reference its object's. */
    Stream<Node> pages() {
      return Stream.of(triple.getSubject(), triple.getObject())
          .filter(Node::isURI)
          .filter(node -> node.equals(triple.getSubject()) || !isInDocument(node));
    }
  }

  static ShownFacts of(Preview preview) {
    ShownFacts shown = new ShownFacts();
    preview.source().forEach(quad -> shown.add(quad, false));
    preview.derived().forEach(quad -> shown.add(quad, true));
    return shown;
  }

  /** Terms stand together on the page of their document, without what refers to them. */
  private static boolean isInDocument(Node node) {
    String iri = node.getURI();
    return iri.contains("#") || iri.endsWith("/ontology") || iri.endsWith("/shapes");
  }

  private void add(Quad quad, boolean derived) {
    Triple triple =
        Triple.create(named(quad.getSubject()), quad.getPredicate(), named(quad.getObject()));
    facts.merge(new Fact(triple, derived), 1, Integer::sum);
    described.add(triple.getSubject());
  }

  boolean describes(Node node) {
    return described.contains(node);
  }

  /** The resources whose pages show facts that differ from another state's. */
  Set<Node> touched(ShownFacts other) {
    return differing(other).flatMap(Fact::pages).collect(Collectors.toCollection(HashSet::new));
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

  /** The resources whose pages name one of the nodes. */
  Stream<Node> naming(Set<Node> nodes) {
    return facts.keySet().stream()
        .filter(fact -> nodes(fact.triple()).anyMatch(nodes::contains))
        .flatMap(Fact::pages);
  }

  private Stream<Fact> differing(ShownFacts other) {
    return Stream.concat(facts.keySet().stream(), other.facts.keySet().stream())
        .filter(fact -> !facts.getOrDefault(fact, 0).equals(other.facts.getOrDefault(fact, 0)));
  }

  private static Stream<Node> nodes(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static Node named(Node node) {
    return node.isBlank() ? NAMELESS : node;
  }
}
