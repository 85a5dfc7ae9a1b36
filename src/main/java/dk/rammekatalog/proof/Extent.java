package dk.rammekatalog.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/** How far the description of a dataset reaches: to where other things of a catalogue begin. */
final class Extent {
  private static final Set<Node> OTHERS =
      Set.of(
          DCAT.Dataset.asNode(),
          DCAT.Catalog.asNode(),
          DCAT.CatalogRecord.asNode(),
          NodeFactory.createURI(DCAT.NS + "DatasetSeries"));

  private final Graph graph;

  Extent(Graph graph) {
    this.graph = graph;
  }

  /** The dataset and all that it leads to, such as its distributions and its publisher. */
  Stream<Node> of(Node dataset) {
    Set<Node> found = new LinkedHashSet<>(Set.of(dataset));
    Deque<Node> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      graph
          .find(open.remove(), Node.ANY, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(node -> !node.isLiteral() && !isOther(node))
          .toList()
          .forEach(
              node -> {
                if (found.add(node)) {
                  open.add(node);
                }
              });
    }
    return found.stream();
  }

  private boolean isOther(Node node) {
    return graph
        .find(node, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(OTHERS::contains)
        .hasNext();
  }
}
