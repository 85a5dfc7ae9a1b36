package dk.rammekatalog.syntax;

import java.io.Reader;

/**
 * Gives a text out one line at a time, and tells how many it has given. An XML parser asks for more
 * only when it has come to the end of what it has, so that is the line on which it is.
 */
final class LineCountingReader extends Reader {
  private final String text;
  private int offset;
  private int line;

  LineCountingReader(String text) {
    this.text = text;
  }

  /** The line that was given out last, from 1; 0 before the first. */
  int line() {
    return line;
  }

  @Override
  public int read(char[] buffer, int at, int length) {
    if (offset >= text.length()) {
      return -1;
    }
    boolean begins = offset == 0 || text.charAt(offset - 1) == '\n';
    line += begins ? 1 : 0;
    int end = text.indexOf('\n', offset) < 0 ? text.length() : text.indexOf('\n', offset) + 1;
    int count = Math.min(length, end - offset);
    text.getChars(offset, offset + count, buffer, at);
    offset += count;
    return count;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
