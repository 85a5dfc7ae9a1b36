package dk.rammekatalog.source;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.IriCharacters;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in the words of a steward what keeps a file from being read, and where it can be mended.
 *
 * <p>Jena tells where it could not go on; the tokens before that place tell what was forgotten.
 */
final class SyntaxErrors {
  private static final String CHECK = "syntax";
  private static final String CURLY_QUOTES = "“”„‟«»‘’";

  private final SourceFile file;
  private final Statement statement;
  private final int at;

  private SyntaxErrors(SourceFile file, Statement statement) {
    this.file = file;
    this.statement = statement;
    this.at = statement.at();
  }

  static Diagnostic diagnostic(SourceFile file, Position position, LocalText message) {
    return new Diagnostic(file.path(), position, Severity.ERROR, CHECK, message);
  }

  /**
   * Explains the first error of a file.
   *
   * @param message what Jena says
   * @param stopped where Jena stopped
   * @param known the prefixes of the files that can be read
   */
  static Diagnostic explain(
      SourceFile file, String message, Position stopped, Map<String, String> known) {
    List<Token> tokens =
        TurtleLexer.tokens(file.text()).stream()
            .filter(token -> token.kind() != Token.Kind.COMMENT)
            .toList();
    if (tokens.isEmpty()) {
      return diagnostic(file, stopped, Messages.of("syntax.end"));
    }
    Statement statement = Statement.at(stopped, new Lines(file.text()), tokens);
    return new SyntaxErrors(file, statement).explain(message, stopped, known);
  }

  private Diagnostic explain(String message, Position stopped, Map<String, String> known) {
    return UndeclaredPrefix.in(message)
        .map(prefix -> undeclared(prefix, stopped, known))
        .or(this::missingMark)
        .or(this::unknownToken)
        .or(() -> IriCharacters.inWarning(message).map(iri -> badIri(iri, stopped)))
        .or(
            () ->
                Omissions.find(statement)
                    .map(found -> diagnostic(file, found.at(), found.message())))
        .orElseGet(this::unexpected);
  }

  private Diagnostic undeclared(String prefix, Position stopped, Map<String, String> known) {
    Position place =
        statement.tokens().stream()
            .filter(token -> token.kind() == Token.Kind.PNAME_LN)
            .filter(token -> token.text().startsWith(prefix + ":"))
            .map(token -> statement.lines().at(token.start()))
            .filter(position -> position.line() >= stopped.line())
            .findFirst()
            .orElse(stopped);
    return diagnostic(file, place, UndeclaredPrefix.message(prefix, known, "syntax.prefix-line"));
  }

  private Diagnostic badIri(String iri, Position stopped) {
    Position place =
        statement.tokens().stream()
            .filter(token -> token.kind() == Token.Kind.IRIREF)
            .map(token -> statement.lines().at(token.start()))
            .filter(position -> position.compareTo(stopped) >= 0)
            .findFirst()
            .orElse(stopped);
    return diagnostic(file, place, Messages.of("syntax.iri-character", "<" + iri + ">"));
  }

  /** A language or a type right behind a text, without the mark between them. */
  private Optional<Diagnostic> missingMark() {
    int last = Math.min(at + 1, statement.tokens().size() - 1);
    for (int i = statement.first() + 1; i <= last; i++) {
      Token before = statement.token(i - 1);
      Token token = statement.token(i);
      if (before.kind().isString() && before.end() == token.start()) {
        if (token.kind() == Token.Kind.PNAME_LN || token.kind() == Token.Kind.IRIREF) {
          return Optional.of(before(i, Messages.of("syntax.mark", "^^", token.text())));
        }
        if (token.kind() == Token.Kind.UNKNOWN && Character.isLetter(token.text().charAt(0))) {
          return Optional.of(before(i, Messages.of("syntax.mark", "@", token.text())));
        }
      }
    }
    return Optional.empty();
  }

  /** A text without its closing quote, an IRI without its closing bracket, a stray character. */
  private Optional<Diagnostic> unknownToken() {
    return statement.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.UNKNOWN)
        .filter(token -> place(token).line() <= statement.begin(at).line() + 1)
        .findFirst()
        .map(token -> diagnostic(file, place(token), unknown(token.text())));
  }

  private Position place(Token token) {
    return statement.lines().at(token.start());
  }

  private static LocalText unknown(String text) {
    String first = Statement.shown(text);
    if (text.startsWith("\"") || text.startsWith("'")) {
      boolean closed = text.length() > 1 && text.charAt(text.length() - 1) == text.charAt(0);
      return Messages.of(closed ? "syntax.escape" : "syntax.quote", first);
    }
    if (CURLY_QUOTES.contains(text.substring(0, 1))) {
      return Messages.of("syntax.curly-quote");
    }
    if (text.startsWith("<")) {
      return Messages.of("syntax.iri", first);
    }
    return Messages.of(
        Character.isLetter(text.codePointAt(0)) ? "syntax.word" : "syntax.character", first);
  }

  private Diagnostic unexpected() {
    return before(at, Messages.of("syntax.unexpected", statement.shown(at)));
  }

  private Diagnostic before(int index, LocalText message) {
    return diagnostic(file, statement.begin(index), message);
  }
}
