package dk.rammekatalog.source;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the words of a steward what keeps a file from being read, and where it can be mended.
 *
 * <p>Jena tells where it could not go on; the tokens before that place tell what was forgotten.
 */
final class SyntaxErrors {
  private static final String CHECK = "syntax";
  private static final Pattern UNDEFINED_PREFIX =
      Pattern.compile("(?:Undefined prefix|Unresolved prefixed name): ([^:\\s]*):?.*");

  private final SourceFile file;
  private final Lines lines;
  private final List<Token> tokens;

  private SyntaxErrors(SourceFile file) {
    this.file = file;
    this.lines = new Lines(file.text());
    this.tokens =
        TurtleLexer.tokens(file.text()).stream()
            .filter(token -> token.kind() != Token.Kind.COMMENT)
            .toList();
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
    return new SyntaxErrors(file).explain(message, stopped, known);
  }

  private Diagnostic explain(String message, Position stopped, Map<String, String> known) {
    int at = tokenAt(stopped);
    return undefinedPrefix(message, stopped, known)
        .or(() -> unknownToken(at))
        .or(() -> missingDot(at))
        .or(() -> missingSemicolon(at))
        .orElseGet(() -> unexpected(at, stopped));
  }

  /** The index of the last token that begins at or before a place. */
  private int tokenAt(Position place) {
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (begin(i).compareTo(place) <= 0) {
        found = i;
      }
    }
    return found;
  }

  private Optional<Diagnostic> undefinedPrefix(
      String message, Position stopped, Map<String, String> known) {
    Matcher found = UNDEFINED_PREFIX.matcher(message);
    if (!found.matches()) {
      return Optional.empty();
    }
    String prefix = found.group(1);
    Position at =
        tokens.stream()
            .filter(token -> token.kind() == Token.Kind.PNAME_LN)
            .filter(token -> token.text().startsWith(prefix + ":"))
            .map(token -> lines.at(token.start()))
            .filter(place -> place.line() >= stopped.line())
            .findFirst()
            .orElse(stopped);
    Map<String, String> sorted = new TreeMap<>(known);
    LocalText unknown = Messages.of("syntax.prefix", prefix);
    LocalText advice =
        Optional.ofNullable(known.get(prefix))
            .map(iri -> Messages.of("syntax.prefix-line", prefix, iri))
            .or(
                () ->
                    Nearest.to(prefix, sorted.keySet())
                        .map(near -> Messages.of("did-you-mean", near + ":")))
            .orElseGet(() -> Messages.of("syntax.prefix-declare"));
    return Optional.of(diagnostic(file, at, unknown.and(advice)));
  }

  /** A text without its closing quote, a link without its closing bracket, a stray character. */
  private Optional<Diagnostic> unknownToken(int at) {
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.UNKNOWN)
        .filter(token -> lines.at(token.start()).line() <= begin(at).line() + 1)
        .findFirst()
        .map(token -> diagnostic(file, lines.at(token.start()), unknown(token.text())));
  }

  private static LocalText unknown(String text) {
    String first = text.lines().findFirst().orElse("");
    if (text.startsWith("\"") || text.startsWith("'")) {
      return Messages.of("syntax.quote", first);
    }
    return text.startsWith("<")
        ? Messages.of("syntax.iri", first)
        : Messages.of("syntax.character", first);
  }

  /**
   * A word at the beginning of a line, where a new thing begins, although the one before it has not
   * been ended.
   */
  private Optional<Diagnostic> missingDot(int at) {
    for (int i = at; i > 0 && tokens.get(i - 1).kind() != Token.Kind.DOT; i--) {
      if (begin(i).column() == 1 && isName(tokens.get(i))) {
        return Optional.of(after(i - 1, Messages.of("syntax.dot", tokens.get(i).text())));
      }
    }
    boolean atEnd = at == tokens.size() - 1 && tokens.get(at).kind() != Token.Kind.DOT;
    return atEnd && isComplete(at)
        ? Optional.of(after(at, Messages.of("syntax.dot-at-end")))
        : Optional.empty();
  }

  /** A word at the beginning of an indented line, although the line before has no semicolon. */
  private Optional<Diagnostic> missingSemicolon(int at) {
    for (int i = at; i > 1 && tokens.get(i - 1).kind() != Token.Kind.DOT; i--) {
      boolean newLine = begin(i).line() > begin(i - 1).line();
      if (newLine && isName(tokens.get(i)) && isValue(i - 1) && isValue(i - 2)) {
        return Optional.of(after(i - 1, Messages.of("syntax.semicolon")));
      }
    }
    return Optional.empty();
  }

  private Diagnostic unexpected(int at, Position stopped) {
    if (tokens.isEmpty()) {
      return diagnostic(file, stopped, Messages.of("syntax.end"));
    }
    return diagnostic(
        file, begin(at), Messages.of("syntax.unexpected", abbreviated(tokens.get(at).text())));
  }

  private boolean isComplete(int at) {
    return isValue(at) || tokens.get(at).kind() == Token.Kind.SEMICOLON;
  }

  private boolean isValue(int at) {
    Token.Kind kind = tokens.get(at).kind();
    return isName(tokens.get(at))
        || kind.isString()
        || switch (kind) {
          case LANGTAG, INTEGER, DECIMAL, DOUBLE, BOOLEAN, CLOSE_BRACKET, CLOSE_PAREN -> true;
          default -> false;
        };
  }

  private static boolean isName(Token token) {
    return switch (token.kind()) {
      case IRIREF, PNAME_LN, PNAME_NS, BLANK_NODE_LABEL, A -> true;
      default -> false;
    };
  }

  private Diagnostic after(int at, LocalText message) {
    return diagnostic(file, lines.at(tokens.get(at).end()), message);
  }

  private Position begin(int at) {
    return tokens.isEmpty() ? Position.START : lines.at(tokens.get(at).start());
  }

  private static String abbreviated(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.length() > 40 ? first.substring(0, 40) + "…" : first;
  }
}
