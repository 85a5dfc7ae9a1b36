package dk.rammekatalog.proof;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * The Metadata Quality Assessment of data.europa.eu, computed of a catalogue.
 *
 * @see <a href="https://data.europa.eu/mqa/methodology">its methodology</a>
 */
public final class Mqa {
  private final Graph graph;
  private final Measuring measuring;

  /**
   * An assessment of a catalogue.
   *
   * @param faulty the nodes that violate a shape of DCAT-AP
   */
  public Mqa(Graph graph, Set<Node> faulty, Links links) {
    this.graph = graph;
    Extent extent = new Extent(graph);
    this.measuring =
        new Measuring(
            graph,
            dataset -> faulty.isEmpty() || extent.of(dataset).noneMatch(faulty::contains),
            links);
  }

  /** The score of all datasets together; each is shown in the order of their names. */
  public Score score(Consumer<DatasetScore> each) {
    return Score.of(datasets(graph).map(measuring::dataset), each);
  }

  /** What is typed as a dataset, sorted. */
  static Stream<Node> datasets(Graph graph) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
        .mapWith(Triple::getSubject)
        .toSet()
        .stream()
        .sorted(Comparator.comparing(Node::toString));
  }
}
