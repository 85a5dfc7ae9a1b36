package dk.rammekatalog.http;

import dk.rammekatalog.store.OpenVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** What a version says of one IRI. */
final class Descriptions {
  private final OpenVersion version;

  Descriptions(OpenVersion version) {
    this.version = version;
  }

  /**
   * The triples about an IRI, those about the blank nodes they lead to included. For a document of
   * terms, such as the ontology, also those about each term; for the IRI of a named graph, the
   * graph.
   *
   * @return in a new graph; empty if the version does not describe the IRI
   */
  Graph of(String iri) {
    return Txn.calculateRead(version.dataset(), () -> describe(iri));
  }

  private Graph describe(String iri) {
    DatasetGraph dataset = version.dataset();
    Graph found = GraphFactory.createDefaultGraph();
    Node subject = NodeFactory.createURI(iri);
    if (dataset.containsGraph(subject)) {
      dataset.find(subject, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(add(found));
      return found;
    }
    Deque<Node> open = new ArrayDeque<>();
    open.add(subject);
    if (iri.endsWith("ontology") || iri.endsWith("shapes")) {
      terms(dataset, iri + "#").forEach(open::add);
    }
    closure(dataset, open, found);
    return found;
  }

  private static void closure(DatasetGraph dataset, Deque<Node> open, Graph found) {
    Set<Node> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Iterator<Quad> quads = dataset.find(Node.ANY, open.removeFirst(), Node.ANY, Node.ANY);
      quads.forEachRemaining(
          quad -> {
            found.add(quad.asTriple());
            if (quad.getObject().isBlank() && seen.add(quad.getObject())) {
              open.add(quad.getObject());
            }
          });
    }
  }

  private static Set<Node> terms(DatasetGraph dataset, String namespace) {
    Set<Node> terms = new HashSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node subject = quad.getSubject();
              if (subject.isURI() && subject.getURI().startsWith(namespace)) {
                terms.add(subject);
              }
            });
    return terms;
  }

  private static Consumer<Quad> add(Graph graph) {
    return quad ->
        graph.add(Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject()));
  }
}
