package dk.rammekatalog.format;

import dk.rammekatalog.turtle.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of the result with the comments above and behind it.
 *
 * @param indent in spaces
 * @param commentIndent that of the comments above; deeper than the line where it closes a body
 * @param last the kind of the last token in the text
 * @param comments in the author's order; only the last can stay behind the line
 * @param blank whether an empty line separates the comments above from the text
 */
record Line(
    int indent, int commentIndent, String text, Kind last, List<Comment> comments, boolean blank) {
  static final int STEP = 2;

  static Line of(int indent) {
    return new Line(indent, indent, "", Kind.UNKNOWN, List.of(), false);
  }

  /** A line that ends the body of a block, blank node or list. */
  static Line closing(int indent) {
    return new Line(indent, indent + STEP, "", Kind.UNKNOWN, List.of(), false);
  }

  /** The line with one more token and its comments. */
  Line plus(Piece piece) {
    String separator = text.isEmpty() || isGlued(piece.kind()) ? "" : " ";
    List<Comment> all = Stream.concat(comments.stream(), piece.comments()).toList();
    String longer = text + separator + piece.token().text();
    return new Line(indent, commentIndent, longer, piece.kind(), all, blank);
  }

  private boolean isGlued(Kind next) {
    return switch (next) {
      case LANGTAG, DATATYPE -> true;
      case CLOSE_BRACKET -> last == Kind.OPEN_BRACKET;
      case CLOSE_PAREN -> last == Kind.OPEN_PAREN;
      default -> last == Kind.DATATYPE;
    };
  }

  Line withText(String newText) {
    return new Line(indent, commentIndent, newText, last, comments, blank);
  }

  Line withComments(List<Comment> newComments) {
    return new Line(indent, commentIndent, text, last, newComments, blank);
  }

  Line withBlank(boolean newBlank) {
    return new Line(indent, commentIndent, text, last, comments, newBlank);
  }

  Line followedBy(List<Comment> more) {
    return withComments(Stream.concat(comments.stream(), more.stream()).toList());
  }

  Line withoutComments(int count) {
    return withComments(comments.subList(count, comments.size()));
  }

  /** The line with comments above its own, and an empty line between. */
  Line below(List<Comment> separate) {
    if (separate.isEmpty()) {
      return this;
    }
    boolean own = !comments.isEmpty() && !comments.get(0).isBehind();
    List<Comment> all = new ArrayList<>(separate);
    all.addAll(comments);
    if (own) {
      all.set(separate.size(), comments.get(0).at(Comment.Place.ABOVE_AFTER_BLANK));
    }
    return withComments(all).withBlank(blank || !own);
  }

  /** As the first line of a body or section: without an empty line before its comments. */
  Line first() {
    if (comments.isEmpty() || !comments.get(0).isAfterBlank()) {
      return this;
    }
    List<Comment> changed = new ArrayList<>(comments);
    changed.set(0, comments.get(0).at(Comment.Place.ABOVE));
    return withComments(changed);
  }

  int width() {
    return indent + text.codePointCount(0, text.length());
  }

  /**
   * How many comments an empty line separates from the text: they are about more than this line.
   */
  int separateComments() {
    int above = (int) comments.stream().takeWhile(comment -> !comment.isBehind()).count();
    if (blank) {
      return above;
    }
    return IntStream.range(0, above).filter(i -> comments.get(i).isAfterBlank()).max().orElse(0);
  }

  boolean isEmpty() {
    return text.isEmpty() && comments.isEmpty();
  }

  /** The lines to write, comments and empty lines included. */
  Stream<String> print() {
    int last = comments.size() - 1;
    boolean behind = last >= 0 && !text.isEmpty() && comments.get(last).isBehind();
    List<Comment> above = comments.subList(0, behind ? last : last + 1);
    Stream<String> before = above.stream().flatMap(this::printAbove);
    if (text.isEmpty()) {
      return before;
    }
    Stream<String> gap = blank && !above.isEmpty() ? Stream.of("") : Stream.empty();
    String tail = behind ? "  " + comments.get(last).text() : "";
    Stream<String> self = Stream.of(" ".repeat(indent) + text + tail);
    return Stream.of(before, gap, self).flatMap(part -> part);
  }

  private Stream<String> printAbove(Comment comment) {
    String line = " ".repeat(commentIndent) + comment.text();
    return comment.isAfterBlank() ? Stream.of("", line) : Stream.of(line);
  }
}
