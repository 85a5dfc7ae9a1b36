package dk.rammekatalog.source;

/** A text that is read from its beginning, and a place in it. */
class QuickText {
  /** What is written is not plain: a reader that knows all of Turtle must read the text. */
  static final class GivesUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivesUp() {
      super("not plain", null, false, false);
    }
  }

  private static final GivesUp GIVES_UP = new GivesUp();
  protected final char[] text;
  protected int at;

  QuickText(char[] text) {
    this.text = text;
  }

  static GivesUp givesUp() {
    return GIVES_UP;
  }

  /** Where the next term begins, after {@link #next}. */
  int at() {
    return at;
  }

  /** The character there, or 0 at the end. */
  protected final char look(int place) {
    return place < text.length ? text[place] : 0;
  }

  /** The next character that is neither white space nor comment, or 0 at the end. */
  char next() {
    while (at < text.length) {
      char c = text[at];
      if (c == '#') {
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
          at++;
        }
      } else if (c == 0) {
        throw GIVES_UP;
      } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return c;
      } else {
        at++;
      }
    }
    return 0;
  }

  void skip(char expected) {
    if (next() != expected) {
      throw GIVES_UP;
    }
    at++;
  }

  /** Passes over a word that white space follows, if it is the next. */
  boolean skipWord(String word) {
    next();
    int end = at + word.length();
    boolean found = end < text.length && isSpace(text[end]);
    for (int i = 0; found && i < word.length(); i++) {
      found = text[at + i] == word.charAt(i);
    }
    at = found ? end : at;
    return found;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  protected final int nameEnd(int from) {
    int end = from;
    while (end < text.length && isNameCharacter(text[end])) {
      end++;
    }
    return end;
  }

  /** Whether a name or number may end before the character. */
  protected static boolean isEnd(char c) {
    return c <= ' ' || c == ';' || c == ',' || c == '.' || c == ']' || c == ')' || c == '#';
  }

  protected static boolean isNameCharacter(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_';
  }

  protected static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  protected final int digits(int from) {
    int end = from;
    while (look(end) >= '0' && look(end) <= '9') {
      end++;
    }
    if (end == from) {
      throw GIVES_UP;
    }
    return end;
  }
}
