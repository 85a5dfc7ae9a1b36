package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Finds mistakes in the queries themselves; what is known of a query stays known. */
final class QueryChecks implements Check {
  private static final Set<Node> GROUPING = Set.of(SKOS.inScheme.asNode());

  /** Of each query that was looked at, what was found. */
  private final Map<QueryFile, List<Diagnostic>> found;

  QueryChecks() {
    this(Map.of());
  }

  private QueryChecks(Map<QueryFile, List<Diagnostic>> known) {
    this.found = new ConcurrentHashMap<>(known);
  }

  /** What is found after a change of data, by which a question may have lost its group. */
  QueryChecks after(Change change) {
    return change.concerns(GROUPING) ? new QueryChecks() : new QueryChecks(found);
  }

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    found.keySet().retainAll(Set.copyOf(inspection.queries().all()));
    List<QueryFile> open =
        inspection.queries().all().stream().filter(query -> !found.containsKey(query)).toList();
    if (!open.isEmpty()) {
      TreeSet<String> groups = QuestionCheck.groups(inspection);
      open.parallelStream().forEach(query -> found.put(query, findings(inspection, query, groups)));
    }
    return found.values().stream().flatMap(Collection::stream).toList();
  }

  private static List<Diagnostic> findings(
      Inspection inspection, QueryFile query, TreeSet<String> groups) {
    List<Diagnostic> findings = new ArrayList<>();
    QueryCheck.findings(inspection, query).forEach(findings::add);
    if (query.file().malformedAt().isEmpty()) {
      QueryTermCheck.findings(inspection, query).forEach(findings::add);
      if (inspection.queries().questions().contains(query)) {
        QuestionCheck.findings(groups, query).forEach(findings::add);
      }
    }
    return findings;
  }
}
