package dk.rammekatalog.stream;

import dk.rammekatalog.canon.CanonicalDataset;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;

/** What a version says of an entity. */
public interface Description {
  /** The same for two descriptions if and only if they say the same. */
  String hash();

  /**
   * What is said: canonical N-Triples, sorted, without line ends; asked for only when the hash is
   * another than before.
   */
  List<String> lines();

  /** A description that is at hand. */
  static Description of(Graph graph) {
    CanonicalDataset canonical =
        CanonicalDataset.of(
            graph.stream().map(triple -> Quad.create(Quad.defaultGraphIRI, triple)));
    return new Description() {
      @Override
      public String hash() {
        return canonical.hash();
      }

      @Override
      public List<String> lines() {
        return canonical.lines();
      }
    };
  }
}
