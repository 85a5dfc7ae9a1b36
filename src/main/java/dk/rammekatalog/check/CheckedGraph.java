package dk.rammekatalog.check;

import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceGraph;
import java.util.List;

/** A graph and everything that was found about it, sorted; made only by {@link Checks}. */
public final class CheckedGraph {
  private final SourceGraph graph;
  private final QueryFiles queries;
  private final List<Diagnostic> diagnostics;

  CheckedGraph(SourceGraph graph, QueryFiles queries, List<Diagnostic> diagnostics) {
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

  /** Whether it may not be published. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }
}
