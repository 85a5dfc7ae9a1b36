package dk.rammekatalog.format;

import dk.rammekatalog.turtle.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * A token with the comments that belong to it.
 *
 * @param breaks how many line breaks separate it from what is before it, a comment or a token
 * @param above the comments on lines of their own before the token
 * @param behind the comment after the token on its line, if any
 */
record Piece(Token token, int breaks, List<Comment> above, List<Comment> behind) {

  Token.Kind kind() {
    return token.kind();
  }

  boolean startsLine() {
    return breaks > 0;
  }

  Stream<Comment> comments() {
    return Stream.concat(above.stream(), behind.stream());
  }

  /** The same with these comments first. */
  Piece below(List<Comment> comments) {
    return new Piece(
        token, breaks, Stream.concat(comments.stream(), above.stream()).toList(), behind);
  }

  Piece withBehind(List<Comment> comments) {
    return new Piece(token, breaks, above, comments);
  }

  Piece withoutComments() {
    return new Piece(token, breaks, List.of(), List.of());
  }
}
