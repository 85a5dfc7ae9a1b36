package dk.rammekatalog.feed;

import dk.rammekatalog.canon.CanonicalDataset;
import java.util.List;
import java.util.function.Supplier;

/**
 * A thing that an event stream tells of on its own, with all that is embedded in it.
 *
 * @param hash the same if and only if what is said is the same: that of the canonical form
 * @param description canonical N-Triples; read when it is asked for
 */
public record FeedEntity(String iri, String hash, Supplier<List<String>> description) {

  /** Of what is known in full. */
  static FeedEntity of(String iri, List<String> lines) {
    return new FeedEntity(iri, new CanonicalDataset(lines).hash(), () -> lines);
  }
}
