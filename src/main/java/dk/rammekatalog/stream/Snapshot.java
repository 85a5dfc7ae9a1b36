package dk.rammekatalog.stream;

import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The catalogue as a version describes it.
 *
 * @param version its id
 * @param uriSpace the beginning of all IRIs that the catalogue gives out
 * @param entities by IRI, in the natural order of texts, all that the feed tells; asked for only if
 *     the stream has not told of the version last
 */
public record Snapshot(
    String version,
    String uriSpace,
    Supplier<? extends SortedMap<String, ? extends Description>> entities) {}
