package dk.rammekatalog.canon;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as canonical N-Quads: the same triples, in whatever order and with whatever blank node
 * labels, give the same lines.
 *
 * @param lines sorted by code point, without line ends
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization (RDFC-1.0)</a>
 */
public record CanonicalDataset(List<String> lines) {
  private static final Function<Node, String> NAMELESS =
      blank -> {
        throw new IllegalArgumentException("a blank node: " + blank);
      };

  /** The order of the lines; all that is said of one thing stands together. */
  public static final Comparator<String> ORDER = NQuads.CODE_POINTS;

  /**
   * Canonicalises a dataset whose graphs have IRIs.
   *
   * @throws LookAlikesException if too many blank nodes look alike
   */
  public static CanonicalDataset of(Stream<Quad> quads) {
    List<Quad> all = quads.toList();
    Function<Node, String> labels = BlankNodeLabels.of(all);
    return new CanonicalDataset(NQuads.sorted(all.stream().map(quad -> NQuads.line(quad, labels))));
  }

  /** Several triples, none of which has a blank node. */
  public static CanonicalDataset ofLines(Stream<String> lines) {
    return new CanonicalDataset(NQuads.sorted(lines));
  }

  /** The line of a triple without blank nodes. */
  public static String line(Triple triple) {
    return NQuads.line(Quad.create(Quad.defaultGraphIRI, triple), NAMELESS);
  }

  /** The hash of the canonical form (SHA-256, hexadecimal). */
  public String hash() {
    return NQuads.hash(lines);
  }
}
