package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;

/** Finds queries that do not parse, or are not of the form and with the header that they need. */
final class QueryCheck {
  private static final String NAME = "query";
  private static final List<String> QUESTION =
      List.of("title@da", "title@en", "description@da", "description@en", "group");
  private static final List<String> CHECK =
      List.of("problem@da", "problem@en", "solution@da", "solution@en");
  private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");
  private static final Pattern FORM =
      Pattern.compile("(?im)^\\s*(SELECT|CONSTRUCT|ASK|DESCRIBE|JSON)\\b");

  private QueryCheck() {}

  static Stream<Diagnostic> findings(Inspection inspection, QueryFile file) {
    if (file.file().malformedAt().isPresent()) {
      Position at = new Lines(file.file().text()).at(file.file().malformedAt().getAsInt());
      return Stream.of(finding(file, at, Messages.of("syntax.not-utf-8")));
    }
    Stream<Diagnostic> header = Stream.concat(header(inspection, file), malformed(file));
    try {
      Query query = file.query();
      return Stream.concat(header, form(inspection, file, query));
    } catch (QueryException e) {
      QuerySyntax syntax =
          QuerySyntax.explain(file.file(), e, inspection.graph().prefixes().agreed());
      return Stream.concat(header, Stream.of(finding(file, syntax.position(), syntax.message())));
    }
  }

  private static Stream<Diagnostic> header(Inspection inspection, QueryFile file) {
    boolean check = inspection.queries().checks().contains(file);
    List<String> required =
        check ? CHECK : inspection.queries().questions().contains(file) ? QUESTION : List.of();
    String missing =
        required.stream()
            .filter(key -> file.header().getOrDefault(key, "").isBlank())
            .map(key -> "# " + key + ": …")
            .collect(Collectors.joining(", "));
    Stream<Diagnostic> severity =
        Optional.ofNullable(file.header().get("severity"))
            .filter(level -> check && !SEVERITIES.contains(level))
            .map(level -> finding(file, line(file, "severity:"), Messages.of("query.severity")))
            .stream();
    return missing.isEmpty()
        ? severity
        : Stream.concat(
            Stream.of(finding(file, Position.START, Messages.of("query.header", missing))),
            severity);
  }

  private static Stream<Diagnostic> malformed(QueryFile file) {
    return file.malformed().stream()
        .map(line -> finding(file, line(file, line), Messages.of("query.parameter", line)));
  }

  /** A rule makes triples; a check gives rows with a focus. */
  private static Stream<Diagnostic> form(Inspection inspection, QueryFile file, Query query) {
    if (inspection.queries().rules().contains(file) && !query.isConstructType()) {
      return Stream.of(finding(file, keyword(file), Messages.of("query.rule-form")));
    }
    boolean focus = query.isSelectType() && query.getResultVars().contains("focus");
    return inspection.queries().checks().contains(file) && !focus
        ? Stream.of(finding(file, keyword(file), Messages.of("query.check-form")))
        : Stream.empty();
  }

  private static Position keyword(QueryFile file) {
    Matcher found = FORM.matcher(file.file().text());
    return new Lines(file.file().text()).at(found.find() ? found.start(1) : 0);
  }

  /** The first line that contains a text. */
  private static Position line(QueryFile file, String text) {
    List<String> lines = file.file().text().lines().toList();
    return lines.stream()
        .filter(line -> line.contains(text))
        .findFirst()
        .map(line -> new Position(lines.indexOf(line) + 1, 1))
        .orElse(Position.START);
  }

  private static Diagnostic finding(QueryFile query, Position at, LocalText message) {
    return Inspection.error(new Location(query.file().path(), at), NAME, message);
  }
}
