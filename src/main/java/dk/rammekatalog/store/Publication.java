package dk.rammekatalog.store;

import dk.rammekatalog.report.Diagnostic;
import java.util.List;

/**
 * What a publication came to.
 *
 * @param version the one that is current now; if it was refused, the one that did not become so
 * @param outcome whether it had to be built or chosen
 * @param findings what the parts of the version tell
 */
public record Publication(PublishedVersion version, Outcome outcome, List<Diagnostic> findings) {

  /** What had to be done. */
  public enum Outcome {
    /** A new version was built and made current. */
    BUILT,
    /** The same version was built before; it was made current again. */
    CHOSEN,
    /** The version is current already. */
    UNCHANGED,
    /** A part of the version has an error; the version before is current as it was. */
    REFUSED
  }
}
