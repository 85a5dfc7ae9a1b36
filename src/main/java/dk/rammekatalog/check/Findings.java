package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.shape.ShapeCheck;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The checks of one run with what each of them knows afterwards.
 *
 * @param bounds where the terms end at which something was found
 */
record Findings(
    FileChecks files,
    LinkCheck links,
    QueryChecks queries,
    RuleCheck rules,
    ShapeCheck shapes,
    Bounds bounds) {

  /** Nothing is known yet. */
  static Findings none(SourceTree tree) {
    return new Findings(
        new FileChecks(),
        new LinkCheck(),
        new QueryChecks(),
        new RuleCheck(),
        new ShapeCheck(),
        Bounds.of(tree));
  }

  /** What need not be looked for anew after a change. */
  Findings after(Change change, SourceTree tree) {
    return new Findings(
        files.after(change),
        links.after(change),
        queries.after(change),
        rules.after(change),
        shapes.after(change),
        bounds.after(tree));
  }

  /** All findings, sorted: the same graph gives the same list. */
  List<Diagnostic> of(Inspection inspection) {
    // The more exact first: of a place where these have found a mistake the others say nothing.
    List<Diagnostic> exact = find(List.of(files, links), inspection);
    List<Diagnostic> found = new ArrayList<>(inspection.graph().diagnostics());
    found.addAll(exact);
    Set<Place> told = new HashSet<>(exact.stream().map(Place::of).toList());
    find(List.of(new DuplicateCheck(), queries, rules, shapes), inspection).stream()
        .filter(diagnostic -> !told.contains(Place.of(diagnostic)))
        .forEach(found::add);
    Set<String> misread = new HashSet<>();
    found.stream()
        .filter(diagnostic -> diagnostic.check().equals(PrefixCheck.NAME))
        .forEach(diagnostic -> misread.add(diagnostic.file()));
    return found.stream()
        .filter(diagnostic -> isTold(diagnostic, misread))
        .map(bounds::complete)
        .distinct()
        .sorted()
        .toList();
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
