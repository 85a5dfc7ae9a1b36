package dk.rammekatalog.check;

import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.UndeclaredPrefix;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/** Says in the catalogue's languages why a query cannot be read, and where. */
record QuerySyntax(Position position, LocalText message) {
  private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
  private static final Pattern LEXICAL = Pattern.compile("after prefix \"((?s:.*))\"");
  private static final Pattern VARIABLE = Pattern.compile("\\?\\w+");
  private static final String END = "<EOF>";

  /**
   * Explains what Jena says.
   *
   * @param known the prefixes that the catalogue agrees on
   */
  static QuerySyntax explain(SourceFile file, QueryException failure, Map<String, String> known) {
    String engine = String.valueOf(failure.getMessage());
    Lines lines = new Lines(file.text());
    return UndeclaredPrefix.in(engine.lines().findFirst().orElse(""))
        .map(prefix -> undeclared(file, lines, failure, prefix, known))
        .or(() -> openText(file, lines, engine))
        .or(() -> unended(file, lines, engine))
        .or(() -> unexpected(file, lines, engine))
        .orElseGet(() -> meaning(file, lines, engine));
  }

  private static QuerySyntax undeclared(
      SourceFile file,
      Lines lines,
      QueryException failure,
      String prefix,
      Map<String, String> known) {
    int from = failure instanceof QueryParseException at ? Math.max(1, at.getLine()) : 1;
    Position position =
        TurtleLexer.tokens(file.text()).stream()
            .filter(token -> token.text().startsWith(prefix + ":"))
            .map(token -> lines.at(token.start()))
            .filter(place -> place.line() >= from)
            .findFirst()
            .orElse(Position.START);
    return new QuerySyntax(position, UndeclaredPrefix.message(prefix, known, "query.prefix-line"));
  }

  /** A text without its closing quote runs on to the end of its line. */
  private static Optional<QuerySyntax> openText(SourceFile file, Lines lines, String engine) {
    return engine.startsWith("Lexical error")
        ? TurtleLexer.tokens(file.text()).stream()
            .filter(token -> token.kind() == Token.Kind.UNKNOWN)
            .filter(token -> token.text().startsWith("\"") || token.text().startsWith("'"))
            .findFirst()
            .map(
                token ->
                    new QuerySyntax(
                        lines.at(token.start()), Messages.of("syntax.quote", token.text())))
        : Optional.empty();
  }

  private static Optional<QuerySyntax> unended(SourceFile file, Lines lines, String engine) {
    return engine.startsWith("Encountered \"" + END)
        ? Optional.of(
            new QuerySyntax(
                lines.at(file.text().stripTrailing().length()), Messages.of("query.end")))
        : Optional.empty();
  }

  private static Optional<QuerySyntax> unexpected(SourceFile file, Lines lines, String engine) {
    Matcher place = PLACE.matcher(engine);
    if (!place.find()) {
      return Optional.empty();
    }
    Position stopped =
        new Position(
            Math.max(1, Integer.parseInt(place.group(1))),
            Math.max(1, Integer.parseInt(place.group(2))));
    int back = first(LEXICAL, engine).map(found -> found.group(1).length()).orElse(0);
    Position begin = new Position(stopped.line(), Math.max(1, stopped.column() - back));
    String line = file.text().lines().skip(begin.line() - 1L).findFirst().orElse("");
    String rest = line.substring(Math.min(line.length(), begin.column() - 1));
    String word = first(Pattern.compile("[\\w:?-]+|\\S"), rest).map(MatchResult::group).orElse("");
    return Optional.of(new QuerySyntax(begin, Messages.of("query.unexpected", word)));
  }

  /** Each part can be read, but they do not fit together. */
  private static QuerySyntax meaning(SourceFile file, Lines lines, String engine) {
    Optional<String> variable = first(VARIABLE, engine).map(MatchResult::group);
    LocalText message =
        variable
            .map(name -> Messages.of(key(engine), name))
            .orElseGet(() -> Messages.of("query.meaning"));
    Position position =
        variable.flatMap(name -> where(file, name)).map(lines::at).orElse(Position.START);
    return new QuerySyntax(position, message);
  }

  private static String key(String engine) {
    if (engine.contains("already in-scope")) {
      return "query.bound-twice";
    }
    return engine.contains("Non-group key") ? "query.not-grouped" : "query.variable";
  }

  /** Where a variable is given its value, else where it first stands. */
  private static Optional<Integer> where(SourceFile file, String variable) {
    String name = Pattern.quote(variable) + "\\b";
    return first(Pattern.compile("(?i)\\bAS\\s+(?=" + name + ")"), file.text())
        .map(MatchResult::end)
        .or(() -> first(Pattern.compile(name), file.text()).map(MatchResult::start));
  }

  private static Optional<MatchResult> first(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(Matcher::toMatchResult);
  }
}
