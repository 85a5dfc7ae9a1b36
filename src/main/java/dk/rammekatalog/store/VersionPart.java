package dk.rammekatalog.store;

import dk.rammekatalog.report.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Something that is made of a version and kept in its folder, such as the feed for harvesters. */
public interface VersionPart {

  /** Whether a version has this part already, as it would be made now. */
  boolean isIn(PublishedVersion version);

  /**
   * Writes into the folder of a version, before it becomes current.
   *
   * @param version complete but for its parts
   * @param before the version that is current now
   * @return what is to be told; if one is an error, the version does not become current
   */
  List<Diagnostic> add(OpenVersion version, Optional<PublishedVersion> before);

  /**
   * Says whether a version may follow another; asked each time before it becomes current, also when
   * it was built long ago.
   *
   * @param version with all its parts
   * @return what is to be told; if one is an error, the version does not become current
   */
  default List<Diagnostic> judge(PublishedVersion version, Optional<PublishedVersion> before) {
    return List.of();
  }
}
