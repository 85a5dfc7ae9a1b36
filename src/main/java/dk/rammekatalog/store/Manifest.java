package dk.rammekatalog.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.rammekatalog.canon.CanonicalDataset;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param difference from the version before it
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

  /** The id of the version that has this content. */
  static String id(CanonicalDataset canonical) {
    return canonical.hash().substring(0, ID_LENGTH);
  }

  /** Of a version that is to be built now, after another or as the first. */
  static Manifest of(
      CatalogDataset dataset, CanonicalDataset canonical, Optional<PublishedVersion> before) {
    Set<Node> graphs = dataset.quads().map(Quad::getGraph).collect(Collectors.toSet());
    return new Manifest(
        id(canonical),
        canonical.hash(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        dataset.uriSpace(),
        canonical.lines().size(),
        dataset.derived().size(),
        graphs.size(),
        DescribedThings.count(dataset.source()),
        dataset.textProperties(),
        dataset.prefixes(),
        before
            .map(old -> difference(dataset, old, canonical))
            .orElseGet(() -> Difference.first(sourceLines(dataset, canonical.lines()))));
  }

  private static Difference difference(
      CatalogDataset dataset, PublishedVersion before, CanonicalDataset canonical) {
    return Difference.between(
        before.id(),
        sourceLines(dataset, Disk.readLines(before.canonical())),
        sourceLines(dataset, canonical.lines()));
  }

  private static List<String> sourceLines(CatalogDataset dataset, List<String> lines) {
    List<String> added =
        CatalogDataset.addedGraphs(dataset.uriSpace()).stream()
            .map(graph -> "<" + graph.getURI() + "> .")
            .toList();
    return lines.stream().filter(line -> added.stream().noneMatch(line::endsWith)).toList();
  }
}
