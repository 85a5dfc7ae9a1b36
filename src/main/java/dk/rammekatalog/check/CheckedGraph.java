package dk.rammekatalog.check;

import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.shape.ShapeCheck;
import dk.rammekatalog.source.SourceGraph;
import java.util.List;
import java.util.Set;

/** A graph and everything that was found about it, sorted; made only by {@link Checks}. */
public final class CheckedGraph {
  private final SourceGraph graph;
  private final QueryFiles queries;
  private final List<Diagnostic> diagnostics;

  private final Set<String> loud;
  private final ShapeCheck shapes;

  CheckedGraph(
      SourceGraph graph,
      QueryFiles queries,
      List<Diagnostic> diagnostics,
      Set<String> loud,
      ShapeCheck shapes) {
    this.loud = loud;
    this.shapes = shapes;
    this.graph = graph;
    this.queries = queries;
    this.diagnostics = List.copyOf(diagnostics);
  }

  public SourceGraph graph() {
    return graph;
  }

  public QueryFiles queries() {
    return queries;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The files in which something was found that is found in files one by one. */
  Set<String> loud() {
    return loud;
  }

  /** What the shapes asked of it. */
  ShapeCheck shapes() {
    return shapes;
  }

  /** Whether it may not be published. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }
}
