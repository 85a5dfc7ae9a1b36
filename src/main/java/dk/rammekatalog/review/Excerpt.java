package dk.rammekatalog.review;

/**
 * The parts in which two long texts differ, with some words around them.
 *
 * @param before with three dots where something was left out
 */
record Excerpt(String before, String after) {
  private static final String DOTS = "…";

  /** Texts that are no longer than this are shown whole. */
  private static final int SHORT = 60;

  /** Longer than this is never shown. */
  private static final int LONG = 240;

  /** How much of what is equal stands before and after the difference. */
  private static final int CONTEXT = 24;

  static Excerpt of(String before, String after) {
    String old = flat(before);
    String young = flat(after);
    if (old.length() <= SHORT && young.length() <= SHORT) {
      return new Excerpt(old, young);
    }
    int most = Math.min(old.length(), young.length());
    int head = 0;
    while (head < most && old.charAt(head) == young.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.charAt(old.length() - 1 - tail) == young.charAt(young.length() - 1 - tail)) {
      tail++;
    }
    int start = wordStart(old, head - CONTEXT);
    return new Excerpt(
        cut(old, start, wordEnd(old, old.length() - tail + CONTEXT)),
        cut(young, start, wordEnd(young, young.length() - tail + CONTEXT)));
  }

  /** A text in one line, its end left out if it is long. */
  static String of(String text) {
    return shortened(text, LONG);
  }

  /** The same for places where there is little room. */
  static String brief(String text) {
    return shortened(text, SHORT);
  }

  private static String shortened(String text, int most) {
    String flat = flat(text);
    return flat.length() <= most ? flat : cut(flat, 0, wordEnd(flat, most - CONTEXT));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static int wordStart(String text, int at) {
    int start = Math.max(0, Math.min(at, text.length()));
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = Math.max(0, Math.min(at, text.length()));
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  private static String cut(String text, int start, int end) {
    String part = text.substring(start, Math.max(start, end));
    String shown = part.length() <= LONG ? part : part.substring(0, LONG) + DOTS;
    return (start > 0 ? DOTS : "") + shown + (end < text.length() ? DOTS : "");
  }
}
