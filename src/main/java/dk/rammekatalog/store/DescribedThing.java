package dk.rammekatalog.store;

import java.time.Instant;

/**
 * A thing that a version describes.
 *
 * @param changed when what its sources say of it last became different from the version before
 * @param withdrawn whether all that is left of it says that it is deprecated
 */
public record DescribedThing(String iri, Instant changed, boolean withdrawn) {
  private static final String MARK = "-";

  static DescribedThing parse(String line) {
    String[] parts = line.split("\t");
    return new DescribedThing(parts[0], Instant.parse(parts[1]), parts.length > 2);
  }

  String line() {
    return iri + "\t" + changed + (withdrawn ? "\t" + MARK : "");
  }
}
