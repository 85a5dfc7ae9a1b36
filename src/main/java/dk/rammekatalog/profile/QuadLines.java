package dk.rammekatalog.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of N-Quads, whose graphs are blanked: what is left is Turtle, each term in place. */
final class QuadLines {
  private static final String NODE = "(?:<[^>\\s]*>|_:\\S+)";
  private static final String LITERAL =
      "\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"(?:\\^\\^<[^>\\s]*>|@[\\w-]+)?";
  private static final String GAP = "[ \\t]*";
  private static final Pattern QUAD =
      Pattern.compile(
          "(?m)^"
              + GAP
              + (NODE + GAP)
              + ("<[^>\\s]*>" + GAP)
              + ("(?:" + NODE + "|" + LITERAL + ")" + GAP)
              + ("(" + NODE + ")" + GAP)
              + "\\.");

  private QuadLines() {}

  /** The same text, if no line has a fourth term. */
  static String asTriples(String text) {
    StringBuilder triples = new StringBuilder(text);
    Matcher quad = QUAD.matcher(text);
    while (quad.find()) {
      for (int i = quad.start(1); i < quad.end(1); i++) {
        triples.setCharAt(i, ' ');
      }
    }
    return triples.toString();
  }
}
