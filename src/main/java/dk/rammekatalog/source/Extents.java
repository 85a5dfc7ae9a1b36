package dk.rammekatalog.source;

import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Position;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.List;

/** Where the things end that begin at a place of a Turtle or SPARQL text. */
public final class Extents {
  private final Lines lines;
  private final List<Token> tokens;

  public Extents(String text) {
    this.lines = new Lines(text);
    this.tokens =
        TurtleLexer.tokens(text).stream()
            .filter(token -> token.kind() != Token.Kind.COMMENT)
            .toList();
  }

  /**
   * The end of the term: a name, a text with its language or type, a bracket with all inside. The
   * place itself, if no term begins there.
   */
  public Position term(Position start) {
    int first = index(start);
    return first < 0 ? start : lines.at(tokens.get(lastOfTerm(first)).end());
  }

  /**
   * The end of the description that begins with a subject, its dot included, or of a bracket. The
   * place itself, if no term begins there.
   */
  public Position block(Position start) {
    int first = index(start);
    if (first < 0 || tokens.get(first).kind() == Token.Kind.OPEN_BRACKET) {
      return term(start);
    }
    int at = first;
    while (at < tokens.size() - 1 && tokens.get(at).kind() != Token.Kind.DOT) {
      at = lastOfTerm(at) + 1;
    }
    return lines.at(tokens.get(Math.min(at, tokens.size() - 1)).end());
  }

  /** The token that begins at a place, or −1. */
  private int index(Position start) {
    int offset = lines.offset(start);
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int begins = tokens.get(middle).start();
      if (begins == offset) {
        return middle;
      }
      low = begins < offset ? middle + 1 : low;
      high = begins < offset ? high : middle - 1;
    }
    return -1;
  }

  private int lastOfTerm(int first) {
    Token token = tokens.get(first);
    if (token.kind() == Token.Kind.OPEN_BRACKET || token.kind() == Token.Kind.OPEN_PAREN) {
      return closing(first);
    }
    if (token.kind().isString() && first + 1 < tokens.size()) {
      Token next = tokens.get(first + 1);
      if (next.kind() == Token.Kind.LANGTAG && next.start() == token.end()) {
        return first + 1;
      }
      boolean typed = next.kind() == Token.Kind.DATATYPE && first + 2 < tokens.size();
      return typed ? first + 2 : first;
    }
    return first;
  }

  private int closing(int open) {
    int depth = 0;
    for (int at = open; at < tokens.size(); at++) {
      switch (tokens.get(at).kind()) {
        case OPEN_BRACKET, OPEN_PAREN -> depth++;
        case CLOSE_BRACKET, CLOSE_PAREN -> depth--;
        default -> {
          // stands inside
        }
      }
      if (depth == 0) {
        return at;
      }
    }
    return open;
  }
}
