package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Doubts;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Places;
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
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Runs the lint queries of the catalogue, {@code queries/check/*.rq}: each row of {@code ?focus
 * ?path ?value} is a finding, told with the header's {@code problem} and {@code solution}, in which
 * {@code {?focus}} and the like stand for what the row has; {@code ?other} is a second place.
 */
final class RuleCheck implements Check {
  /** A query that finds something missing waits until every file can be read: it may be there. */
  private static final Pattern ABSENCE = Pattern.compile("(?i)\\b(NOT\\s+EXISTS|MINUS|BOUND)\\b");

  private final Map<QueryFile, Query> parsed;

  RuleCheck() {
    this(Map.of());
  }

  private RuleCheck(Map<QueryFile, Query> parsed) {
    this.parsed = new ConcurrentHashMap<>(parsed);
  }

  RuleCheck after() {
    return new RuleCheck(parsed);
  }

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Places places = new Places(inspection);
    boolean complete = inspection.graph().isComplete();
    parsed.keySet().retainAll(Set.copyOf(inspection.queries().checks()));
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
    Query query = parsed.computeIfAbsent(check, file -> parsed(file).orElse(null));
    List<Binding> rows = new ArrayList<>();
    if (query != null) {
      try (QueryExec exec = QueryExec.graph(inspection.graph().union()).query(query).build()) {
        exec.select().forEachRemaining(rows::add);
      }
    }
    return rows;
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
