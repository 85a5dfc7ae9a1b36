package dk.rammekatalog.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random graph written as messy Turtle: any white space, comments between any tokens, prefixes
 * anywhere, and all forms of terms. The same seed gives the same text.
 */
final class RandomTurtle {
  private static final List<String> SPACES =
      List.of(" ", "  ", "\t", "\n", "\n  ", "\r\n", "\n\n", "\n \n\n\t", "\r", "\r\n\r\n");
  private static final List<String> LITERALS =
      List.of(
          "1",
          "-1.5",
          "2",
          "1.e3",
          ".5E-1",
          "true",
          "false",
          "\"\"",
          "'#'",
          "\"a ; . \\\"\"@da",
          "\"\"\"# none\n . \"\" ] \"\"\"",
          "'''\n\n'x'\r\n'''@en-GB",
          "\"1\"^^ex:d",
          "'😀'^^<d#e>",
          "\"\\u00E6\\n\"",
          "01",
          "\"long enough to make a list of such strings too long\"");
  private static final List<String> NAMES =
      List.of(
          "ex:a",
          "ex:",
          ":",
          ":b.c",
          "æ:å",
          "ex:\\-d\\.",
          "ex:%20",
          "<#e>",
          "<>",
          "_:f",
          "_:g.1",
          "ex:𐀀",
          "<https://example.org/;,.>");
  private static final List<String> VERBS =
      List.of("a", "rdf:type", "ex:p", ":q", "<r>", "<https://example.org/#s>");
  private static final List<String> PREFIXES =
      List.of(
          "ex: <https://example.org/>",
          ": <#>",
          "æ: <https://example.org/æ/>",
          "rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>",
          "unused: <https://example.com/>");

  private final Random random;
  private final List<String> tokens = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  private RandomTurtle(long seed) {
    random = new Random(seed);
  }

  /** A text, and the comments in it, no two alike. */
  record Text(String turtle, List<String> comments) {}

  static Text of(long seed) {
    RandomTurtle turtle = new RandomTurtle(seed);
    PREFIXES.forEach(turtle::prefix);
    int blocks = turtle.random.nextInt(6);
    for (int i = 0; i < blocks; i++) {
      turtle.block();
    }
    return new Text(turtle.render(), turtle.comments);
  }

  private void prefix(String prefix) {
    boolean sparql = random.nextBoolean();
    tokens.add(sparql ? "PREFIX" : "@prefix");
    tokens.addAll(List.of(prefix.split(" ")));
    if (!sparql) {
      tokens.add(".");
    }
  }

  private void block() {
    switch (random.nextInt(8)) {
      case 0 -> prefix(pick(PREFIXES));
      case 1 -> prefix(random.nextBoolean() ? "ex: <other#>" : "more: <more#>");
      case 2 ->
          tokens.addAll(List.of("@base", "<https://example.org/" + random.nextInt(9) + ">", "."));
      default -> {}
    }
    boolean bare = random.nextInt(6) == 0;
    if (bare) {
      properties(3);
    } else {
      subject();
    }
    if (!bare || random.nextBoolean()) {
      pairs(3);
    }
    tokens.add(".");
  }

  private void subject() {
    switch (random.nextInt(8)) {
      case 0 -> list(2);
      case 1 -> tokens.addAll(List.of("[", "]"));
      default -> tokens.add(pick(NAMES));
    }
  }

  private void pairs(int depth) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      tokens.add(pick(VERBS));
      object(depth);
      while (random.nextInt(3) == 0) {
        tokens.add(",");
        object(depth);
      }
      boolean last = i == count - 1;
      for (int semicolons = last ? 0 : 1; semicolons > 0 || random.nextInt(4) == 0; semicolons--) {
        tokens.add(";");
      }
    }
  }

  private void object(int depth) {
    switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 4 -> properties(depth);
      case 5 -> list(depth);
      case 6 -> tokens.addAll(List.of("[", "]"));
      case 3 -> tokens.add(pick(NAMES));
      default -> literal();
    }
  }

  private void literal() {
    String literal = pick(LITERALS);
    int datatype = literal.indexOf("^^");
    if (datatype < 0) {
      tokens.add(literal);
    } else {
      tokens.addAll(List.of(literal.substring(0, datatype), "^^", literal.substring(datatype + 2)));
    }
  }

  private void properties(int depth) {
    tokens.add("[");
    pairs(depth - 1);
    tokens.add("]");
  }

  private void list(int depth) {
    tokens.add("(");
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      object(depth - 1);
    }
    tokens.add(")");
  }

  private String render() {
    boolean dense = random.nextBoolean();
    StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
    for (String token : tokens) {
      boolean optional = ".;,[](^^)".contains(token);
      if (!optional || random.nextBoolean()) {
        text.append(dense ? " " : pick(SPACES));
      }
      if (random.nextInt(8) == 0) {
        comment(text);
      }
      text.append(token);
    }
    if (random.nextBoolean()) {
      comment(text.append(pick(SPACES)));
    }
    return text.toString();
  }

  private void comment(StringBuilder text) {
    String comment =
        "#"
            + comments.size()
            + pick(List.of("#", " æ", " ex:a a ex:b . ", " \"\"\" \t", " ]", " {|"));
    comments.add(comment.stripTrailing());
    text.append(random.nextBoolean() ? " " : "\n ")
        .append(comment)
        .append(pick(List.of("\n", "\r\n")));
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
