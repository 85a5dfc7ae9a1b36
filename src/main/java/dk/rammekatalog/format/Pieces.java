package dk.rammekatalog.format;

import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.Token.Kind;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tokens of a text, each with its comments, read one by one. */
final class Pieces {
  private static final Set<Kind> PREFIX_KEYWORDS = Set.of(Kind.AT_PREFIX, Kind.PREFIX);

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Comment> rest;
  private int at;

  private Pieces(List<Piece> pieces, List<Comment> rest) {
    this.pieces.addAll(pieces);
    this.rest = rest;
  }

  static Pieces of(String text) {
    List<Piece> pieces = new ArrayList<>();
    List<Comment> above = new ArrayList<>();
    int end = 0;
    for (Token token : TurtleLexer.tokens(text)) {
      int breaks = end == 0 ? 1 : lineBreaks(text.substring(end, token.start()));
      if (token.kind() != Kind.COMMENT) {
        pieces.add(new Piece(token, breaks, List.copyOf(above), List.of()));
        above.clear();
      } else if (breaks > 0) {
        Comment.Place place = breaks > 1 ? Comment.Place.ABOVE_AFTER_BLANK : Comment.Place.ABOVE;
        above.add(new Comment(token.text().stripTrailing(), place));
      } else {
        Comment comment = new Comment(token.text().stripTrailing(), Comment.Place.BEHIND);
        int last = pieces.size() - 1;
        pieces.set(last, pieces.get(last).withBehind(List.of(comment)));
      }
      end = token.end();
    }
    return new Pieces(pieces, List.copyOf(above));
  }

  private static int lineBreaks(String gap) {
    return (int) gap.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
  }

  /** The prefixes that names use, each with its colon. */
  Set<String> usedPrefixes() {
    Set<String> used = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      Kind kind = pieces.get(i).kind();
      boolean declared = i > 0 && PREFIX_KEYWORDS.contains(pieces.get(i - 1).kind());
      if (kind == Kind.PNAME_LN || kind == Kind.PNAME_NS && !declared) {
        String name = pieces.get(i).token().text();
        used.add(name.substring(0, name.indexOf(':') + 1));
      }
    }
    return used;
  }

  boolean done() {
    return at == pieces.size();
  }

  /** Whether the next piece is of one of these kinds. */
  boolean at(Kind... kinds) {
    return !done() && List.of(kinds).contains(peek().kind());
  }

  Piece peek() {
    return pieces.get(at);
  }

  Piece next() {
    return pieces.get(at++);
  }

  /** What follows, the next piece first. */
  List<Piece> ahead() {
    return pieces.subList(at, pieces.size());
  }

  /** Puts another piece in the place of the next. */
  void replace(Piece piece) {
    pieces.set(at, piece);
  }

  /** The comments after the last token. */
  List<Comment> rest() {
    return rest;
  }
}
