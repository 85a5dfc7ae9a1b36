package dk.rammekatalog.source;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
        .or(this::missingDot)
        .or(this::dotForSemicolon)
        .or(this::commaForSemicolon)
        .or(this::missingValue)
        .or(this::missingSemicolon)
        .or(this::openBracket)
        .or(this::missingDotAtEnd)
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
    String first = shown(text);
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

  /**
   * A word at the beginning of a line, where a new thing begins, although the one before it has not
   * been ended.
   */
  private Optional<Diagnostic> missingDot() {
    for (int i = at; i > statement.first(); i--) {
      boolean begins = statement.isName(i) || statement.isDirective(i);
      if (statement.begin(i).column() == 1 && begins) {
        return Optional.of(after(i - 1, Messages.of("syntax.dot", statement.token(i).text())));
      }
    }
    return Optional.empty();
  }

  /** An indented word begins a statement: the one before it was not meant to end. */
  private Optional<Diagnostic> dotForSemicolon() {
    int first = statement.first();
    boolean continues =
        first > 0
            && statement.isFirstOfLine(first)
            && statement.begin(first).column() > 1
            && statement.isName(first);
    return continues
        ? Optional.of(before(first - 1, Messages.of("syntax.dot-for-semicolon")))
        : Optional.empty();
  }

  /** After a comma at the end of a line stand two names, so a property and its value. */
  private Optional<Diagnostic> commaForSemicolon() {
    boolean comma =
        at > statement.first() + 1
            && statement.kind(at - 2) == Token.Kind.COMMA
            && statement.isFirstOfLine(at - 1)
            && statement.isName(at - 1);
    return comma
        ? Optional.of(before(at - 2, Messages.of("syntax.comma-for-semicolon")))
        : Optional.empty();
  }

  /** A semicolon or the like right after a property. */
  private Optional<Diagnostic> missingValue() {
    boolean ends =
        switch (statement.kind(at)) {
          case SEMICOLON, COMMA, DOT, CLOSE_BRACKET -> true;
          default -> false;
        };
    boolean property =
        at > statement.first() + 1
            && statement.isName(at - 1)
            && (statement.kind(at - 2) == Token.Kind.SEMICOLON
                || statement.kind(at - 2) == Token.Kind.OPEN_BRACKET
                || at - 2 == statement.first());
    if (!ends || !property) {
      return Optional.empty();
    }
    String name = statement.token(at - 1).text();
    boolean isClass = Character.isUpperCase(name.codePointAt(name.indexOf(':') + 1));
    return Optional.of(
        isClass
            ? before(at - 1, Messages.of("syntax.a", name))
            : before(at, Messages.of("syntax.value", name)));
  }

  /** A word at the beginning of an indented line, although the line before has no semicolon. */
  private Optional<Diagnostic> missingSemicolon() {
    for (int i = at; i > statement.first() + 1; i--) {
      boolean property =
          statement.isFirstOfLine(i) && statement.isName(i) && !statement.isInCollection(i);
      if (property && statement.isObject(i - 1)) {
        return Optional.of(after(i - 1, Messages.of("syntax.semicolon")));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> openBracket() {
    OptionalInt open = statement.open(at);
    if (open.isEmpty()) {
      boolean closes =
          statement.kind(at) == Token.Kind.CLOSE_BRACKET
              || statement.kind(at) == Token.Kind.CLOSE_PAREN;
      return closes
          ? Optional.of(before(at, Messages.of("syntax.close", statement.token(at).text())))
          : Optional.empty();
    }
    boolean ends = statement.kind(at) == Token.Kind.DOT || at == statement.tokens().size() - 1;
    String text = statement.token(open.getAsInt()).text();
    return ends
        ? Optional.of(
            before(open.getAsInt(), Messages.of("syntax.open", text, text.equals("[") ? "]" : ")")))
        : Optional.empty();
  }

  private Optional<Diagnostic> missingDotAtEnd() {
    boolean last = at == statement.tokens().size() - 1;
    boolean complete = statement.isObject(at) || statement.kind(at) == Token.Kind.SEMICOLON;
    return last && complete
        ? Optional.of(after(at, Messages.of("syntax.dot-at-end")))
        : Optional.empty();
  }

  private Diagnostic unexpected() {
    return before(at, Messages.of("syntax.unexpected", shown(statement.token(at).text())));
  }

  private Diagnostic before(int index, LocalText message) {
    return diagnostic(file, statement.begin(index), message);
  }

  private Diagnostic after(int index, LocalText message) {
    return diagnostic(file, statement.end(index), message);
  }

  /** As much of a text as a message can hold. */
  private static String shown(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.length() > 60 ? first.substring(0, 60) + "…" : first;
  }
}
