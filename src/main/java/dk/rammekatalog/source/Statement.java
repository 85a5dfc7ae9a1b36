package dk.rammekatalog.source;

import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * The tokens of a file from the beginning of one statement on, as far as the one at which reading
 * stopped.
 *
 * @param tokens of the whole file, without comments; never empty
 * @param first index of the statement's first token
 * @param at index of the token at which reading stopped
 */
record Statement(Lines lines, List<Token> tokens, int first, int at) {
  private static final int LONGEST = 60;

  /** The statement at which reading stopped at a place. */
  static Statement at(Position place, Lines lines, List<Token> tokens) {
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (lines.at(tokens.get(i).start()).compareTo(place) <= 0) {
        at = i;
      }
    }
    int first = at;
    while (first > 0 && tokens.get(first - 1).kind() != Token.Kind.DOT) {
      first--;
    }
    return new Statement(lines, tokens, first, at);
  }

  Token token(int index) {
    return tokens.get(index);
  }

  Token.Kind kind(int index) {
    return tokens.get(index).kind();
  }

  Position begin(int index) {
    return lines.at(tokens.get(index).start());
  }

  Position end(int index) {
    return lines.at(tokens.get(index).end());
  }

  /** As much of a token as a message can hold. */
  String shown(int index) {
    return shown(tokens.get(index).text());
  }

  static String shown(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
  }

  /** Whether the statement before this one declares a prefix or the like. */
  boolean isAfterDirective() {
    int before = first - 1;
    while (before > 0 && kind(before - 1) != Token.Kind.DOT) {
      before--;
    }
    return first > 0 && isDirective(before);
  }

  boolean isFirstOfLine(int index) {
    return index == 0 || begin(index).line() > begin(index - 1).line();
  }

  boolean isName(int index) {
    return switch (kind(index)) {
      case IRIREF, PNAME_LN, PNAME_NS, BLANK_NODE_LABEL, A -> true;
      default -> false;
    };
  }

  boolean isDirective(int index) {
    return switch (kind(index)) {
      case AT_PREFIX, AT_BASE, PREFIX, BASE -> true;
      default -> false;
    };
  }

  boolean isValue(int index) {
    return isName(index)
        || kind(index).isString()
        || switch (kind(index)) {
          case LANGTAG, INTEGER, DECIMAL, DOUBLE, BOOLEAN, CLOSE_BRACKET, CLOSE_PAREN -> true;
          default -> false;
        };
  }

  /** Whether a property stands before the value that ends here. */
  boolean isObject(int index) {
    Token.Kind kind = kind(index);
    boolean closes = kind == Token.Kind.CLOSE_BRACKET || kind == Token.Kind.CLOSE_PAREN;
    boolean typed = index > 0 && kind(index - 1) == Token.Kind.DATATYPE;
    return isValue(index) && (closes || typed || index > first + 1 && isValue(index - 1));
  }

  /** The innermost bracket or parenthesis that is still open before a token. */
  OptionalInt open(int index) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = first; i < index; i++) {
      switch (kind(i)) {
        case OPEN_BRACKET, OPEN_PAREN -> open.push(i);
        case CLOSE_BRACKET, CLOSE_PAREN -> open.poll();
        default -> {}
      }
    }
    return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.peek());
  }

  boolean isInCollection(int index) {
    OptionalInt open = open(index);
    return open.isPresent() && kind(open.getAsInt()) == Token.Kind.OPEN_PAREN;
  }
}
