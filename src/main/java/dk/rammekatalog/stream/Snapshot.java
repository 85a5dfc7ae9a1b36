package dk.rammekatalog.stream;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The catalogue as a version describes it.
 *
 * @param version its id
 * @param uriSpace the beginning of all IRIs that the catalogue gives out
 * @param entities all that the feed tells, sorted by IRI in the natural order of texts; asked for
 *     only if the stream has not told of the version last, and closed
 */
public record Snapshot(String version, String uriSpace, Supplier<Stream<Entity>> entities) {

  /** An entity and what is said of it. */
  public record Entity(String iri, Description description) {}
}
