package dk.rammekatalog.format;

import dk.rammekatalog.turtle.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out one subject with all that is said of it.
 *
 * <p>Comments on lines of their own stay before what they precede; if that is in the middle of a
 * line of the result, they go above that line. Comments behind something stay behind its line, the
 * last one if there are several. An empty line inside a block stays before such a comment only.
 *
 * <p>It takes any tokens and never fails: with those of invalid Turtle the result is useless, but
 * it ends.
 */
final class BlockLayout {
  private static final int COLUMNS = 100;
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final List<String> TYPE_NAMES = List.of("a", "rdf:type", "<" + TYPE + ">");

  private static final String END = " ;";
  private static final Kind[] OBJECT_ENDS = {
    Kind.COMMA, Kind.SEMICOLON, Kind.DOT, Kind.CLOSE_BRACKET, Kind.CLOSE_ANNOTATION
  };

  private final Pieces in;

  private BlockLayout(Pieces in) {
    this.in = in;
  }

  /** Reads a block to its dot, or to the end of the text. */
  static List<Line> read(Pieces in) {
    return new BlockLayout(in).block();
  }

  private List<Line> block() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(0).withBlank(in.peek().breaks() > 1));
    term(lines);
    takeCommentOfDot(lines);
    addBody(lines, pairs(Line.STEP, Kind.DOT));
    if (!in.done()) {
      lines.add(Line.closing(0).plus(in.next()));
    }
    return lines;
  }

  /** The predicates and objects up to the closing token, {@code a} first. */
  private List<Line> pairs(int indent, Kind close) {
    List<Pair> pairs = new ArrayList<>();
    while (!in.done() && !in.at(close)) {
      Piece verb = in.next();
      boolean type = TYPE_NAMES.contains(verb.token().text());
      boolean more;
      do {
        List<Line> lines = new ArrayList<>(List.of(Line.of(indent).plus(verb)));
        object(lines);
        more = in.at(Kind.COMMA);
        endPair(lines);
        pairs.add(new Pair(type, lines));
        verb = verb.withoutComments();
      } while (more);
    }
    pairs.sort(Comparator.comparing(pair -> !pair.type()));
    return pairs.stream().flatMap(pair -> pair.lines().stream()).toList();
  }

  /**
   * Reads the comma or the semicolons; comments above them, and after those, go to what follows.
   */
  private void endPair(List<Line> lines) {
    int last = lines.size() - 1;
    lines.set(last, lines.get(last).withText(lines.get(last).text() + END));
    while (in.at(Kind.COMMA, Kind.SEMICOLON)) {
      Piece separator = in.next();
      if (separator.above().isEmpty()) {
        lines.set(last, lines.get(last).followedBy(separator.behind()));
      } else if (!in.done()) {
        Stream<Comment> behind = separator.behind().stream().map(c -> c.at(Comment.Place.ABOVE));
        List<Comment> passed = Stream.concat(separator.above().stream(), behind).toList();
        in.replace(in.peek().below(passed));
      }
    }
    takeCommentOfDot(lines);
  }

  /** A comment behind a dot that does not stand on a line of its own is about the line before. */
  private void takeCommentOfDot(List<Line> lines) {
    if (in.at(Kind.DOT) && !in.peek().startsLine() && in.peek().above().isEmpty()) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last).followedBy(in.peek().behind()));
      in.replace(in.peek().withBehind(List.of()));
    }
  }

  /** An object, and RDF 1.2's reifiers and annotations of its triple. */
  private void object(List<Line> lines) {
    term(lines);
    while (in.at(Kind.REIFIER, Kind.OPEN_ANNOTATION)) {
      if (in.at(Kind.OPEN_ANNOTATION)) {
        body(lines, Kind.CLOSE_ANNOTATION);
      } else {
        take(lines);
        if (!in.at(Kind.REIFIER, Kind.OPEN_ANNOTATION) && !in.at(OBJECT_ENDS)) {
          term(lines);
        }
      }
    }
  }

  private void term(List<Line> lines) {
    if (in.at(Kind.OPEN_BRACKET)) {
      body(lines, Kind.CLOSE_BRACKET);
    } else if (in.at(Kind.OPEN_PAREN)) {
      list(lines);
    } else if (in.at(Kind.OPEN_REIFIED_TRIPLE)) {
      triple(lines, Kind.CLOSE_REIFIED_TRIPLE);
    } else if (in.at(Kind.OPEN_TRIPLE_TERM)) {
      triple(lines, Kind.CLOSE_TRIPLE_TERM);
    } else {
      take(lines);
      while (in.at(Kind.LANGTAG, Kind.DATATYPE)) {
        if (in.at(Kind.DATATYPE)) {
          take(lines);
        }
        take(lines);
      }
    }
  }

  /** A blank node or annotation: one line a pair, or nothing at all. */
  private void body(List<Line> lines, Kind close) {
    int indent = lines.get(lines.size() - 1).indent();
    take(lines);
    if (!in.at(close)) {
      addBody(lines, pairs(indent + Line.STEP, close));
      lines.add(Line.closing(indent));
    }
    take(lines);
  }

  private void list(List<Line> lines) {
    int indent = lines.get(lines.size() - 1).indent();
    boolean oneLine = listFits(lines.get(lines.size() - 1));
    List<Line> items = new ArrayList<>();
    take(lines);
    while (!in.done() && !in.at(Kind.CLOSE_PAREN)) {
      if (!oneLine) {
        items.add(Line.of(indent + Line.STEP));
      }
      term(oneLine ? lines : items);
    }
    if (!oneLine) {
      addBody(lines, items);
      lines.add(Line.closing(indent));
    }
    take(lines);
  }

  /**
   * Whether the list ahead fits on the line: short enough, with no blank node or comment inside.
   */
  private boolean listFits(Line line) {
    if (in.ahead().size() > 1 && in.ahead().get(1).kind() == Kind.CLOSE_PAREN) {
      return true;
    }
    Line longer = line;
    int depth = 0;
    for (Piece piece : in.ahead()) {
      boolean opens = depth == 0;
      depth += piece.kind() == Kind.OPEN_PAREN ? 1 : piece.kind() == Kind.CLOSE_PAREN ? -1 : 0;
      boolean closes = depth == 0;
      boolean comment = !opens && !piece.above().isEmpty() || !closes && !piece.behind().isEmpty();
      longer = longer.plus(piece.withoutComments());
      if (comment || piece.kind() == Kind.OPEN_BRACKET || longer.width() > COLUMNS - END.length()) {
        return false;
      }
      if (closes) {
        break;
      }
    }
    return !longer.text().contains("\n");
  }

  /** Reified triples and triple terms stay on one line. */
  private void triple(List<Line> lines, Kind close) {
    take(lines);
    while (!in.done() && !in.at(close)) {
      term(lines);
    }
    take(lines);
  }

  private void take(List<Line> lines) {
    if (!in.done()) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last).plus(in.next()));
    }
  }

  private static void addBody(List<Line> lines, List<Line> body) {
    for (int i = 0; i < body.size(); i++) {
      lines.add(i == 0 ? body.get(i).first() : body.get(i));
    }
  }

  private record Pair(boolean type, List<Line> lines) {}
}
