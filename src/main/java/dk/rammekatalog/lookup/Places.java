package dk.rammekatalog.lookup;

import dk.rammekatalog.store.PublishedVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where the things of a version were written when it was published. Another layout of the same
 * sources is the same version, so a line may have moved since; the file has not.
 */
public final class Places {
  private Places() {}

  static Path file(PublishedVersion version) {
    return version.folder().resolve("places-1.tsv");
  }

  static String key(String iri, String file) {
    return iri + " " + file;
  }

  /** The line of a file at which a description begins; empty if that is not known. */
  public static OptionalInt line(PublishedVersion version, String iri, String file) {
    Path places = file(version);
    return Files.exists(places)
        ? new SortedLines(places)
            .get(key(iri, file))
            .map(line -> OptionalInt.of(Integer.parseInt(line)))
            .orElseGet(OptionalInt::empty)
        : OptionalInt.empty();
  }
}
