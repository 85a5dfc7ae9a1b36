package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Doubts;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Validates the catalogue against its SHACL shapes.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#validation-report">SHACL, section 3.6</a>
 */
public final class ShapeCheck implements Check {
  /** What is known afterwards. */
  private record Known(ShapesGraph shapes, Validation validation) {}

  private final Optional<Change> change;
  private @Nullable Known known;

  /** Asks everything. */
  public ShapeCheck() {
    this.change = Optional.empty();
  }

  private ShapeCheck(ShapeCheck before, Change change) {
    this.change = Optional.of(change);
    this.known = before.known;
  }

  /** Asks what may have another answer after a change; this one has been run. */
  public ShapeCheck after(Change later) {
    return new ShapeCheck(this, later);
  }

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Known before = known;
    boolean anew = before == null || change.isEmpty() || !before.shapes().findings().isEmpty();
    ShapesGraph shapes = anew ? ShapesGraph.of(inspection) : before.shapes();
    Validation validation =
        anew
            ? new Validation(shapes.parsed(), inspection.graph().union())
            : before.validation().again(inspection.graph().union(), change.get().triples());
    known = new Known(shapes, validation);
    ShapeFindings findings = new ShapeFindings(inspection, shapes);
    return Stream.concat(
            shapes.findings().stream(),
            validation.results().stream()
                .filter(entry -> !isDoubtful(inspection, entry))
                .flatMap(findings::of))
        .toList();
  }

  /**
   * Whether the finding may be due to a file that cannot be read: for an inverse path, and for a
   * path of several steps, that file may hold what is missing.
   */
  private static boolean isDoubtful(Inspection inspection, ReportEntry entry) {
    Doubts doubts = inspection.doubts();
    Node focus = entry.focusNode();
    Node value = entry.value();
    Node path = property(entry.resultPath());
    return doubts.isUnread(focus)
        || value != null && doubts.isUnclear(value)
        || value == null && path != null && doubts.isMisspelt(focus, path)
        || entry.resultPath() instanceof P_Inverse && doubts.isIncomplete(focus)
        || value == null && leadsToUnread(inspection, focus, entry.resultPath());
  }

  /** Whether a path of several steps goes through something that a broken file describes. */
  private static boolean leadsToUnread(Inspection inspection, Node focus, @Nullable Path path) {
    if (path instanceof P_Alt choice) {
      return leadsToUnread(inspection, focus, choice.getLeft())
          || leadsToUnread(inspection, focus, choice.getRight());
    }
    return path instanceof P_Seq sequence
        && sequence.getLeft() instanceof P_Link first
        && inspection
            .graph()
            .union()
            .find(focus, first.getNode(), Node.ANY)
            .filterKeep(triple -> inspection.doubts().isUnread(triple.getObject()))
            .hasNext();
  }

  /** The property that a path begins with. */
  static @Nullable Node property(@Nullable Path path) {
    if (path instanceof P_Link link) {
      return link.getNode();
    }
    if (path instanceof P_Inverse inverse) {
      return property(inverse.getSubPath());
    }
    if (path instanceof P_Seq sequence) {
      return property(sequence.getLeft());
    }
    return path instanceof P_Path1 repeated ? property(repeated.getSubPath()) : null;
  }
}
