package dk.rammekatalog.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * An activity with the description that it carries.
 *
 * @param iri of the activity, which also names the graph of the description
 * @param quads the activity's own in the default graph, then those of the description
 */
public record Member(Activity activity, Node iri, List<Quad> quads) {

  /** What the entity was described as; empty for one that was deleted. */
  public Optional<Graph> description() {
    if (activity.kind() == Activity.Kind.DELETE) {
      return Optional.empty();
    }
    Graph graph = GraphFactory.createDefaultGraph();
    quads.stream().filter(quad -> !quad.isDefaultGraph()).map(Quad::asTriple).forEach(graph::add);
    return Optional.of(graph);
  }

  /** The IRIs that the description has as values. */
  Stream<String> values() {
    return quads.stream()
        .filter(quad -> !quad.isDefaultGraph())
        .map(Quad::getObject)
        .filter(Node::isURI)
        .map(Node::getURI);
  }
}
