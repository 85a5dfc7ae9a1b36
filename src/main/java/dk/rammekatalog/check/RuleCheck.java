package dk.rammekatalog.check;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Runs the lint queries of the catalogue, {@code queries/check/*.rq}: each row of {@code ?focus
 * ?path ?value} is a finding, told with the header's {@code problem} and {@code solution}.
 */
final class RuleCheck implements Check {

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Places places = new Places(inspection);
    return inspection.queries().checks().stream()
        .flatMap(check -> findings(inspection, places, check).stream())
        .toList();
  }

  private static List<Diagnostic> findings(Inspection inspection, Places places, QueryFile check) {
    List<Diagnostic> found = new ArrayList<>();
    LocalText message = check.text("problem").and(check.text("solution"));
    parsed(check)
        .filter(Query::isSelectType)
        .ifPresent(
            query -> {
              try (QueryExec rows =
                  QueryExec.graph(inspection.graph().union()).query(query).build()) {
                rows.select()
                    .forEachRemaining(
                        row -> finding(places, check, message, row).ifPresent(found::add));
              }
            });
    return found;
  }

  private static Optional<Diagnostic> finding(
      Places places, QueryFile check, LocalText message, Binding row) {
    return places
        .of(row.get("focus"), row.get("path"), row.get("value"))
        .map(
            at -> new Diagnostic(at.file(), at.position(), severity(check), check.name(), message));
  }

  private static Severity severity(QueryFile check) {
    String written = check.header().getOrDefault("severity", "error");
    return Severity.valueOf(written.toUpperCase(Locale.ROOT));
  }

  /** A query that does not parse is told by {@link QueryCheck}. */
  private static Optional<Query> parsed(QueryFile file) {
    try {
      return Optional.of(file.query());
    } catch (QueryParseException e) {
      return Optional.empty();
    }
  }
}
