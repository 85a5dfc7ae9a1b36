package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceGraph;
import java.util.List;

/** A graph and everything that was found about it, sorted; made only by {@link Checks}. */
public final class CheckedGraph {
  private final Inspection inspection;
  private final List<Diagnostic> diagnostics;
  private final Findings findings;

  CheckedGraph(Inspection inspection, List<Diagnostic> diagnostics, Findings findings) {
    this.inspection = inspection;
    this.diagnostics = List.copyOf(diagnostics);
    this.findings = findings;
  }

  public SourceGraph graph() {
    return inspection.graph();
  }

  public QueryFiles queries() {
    return inspection.queries();
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Inspection inspection() {
    return inspection;
  }

  /** What the checks know now. */
  Findings findings() {
    return findings;
  }

  /** Whether it may not be published. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }
}
