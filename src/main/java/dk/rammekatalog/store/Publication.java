package dk.rammekatalog.store;

/**
 * What a publication came to.
 *
 * @param version the one that is current now
 * @param outcome whether it had to be built or chosen
 */
public record Publication(PublishedVersion version, Outcome outcome) {

  /** What had to be done. */
  public enum Outcome {
    /** A new version was built and made current. */
    BUILT,
    /** The same version was built before; it was made current again. */
    CHOSEN,
    /** The version is current already. */
    UNCHANGED
  }
}
