package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.shape.ShapeCheck;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.text.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs all checks over a graph. */
public final class Checks {
  /**
   * The more exact first: where one of these has found a mistake, a later one says nothing of the
   * same place.
   */
  private static final List<Check> EXACT =
      List.of(new PrefixCheck(), new TermCheck(), new LiteralCheck(), new LinkCheck());

  private static final List<Check> GENERAL =
      List.of(
          new DuplicateCheck(),
          new QueryCheck(),
          new QuestionCheck(),
          new QueryTermCheck(),
          new RuleCheck());

  private Checks() {}

  /**
   * The findings of sources that were checked before and have changed since: the same that {@link
   * #run} gives, but files that are as they were are not read again, and where nothing was found
   * and nothing can have come, nothing is looked for.
   */
  public static CheckedGraph again(CheckedGraph before, SourceTree tree) {
    SourceGraph graph = TurtleReader.read(tree, before.graph());
    return Change.between(before.graph(), graph)
        .map(
            change -> {
              Set<String> silent = new HashSet<>(change.same());
              silent.removeAll(before.loud());
              ShapeCheck shapes = new ShapeCheck(before.shapes(), change.subjects());
              return run(Inspection.of(graph, silent), shapes);
            })
        .orElseGet(() -> run(graph));
  }

  /** All findings of reading and of every check, sorted: the same graph gives the same list. */
  public static CheckedGraph run(SourceGraph graph) {
    return run(Inspection.of(graph), new ShapeCheck());
  }

  private static CheckedGraph run(Inspection inspection, ShapeCheck shapes) {
    SourceGraph graph = inspection.graph();
    List<Diagnostic> exact = find(EXACT, inspection);
    List<Diagnostic> found = new ArrayList<>(graph.diagnostics());
    found.addAll(exact);
    List<Check> general = new ArrayList<>(GENERAL);
    general.add(shapes);
    Set<Place> told = new HashSet<>(exact.stream().map(Place::of).toList());
    find(general, inspection).stream()
        .filter(diagnostic -> !told.contains(Place.of(diagnostic)))
        .forEach(found::add);
    Set<String> misread = new HashSet<>();
    found.stream()
        .filter(diagnostic -> diagnostic.check().equals(PrefixCheck.NAME))
        .forEach(diagnostic -> misread.add(diagnostic.file()));
    Bounds bounds = Bounds.of(graph.tree());
    return new CheckedGraph(
        graph,
        inspection.queries(),
        found.stream()
            .filter(diagnostic -> isTold(diagnostic, misread))
            .map(bounds::complete)
            .distinct()
            .sorted()
            .toList(),
        exact.stream().map(Diagnostic::file).collect(Collectors.toSet()),
        shapes);
  }

  /** Of a file whose prefixes are wrong nothing else is told: all its names are other names. */
  private static boolean isTold(Diagnostic diagnostic, Set<String> misread) {
    return diagnostic.check().equals(PrefixCheck.NAME) || !misread.contains(diagnostic.file());
  }

  private static List<Diagnostic> find(List<Check> checks, Inspection inspection) {
    return checks.parallelStream().flatMap(check -> check.run(inspection).stream()).toList();
  }

  private record Place(String file, Position position) {
    static Place of(Diagnostic diagnostic) {
      return new Place(diagnostic.file(), diagnostic.position());
    }
  }
}
