package dk.rammekatalog.check;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.Location;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/** Finds queries that do not parse, and questions whose header does not say what it must. */
final class QueryCheck implements Check {
  private static final String NAME = "query";
  private static final List<String> REQUIRED =
      List.of("title@da", "title@en", "description@da", "description@en");

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    return inspection.queries().all().stream().flatMap(QueryCheck::findings).toList();
  }

  private static Stream<Diagnostic> findings(QueryFile query) {
    if (query.file().malformedAt().isPresent()) {
      Position at = new Lines(query.file().text()).at(query.file().malformedAt().getAsInt());
      return Stream.of(finding(query, at, Messages.of("syntax.not-utf-8")));
    }
    return Stream.concat(syntax(query).stream(), header(query));
  }

  private static Optional<Diagnostic> syntax(QueryFile query) {
    try {
      query.query();
      return Optional.empty();
    } catch (QueryParseException e) {
      Position at = new Position(Math.max(1, e.getLine()), Math.max(1, e.getColumn()));
      return Optional.of(finding(query, at, reason(e)));
    } catch (QueryException e) {
      return Optional.of(finding(query, Position.START, reason(e)));
    }
  }

  private static Stream<Diagnostic> header(QueryFile query) {
    boolean question = query.file().path().startsWith("queries/question/");
    Stream<LocalText> missing =
        REQUIRED.stream()
            .filter(key -> question && query.header().getOrDefault(key, "").isBlank())
            .map(key -> Messages.of("query.header", key));
    Stream<LocalText> malformed =
        query.malformed().stream().map(line -> Messages.of("query.parameter", line));
    return Stream.concat(missing, malformed)
        .map(message -> finding(query, Position.START, message));
  }

  private static LocalText reason(QueryException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return Messages.of("query.syntax", first);
  }

  private static Diagnostic finding(QueryFile query, Position at, LocalText message) {
    return Inspection.error(new Location(query.file().path(), at), NAME, message);
  }
}
