package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.shape.ShapeCheck;
import dk.rammekatalog.source.SourceGraph;
import java.util.List;
import java.util.stream.Stream;

/** Checks a catalogue that was made elsewhere: what does not parse, and what its shapes find. */
public final class ProfileCheck {
  private ProfileCheck() {}

  /**
   * The findings, sorted.
   *
   * @param graph the catalogue, and the shapes and vocabularies of the profile
   */
  public static List<Diagnostic> run(SourceGraph graph) {
    Bounds bounds = Bounds.of(graph.tree());
    return Stream.concat(
            graph.diagnostics().stream(), new ShapeCheck().run(Inspection.foreign(graph)).stream())
        .map(bounds::complete)
        .distinct()
        .sorted()
        .toList();
  }
}
