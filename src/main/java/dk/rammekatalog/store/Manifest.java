package dk.rammekatalog.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
    Difference difference) {}
