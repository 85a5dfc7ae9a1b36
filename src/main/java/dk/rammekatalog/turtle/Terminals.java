package dk.rammekatalog.turtle;

/**
 * The terminals of the Turtle grammar that are more than fixed characters.
 *
 * <p>Each method takes a text and a place in it, and gives the end of the longest match that begins
 * there; where nothing matches, the end is the place itself.
 */
final class Terminals {
  /** The ranges of PN_CHARS_BASE, first and last, ascending. */
  private static final int[] BASE_RANGES = {
    'A', 'Z', 'a', 'z', 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF, 0x370, 0x37D, 0x37F, 0x1FFF, 0x200C,
    0x200D, 0x2070, 0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000,
    0xEFFFF
  };

  private static final String LOCAL_ESCAPES = "_~.-!$&'()*+,;=/?#@%";
  private static final String STRING_ESCAPES = "tbnrf\"'\\";

  private Terminals() {}

  static int iri(String text, int from) {
    if (!isAt(text, from, '<')) {
      return from;
    }
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '>') {
      int next = isAt(text, at, '\\') ? unicodeEscape(text, at) : at + 1;
      if (next == at || text.charAt(at) <= ' ' || "<\"{}|^`".indexOf(text.charAt(at)) >= 0) {
        return from;
      }
      at = next;
    }
    return at < text.length() ? at + 1 : from;
  }

  /** PNAME_NS: a prefix, which may be empty, and its colon. */
  static int namespace(String text, int from) {
    int end = isBase(codePoint(text, from)) ? name(text, from, false) : from;
    return isAt(text, end, ':') ? end + 1 : from;
  }

  /** PN_LOCAL: the part of a prefixed name after the colon. */
  static int local(String text, int from) {
    int first = codePoint(text, from);
    boolean begins = isBase(first) || isDigit(first) || first == '_' || first == ':';
    return begins || localEscape(text, from) > from ? name(text, from, true) : from;
  }

  static int blankNodeLabel(String text, int from) {
    int label = from + 2;
    int first = codePoint(text, label);
    boolean begins =
        text.startsWith("_:", from) && (isBase(first) || isDigit(first) || first == '_');
    return begins ? name(text, label, false) : from;
  }

  /** LANGTAG, with the direction that RDF 1.2 adds; {@code @prefix} and {@code @base} match too. */
  static int languageTag(String text, int from) {
    int end = isAt(text, from, '@') ? letters(text, from + 1, false) : from;
    if (end <= from + 1) {
      return from;
    }
    int part = letters(text, end + 1, true);
    while (isAt(text, end, '-') && part > end + 1) {
      end = part;
      part = letters(text, end + 1, true);
    }
    int direction = letters(text, end + 2, false);
    return text.startsWith("--", end) && direction > end + 2 ? direction : end;
  }

  static int digits(String text, int from) {
    int at = from;
    while (isDigit(codePoint(text, at))) {
      at++;
    }
    return at;
  }

  static int exponent(String text, int from) {
    if (!isAt(text, from, 'e') && !isAt(text, from, 'E')) {
      return from;
    }
    int sign = isAt(text, from + 1, '+') || isAt(text, from + 1, '-') ? 1 : 0;
    int end = digits(text, from + 1 + sign);
    return end > from + 1 + sign ? end : from;
  }

  /** ECHAR or UCHAR: what may follow a backslash in a string. */
  static int stringEscape(String text, int from) {
    boolean known = from + 1 < text.length() && STRING_ESCAPES.indexOf(text.charAt(from + 1)) >= 0;
    return known ? from + 2 : unicodeEscape(text, from);
  }

  /** The characters of names, with dots inside but not at the end. */
  static int name(String text, int from, boolean local) {
    int end = from;
    for (int at = from; at < text.length(); ) {
      int next = nameCharacter(text, at, local);
      if (next == at && text.charAt(at) != '.') {
        break;
      }
      end = next > at ? next : end;
      at = Math.max(next, at + 1);
    }
    return end;
  }

  /** The characters of names, without dots. */
  static int word(String text, int from) {
    int at = from;
    while (at < text.length() && nameCharacter(text, at, false) > at) {
      at = nameCharacter(text, at, false);
    }
    return at;
  }

  private static int nameCharacter(String text, int from, boolean local) {
    int c = text.codePointAt(from);
    if (isBase(c) || isDigit(c) || isNameExtra(c) || local && c == ':') {
      return from + Character.charCount(c);
    }
    return local ? localEscape(text, from) : from;
  }

  /** PLX: a percent code or a backslash escape in a local name. */
  private static int localEscape(String text, int from) {
    if (isAt(text, from, '%')) {
      return hexDigits(text, from + 1, 2) ? from + 3 : from;
    }
    boolean known = from + 1 < text.length() && LOCAL_ESCAPES.indexOf(text.charAt(from + 1)) >= 0;
    return isAt(text, from, '\\') && known ? from + 2 : from;
  }

  private static int unicodeEscape(String text, int from) {
    if (text.startsWith("\\u", from) && hexDigits(text, from + 2, 4)) {
      return from + 6;
    }
    return text.startsWith("\\U", from) && hexDigits(text, from + 2, 8) ? from + 10 : from;
  }

  static int letters(String text, int from, boolean orDigits) {
    int at = from;
    while (isLetter(codePoint(text, at)) || orDigits && isDigit(codePoint(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean hexDigits(String text, int from, int count) {
    return from + count <= text.length()
        && text.substring(from, from + count).chars().allMatch(Terminals::isHexDigit);
  }

  private static boolean isBase(int c) {
    for (int i = 0; i < BASE_RANGES.length && BASE_RANGES[i] <= c; i += 2) {
      if (c <= BASE_RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** What PN_CHARS has beyond PN_CHARS_BASE and digits. */
  private static boolean isNameExtra(int c) {
    return c == '_'
        || c == '-'
        || c == 0xB7
        || c >= 0x300 && c <= 0x36F
        || c == 0x203F
        || c == 0x2040;
  }

  private static boolean isHexDigit(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** The code point there, or −1 after the end. */
  private static int codePoint(String text, int at) {
    return at < text.length() ? text.codePointAt(at) : -1;
  }
}
