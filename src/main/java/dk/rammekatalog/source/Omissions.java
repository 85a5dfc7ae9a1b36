package dk.rammekatalog.source;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.Token;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds what was forgotten, or written twice, in a statement whose tokens are right one by one. */
final class Omissions {
  /**
   * One such mistake.
   *
   * @param at where it can be mended
   */
  record Omission(Position at, LocalText message) {}

  private final Statement statement;
  private final int at;

  private Omissions(Statement statement) {
    this.statement = statement;
    this.at = statement.at();
  }

  /** The mistake that explains best why reading stopped, if one does. */
  static Optional<Omission> find(Statement statement) {
    Omissions omissions = new Omissions(statement);
    return Stream.<Supplier<Optional<Omission>>>of(
            omissions::textAsSubject,
            omissions::missingDot,
            omissions::surplusDot,
            omissions::dotForSemicolon,
            omissions::commaForSemicolon,
            omissions::missingType,
            omissions::missingProperty,
            omissions::missingValue,
            omissions::missingSemicolon,
            omissions::openBracket,
            omissions::surplusValue,
            omissions::missingDotAtEnd,
            omissions::missingValueAtEnd)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A text or a number where the thing that is described should stand. */
  private Optional<Omission> textAsSubject() {
    int first = statement.first();
    boolean text =
        statement.isValue(first) && !statement.isName(first) && statement.isFirstOfLine(first);
    return text && statement.begin(first).column() == 1
        ? Optional.of(before(first, Messages.of("syntax.subject")))
        : Optional.empty();
  }

  /**
   * A word at the beginning of a line, where a new thing begins, although the one before it has not
   * been ended.
   */
  private Optional<Omission> missingDot() {
    for (int i = at; i > statement.first(); i--) {
      boolean begins = statement.isName(i) || statement.isDirective(i);
      if (statement.begin(i).column() == 1 && begins) {
        return Optional.of(after(i - 1, Messages.of("syntax.dot", statement.token(i).text())));
      }
    }
    return Optional.empty();
  }

  /** An indented word begins a statement: the one before it was not meant to end. */
  private Optional<Omission> dotForSemicolon() {
    int first = statement.first();
    boolean continues =
        first > 0
            && statement.isFirstOfLine(first)
            && statement.begin(first).column() > 1
            && statement.isName(first);
    if (!continues) {
      return Optional.empty();
    }
    boolean ended = statement.isFirstOfLine(first - 1) || statement.isAfterDirective();
    return Optional.of(
        ended
            ? before(first, Messages.of("syntax.subject"))
            : before(first - 1, Messages.of("syntax.dot-for-semicolon")));
  }

  /** After a comma at the end of a line stand two names, so a property and its value. */
  private Optional<Omission> commaForSemicolon() {
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
  private Optional<Omission> missingValue() {
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
  private Optional<Omission> missingSemicolon() {
    for (int i = at; i > statement.first() + 1; i--) {
      boolean property =
          statement.isFirstOfLine(i) && statement.isName(i) && !statement.isInCollection(i);
      if (property && statement.isObject(i - 1)) {
        return Optional.of(after(i - 1, Messages.of("syntax.semicolon")));
      }
    }
    return Optional.empty();
  }

  /** A value, on the same line, behind the value of a property. */
  private Optional<Omission> surplusValue() {
    boolean surplus =
        at > statement.first() + 1
            && !statement.isFirstOfLine(at)
            && statement.isValue(at)
            && statement.kind(at) != Token.Kind.LANGTAG
            && statement.isObject(at - 1);
    return surplus
        ? Optional.of(before(at, Messages.of("syntax.surplus", statement.shown(at))))
        : Optional.empty();
  }

  private Optional<Omission> surplusDot() {
    return at == statement.first() && statement.kind(at) == Token.Kind.DOT
        ? Optional.of(before(at, Messages.of("syntax.surplus-dot")))
        : Optional.empty();
  }

  private Optional<Omission> missingType() {
    return at > statement.first() && statement.kind(at - 1) == Token.Kind.DATATYPE
        ? Optional.of(before(at, Messages.of("syntax.type")))
        : Optional.empty();
  }

  /** A text or a number where a property should stand. */
  private Optional<Omission> missingProperty() {
    boolean begins =
        at == statement.first() + 1
            || at > statement.first()
                && (statement.kind(at - 1) == Token.Kind.SEMICOLON
                    || statement.kind(at - 1) == Token.Kind.OPEN_BRACKET);
    boolean literal = statement.isValue(at) && !statement.isName(at);
    return begins && literal
        ? Optional.of(before(at, Messages.of("syntax.property", statement.shown(at))))
        : Optional.empty();
  }

  private Optional<Omission> openBracket() {
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

  private Optional<Omission> missingDotAtEnd() {
    boolean last = at == statement.tokens().size() - 1;
    boolean complete = statement.isObject(at) || statement.kind(at) == Token.Kind.SEMICOLON;
    return last && complete
        ? Optional.of(after(at, Messages.of("syntax.dot-at-end")))
        : Optional.empty();
  }

  /** The file ends after a property. */
  private Optional<Omission> missingValueAtEnd() {
    boolean last = at == statement.tokens().size() - 1;
    boolean property =
        at > statement.first()
            && statement.isName(at)
            && (at == statement.first() + 1 || statement.kind(at - 1) == Token.Kind.SEMICOLON);
    return last && property
        ? Optional.of(after(at, Messages.of("syntax.value", statement.token(at).text())))
        : Optional.empty();
  }

  private Omission before(int index, LocalText message) {
    return new Omission(statement.begin(index), message);
  }

  private Omission after(int index, LocalText message) {
    return new Omission(statement.end(index), message);
  }
}
