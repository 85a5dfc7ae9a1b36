package dk.rammekatalog.diff;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What is to be said of a file beyond the resources that changed in it. */
public sealed interface FileChange {
  String path();

  /**
   * The text changed, what it says did not.
   *
   * @param comments whether a comment changed too
   */
  record Reformatted(String path, boolean comments) implements FileChange {}

  /** Nothing changed but names of renamed resources that it refers to. */
  record Followed(String path) implements FileChange {}

  /** Resources that are described here now, as they were elsewhere before. */
  record Moved(String path, String from, List<Node> resources) implements FileChange {}

  /**
   * It cannot be read on one side or both, and is compared on neither.
   *
   * @param finding the mistake in it
   */
  record Unreadable(String path, boolean before, boolean after, Optional<Diagnostic> finding)
      implements FileChange {}

  /**
   * A question, check or rule that is new, gone or changed.
   *
   * @param title of the later state, or of the earlier one if it is gone
   * @param lines what its text lost and got, in their order; empty if it is new or gone
   */
  record Query(String path, Kind kind, LocalText title, List<Line> lines) implements FileChange {}

  /** A line that a text lost or got. */
  record Line(boolean added, String text) {}

  /** What happened to a file. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
