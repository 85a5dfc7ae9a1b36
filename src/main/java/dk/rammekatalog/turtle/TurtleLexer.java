package dk.rammekatalog.turtle;

import dk.rammekatalog.turtle.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a Turtle text into tokens, comments included, white space not.
 *
 * <p>Each token is the longest match of a terminal of the grammar. It takes any text: what no
 * terminal fits becomes {@link Kind#UNKNOWN}. Tokens and the white space between them give the text
 * back; a byte order mark at the start counts as white space.
 */
public final class TurtleLexer {
  /** Longer marks before those they begin with. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(")>>", Kind.CLOSE_TRIPLE_TERM),
          new Mark(">>", Kind.CLOSE_REIFIED_TRIPLE),
          new Mark("{|", Kind.OPEN_ANNOTATION),
          new Mark("|}", Kind.CLOSE_ANNOTATION),
          new Mark("^^", Kind.DATATYPE),
          new Mark(";", Kind.SEMICOLON),
          new Mark(",", Kind.COMMA),
          new Mark("[", Kind.OPEN_BRACKET),
          new Mark("]", Kind.CLOSE_BRACKET),
          new Mark("(", Kind.OPEN_PAREN),
          new Mark(")", Kind.CLOSE_PAREN),
          new Mark("~", Kind.REIFIER));

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private TurtleLexer(String text) {
    this.text = text;
  }

  /** All tokens, in the order of the text. */
  public static List<Token> tokens(String text) {
    TurtleLexer lexer = new TurtleLexer(text);
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      if (isWhiteSpace(text.charAt(at))) {
        at++;
      } else {
        Token token = lexer.token(at);
        lexer.tokens.add(token);
        at = token.end();
      }
    }
    return List.copyOf(lexer.tokens);
  }

  private Token token(int start) {
    char c = text.charAt(start);
    return switch (c) {
      case '#' -> token(Kind.COMMENT, start, lineEnd(start));
      case '<' -> iriOrTriple(start);
      case '"', '\'' -> string(start);
      case '@' -> atWord(start);
      case '+', '-', '.' -> number(start);
      default -> Terminals.isDigit(c) ? number(start) : nameOrMark(start);
    };
  }

  private Token iriOrTriple(int start) {
    if (text.startsWith("<<(", start)) {
      return token(Kind.OPEN_TRIPLE_TERM, start, start + 3);
    }
    if (text.startsWith("<<", start)) {
      return token(Kind.OPEN_REIFIED_TRIPLE, start, start + 2);
    }
    int end = Terminals.iri(text, start);
    return end > start ? token(Kind.IRIREF, start, end) : unknown(start, brokenIriEnd(start));
  }

  /** After {@code >}, or before white space or another {@code <}. */
  private int brokenIriEnd(int start) {
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<' || isWhiteSpace(c)) {
        return at;
      }
    }
    return text.length();
  }

  /** An open short string is unknown to the line end, an open long one to the end of the text. */
  private Token string(int start) {
    String quote = text.substring(start, start + 1);
    boolean isLong = text.startsWith(quote.repeat(3), start);
    String close = isLong ? quote.repeat(3) : quote;
    int limit = isLong ? text.length() : lineEnd(start);
    boolean valid = true;
    int at = start + close.length();
    while (at < limit && !text.startsWith(close, at)) {
      int escape = Terminals.stringEscape(text, at);
      boolean escaped = text.charAt(at) == '\\';
      valid &= !escaped || escape > at;
      at = escaped && escape > at ? escape : at + 1;
    }
    if (at >= limit) {
      return unknown(start, limit);
    }
    int end = at + close.length();
    return valid ? token(stringKind(quote, isLong), start, end) : unknown(start, end);
  }

  private static Kind stringKind(String quote, boolean isLong) {
    if (quote.equals("\"")) {
      return isLong ? Kind.STRING_LITERAL_LONG_QUOTE : Kind.STRING_LITERAL_QUOTE;
    }
    return isLong ? Kind.STRING_LITERAL_LONG_SINGLE_QUOTE : Kind.STRING_LITERAL_SINGLE_QUOTE;
  }

  /** A directive, or a language tag; right behind a string it is always a language tag. */
  private Token atWord(int start) {
    int end = Terminals.languageTag(text, start);
    if (end == start) {
      return unknown(start, start + 1);
    }
    Token last = tokens.isEmpty() ? token(Kind.UNKNOWN, 0, 0) : tokens.get(tokens.size() - 1);
    if (last.kind().isString() && last.end() == start) {
      return token(Kind.LANGTAG, start, end);
    }
    return switch (text.substring(start, end)) {
      case "@prefix" -> token(Kind.AT_PREFIX, start, end);
      case "@base" -> token(Kind.AT_BASE, start, end);
      case "@version" -> token(Kind.AT_VERSION, start, end);
      default -> token(Kind.LANGTAG, start, end);
    };
  }

  /** A number, or the dot that ends a statement. */
  private Token number(int start) {
    boolean signed = text.charAt(start) == '+' || text.charAt(start) == '-';
    int from = signed ? start + 1 : start;
    int whole = Terminals.digits(text, from);
    boolean point = Terminals.isAt(text, whole, '.');
    int fraction = point ? Terminals.digits(text, whole + 1) : whole;
    boolean decimal = fraction > whole + 1;
    int exponent = Terminals.exponent(text, fraction);
    if (exponent > fraction && (decimal || whole > from)) {
      return token(Kind.DOUBLE, start, exponent);
    }
    if (decimal) {
      return token(Kind.DECIMAL, start, fraction);
    }
    if (whole > from) {
      return token(Kind.INTEGER, start, whole);
    }
    return signed ? unknown(start, from) : token(Kind.DOT, start, start + 1);
  }

  private Token nameOrMark(int start) {
    int namespace = Terminals.namespace(text, start);
    if (namespace > start) {
      int end = Terminals.local(text, namespace);
      return token(end > namespace ? Kind.PNAME_LN : Kind.PNAME_NS, start, end);
    }
    int label = Terminals.blankNodeLabel(text, start);
    if (label > start) {
      return token(Kind.BLANK_NODE_LABEL, start, label);
    }
    int end = Terminals.word(text, start);
    return end > start ? word(start, end) : mark(start);
  }

  private Token word(int start, int end) {
    String word = text.substring(start, end);
    if (word.equals("a")) {
      return token(Kind.A, start, end);
    }
    if (word.equals("true") || word.equals("false")) {
      return token(Kind.BOOLEAN, start, end);
    }
    boolean ascii = Terminals.letters(text, start, false) == end;
    return switch (ascii ? word.toUpperCase(Locale.ROOT) : word) {
      case "PREFIX" -> token(Kind.PREFIX, start, end);
      case "BASE" -> token(Kind.BASE, start, end);
      case "VERSION" -> token(Kind.VERSION, start, end);
      default -> unknown(start, end);
    };
  }

  private Token mark(int start) {
    for (Mark mark : MARKS) {
      if (text.startsWith(mark.text, start)) {
        return token(mark.kind, start, start + mark.text.length());
      }
    }
    return unknown(start, start + Character.charCount(text.codePointAt(start)));
  }

  private Token unknown(int start, int end) {
    return token(Kind.UNKNOWN, start, end);
  }

  private Token token(Kind kind, int start, int end) {
    return new Token(kind, start, text.substring(start, end));
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private record Mark(String text, Kind kind) {}
}
