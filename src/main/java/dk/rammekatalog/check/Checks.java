package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;

/** Runs all checks over a graph. */
public final class Checks {
  private Checks() {}

  /** All findings of reading and of every check, sorted: the same graph gives the same list. */
  public static CheckedGraph run(SourceGraph graph) {
    return checked(Inspection.of(graph), Findings.none(graph.tree()));
  }

  /**
   * The findings of sources that were checked before and have changed since: the same that {@link
   * #run} gives, but files that are as they were are not read again, and what cannot have changed
   * is not looked for.
   */
  public static CheckedGraph again(CheckedGraph before, SourceTree tree) {
    SourceGraph graph = TurtleReader.read(tree, before.graph());
    return before
        .inspection()
        .until(graph)
        .map(
            change ->
                checked(before.inspection().after(graph), before.findings().after(change, tree)))
        .orElseGet(() -> run(graph));
  }

  private static CheckedGraph checked(Inspection inspection, Findings findings) {
    return new CheckedGraph(inspection, findings.of(inspection), findings);
  }
}
