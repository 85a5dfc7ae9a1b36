package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Doubts;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Places;
import dk.rammekatalog.query.Footprint;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/**
 * Runs the lint queries of the catalogue, {@code queries/check/*.rq}: each row of {@code ?focus
 * ?path ?value} is a finding, told with the header's {@code problem} and {@code solution}, in which
 * {@code {?focus}} and the like stand for what the row has; {@code ?other} is a second place.
 */
final class RuleCheck implements Check {
  /** A query that finds something missing waits until every file can be read: it may be there. */
  private static final Pattern ABSENCE = Pattern.compile("(?i)\\b(NOT\\s+EXISTS|MINUS|BOUND)\\b");

  /** What a query has answered. */
  private record Answer(Query query, Footprint footprint, List<Binding> rows) {}

  private final Optional<Change> change;
  private final Map<QueryFile, Answer> known;

  /** Asks everything. */
  RuleCheck() {
    this(Optional.empty(), Map.of());
  }

  private RuleCheck(Optional<Change> change, Map<QueryFile, Answer> known) {
    this.change = change;
    this.known = new ConcurrentHashMap<>(known);
  }

  /** Asks what may have another answer. */
  RuleCheck after(Change later) {
    return new RuleCheck(Optional.of(later), known);
  }

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Places places = new Places(inspection);
    boolean complete = inspection.graph().isComplete();
    known.keySet().retainAll(Set.copyOf(inspection.queries().checks()));
    return inspection.queries().checks().parallelStream()
        .filter(check -> complete || !ABSENCE.matcher(check.file().text()).find())
        .flatMap(
            check ->
                rows(inspection, check).stream()
                    .filter(row -> !isDoubtful(inspection.doubts(), row))
                    .flatMap(row -> finding(inspection, places, check, row).stream()))
        .toList();
  }

  private List<Binding> rows(Inspection inspection, QueryFile check) {
    Answer before = known.get(check);
    Graph graph = inspection.graph().union();
    if (before != null && change.filter(of -> isConcerned(before, of, graph)).isEmpty()) {
      return before.rows;
    }
    Optional<Query> query = before == null ? parsed(check) : Optional.of(before.query);
    query.ifPresent(of -> known.put(check, answer(of, before, graph)));
    return query.isEmpty() ? List.of() : known.get(check).rows;
  }

  private static boolean isConcerned(Answer before, Change change, Graph graph) {
    return before.footprint.concerns(graph, change.triples());
  }

  private static Answer answer(Query query, @Nullable Answer before, Graph graph) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
      exec.select().forEachRemaining(rows::add);
    }
    return new Answer(query, before == null ? Footprint.of(query) : before.footprint, rows);
  }

  /** Whether the row may be due to a file that cannot be read. */
  private static boolean isDoubtful(Doubts doubts, Binding row) {
    Node focus = row.get("focus");
    Node value = row.get("value");
    return focus == null || doubts.isUnread(focus) || value != null && doubts.isUnclear(value);
  }

  private static Optional<Diagnostic> finding(
      Inspection inspection, Places places, QueryFile check, Binding row) {
    LocalText message =
        inspection.words().filled(check.text("problem").and(check.text("solution")), row::get);
    Node other = row.get("other");
    List<Location> others =
        other == null ? List.of() : places.of(other, row.get("path"), null).stream().toList();
    return places
        .of(row.get("focus"), row.get("path"), row.get("value"))
        .map(
            at ->
                new Diagnostic(
                        at.file(),
                        at.position(),
                        severity(check),
                        check.name(),
                        message,
                        check.text("title"))
                    .until(at.end())
                    .about(others));
  }

  private static Severity severity(QueryFile check) {
    return switch (check.header().getOrDefault("severity", "")) {
      case "warning" -> Severity.WARNING;
      case "info" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  /** A query that does not parse, or has another form, is told by {@link QueryCheck}. */
  private static Optional<Query> parsed(QueryFile file) {
    try {
      return Optional.of(file.query()).filter(Query::isSelectType);
    } catch (QueryException e) {
      return Optional.empty();
    }
  }
}
