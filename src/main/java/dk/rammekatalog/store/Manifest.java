package dk.rammekatalog.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What a version says of itself, in its {@code manifest.json}.
 *
 * @param id the first 16 hexadecimal digits of the hash
 * @param hash of the canonical dataset (RDFC-1.0, SHA-256, hexadecimal)
 * @param published when it was built
 * @param uriSpace the beginning of all IRIs that the catalogue gives out
 * @param triples of the sources and derived; {@code derived} tells how many of them are derived
 * @param graphs named graphs, one for each source file and one of the derived triples
 * @param resources things with an IRI that are described
 * @param textProperties the properties whose texts are in the text index
 * @param prefixes that the files agree on: prefix without colon → IRI
 * @param difference from the version before it, without the names of the resources, which are kept
 *     elsewhere; a version of an older program has them here
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Manifest(
    String id,
    String hash,
    Instant published,
    String uriSpace,
    long triples,
    long derived,
    long graphs,
    long resources,
    List<String> textProperties,
    Map<String, String> prefixes,
    Difference difference) {
  private static final int ID_LENGTH = 16;

  /** The id of the version whose content has a hash. */
  static String id(String hash) {
    return hash.substring(0, ID_LENGTH);
  }

  /**
   * Of a version that is to be built now.
   *
   * @param difference of which the manifest tells how much it is
   */
  static Manifest of(CatalogDataset dataset, String hash, long triples, Difference difference) {
    Set<Node> graphs = dataset.quads().map(Quad::getGraph).collect(Collectors.toSet());
    return new Manifest(
        id(hash),
        hash,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        dataset.uriSpace(),
        triples,
        dataset.derived().size(),
        graphs.size(),
        DescribedThings.count(dataset.source()),
        dataset.textProperties(),
        dataset.prefixes(),
        difference.size());
  }
}
