package dk.rammekatalog.turtle;

/**
 * One token of a Turtle text.
 *
 * @param start where it begins, in UTF-16 units from 0
 * @param text as written, escapes included
 */
public record Token(Kind kind, int start, String text) {

  /** Where it ends, in UTF-16 units from 0; the first unit after it. */
  public int end() {
    return start + text.length();
  }

  /**
   * The terminals of Turtle under their names in the grammar, with those of RDF 1.2.
   *
   * @see <a href="https://www.w3.org/TR/turtle/#sec-grammar-grammar">Turtle, section 6.5</a>
   * @see <a href="https://www.w3.org/TR/rdf12-turtle/#sec-grammar-grammar">RDF 1.2 Turtle</a>
   */
  public enum Kind {
    IRIREF,
    PNAME_NS,
    PNAME_LN,
    BLANK_NODE_LABEL,
    LANGTAG,
    INTEGER,
    DECIMAL,
    DOUBLE,
    STRING_LITERAL_QUOTE,
    STRING_LITERAL_SINGLE_QUOTE,
    STRING_LITERAL_LONG_QUOTE,
    STRING_LITERAL_LONG_SINGLE_QUOTE,
    /** The keyword {@code a}. */
    A,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    AT_PREFIX,
    AT_BASE,
    AT_VERSION,
    PREFIX,
    BASE,
    VERSION,
    DOT,
    SEMICOLON,
    COMMA,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    OPEN_PAREN,
    CLOSE_PAREN,
    /** {@code ^^}. */
    DATATYPE,
    /** {@code ~}. */
    REIFIER,
    /** {@code <<}. */
    OPEN_REIFIED_TRIPLE,
    /** {@code >>}. */
    CLOSE_REIFIED_TRIPLE,
    /** {@code <<(}. */
    OPEN_TRIPLE_TERM,
    /** {@code )>>}. */
    CLOSE_TRIPLE_TERM,
    /** {@code {|}. */
    OPEN_ANNOTATION,
    /** {@code |}}. */
    CLOSE_ANNOTATION,
    /** From {@code #} to before the line end. */
    COMMENT,
    /** What no terminal fits. */
    UNKNOWN;

    /** Whether this is one of the four forms of a string. */
    public boolean isString() {
      return switch (this) {
        case STRING_LITERAL_QUOTE,
            STRING_LITERAL_SINGLE_QUOTE,
            STRING_LITERAL_LONG_QUOTE,
            STRING_LITERAL_LONG_SINGLE_QUOTE ->
            true;
        default -> false;
      };
    }
  }
}
