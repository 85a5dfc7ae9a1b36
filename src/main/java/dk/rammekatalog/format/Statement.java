package dk.rammekatalog.format;

import dk.rammekatalog.turtle.Token.Kind;
import java.util.List;

/** What stands at the top level of a Turtle text. */
sealed interface Statement {

  /** Never empty; the first holds the comments above the statement. */
  List<Line> lines();

  default Line firstLine() {
    return lines().get(0);
  }

  /** A subject and what is said of it; at the end of a text perhaps comments only. */
  record Block(List<Line> lines) implements Statement {}

  /**
   * A prefix, base or version.
   *
   * @param prefix with its colon; empty if this is no prefix
   * @param iri as written, in its brackets
   */
  record Directive(String prefix, String iri, Line line) implements Statement {

    static Directive read(Pieces in) {
      boolean sparql = in.at(Kind.PREFIX, Kind.BASE, Kind.VERSION);
      Line line = Line.of(0).withBlank(in.peek().breaks() > 1).plus(in.next());
      String prefix = "";
      if (in.at(Kind.PNAME_NS)) {
        prefix = in.peek().token().text();
        line = line.plus(in.next());
      }
      String value = "";
      if (!in.done()) {
        value = in.peek().token().text();
        line = line.plus(in.next());
      }
      return new Directive(prefix, value, !sparql && in.at(Kind.DOT) ? line.plus(in.next()) : line);
    }

    @Override
    public List<Line> lines() {
      return List.of(line);
    }
  }
}
