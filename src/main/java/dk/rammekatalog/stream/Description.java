package dk.rammekatalog.stream;

import dk.rammekatalog.canon.CanonicalDataset;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** What a version says of an entity. */
public interface Description {
  /** The same for two descriptions if and only if they say the same. */
  String hash();

  /** What is said; asked for only when the hash is another than before. */
  Graph graph();

  /** A description whose hash is made when it is asked for. */
  static Description of(Graph graph) {
    return new Description() {
      @Override
      public String hash() {
        return CanonicalDataset.of(graph.stream().map(Description::quad)).hash();
      }

      @Override
      public Graph graph() {
        return graph;
      }
    };
  }

  /** Canonical N-Triples, sorted, without line ends. */
  static List<String> lines(Graph graph) {
    return CanonicalDataset.of(graph.stream().map(Description::quad)).lines();
  }

  private static Quad quad(Triple triple) {
    return Quad.create(Quad.defaultGraphIRI, triple);
  }
}
