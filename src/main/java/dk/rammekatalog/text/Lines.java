package dk.rammekatalog.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns offsets into a text (UTF-16 units, from 0) into positions; lines end in LF, CRLF or CR. */
public final class Lines {
  private final String text;
  private final int[] starts;

  public Lines(String text) {
    this.text = text;
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length()).filter(this::endsLine).map(at -> at + 1))
            .toArray();
  }

  public Position at(int offset) {
    int bounded = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(starts, bounded);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, text.codePointCount(starts[line], bounded) + 1);
  }

  /** The offset of a position; the nearest one if the text has no such position. */
  public int offset(Position position) {
    int line = Math.max(0, Math.min(position.line(), starts.length) - 1);
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    int characters = text.codePointCount(starts[line], end);
    int before = Math.max(0, Math.min(position.column() - 1, characters));
    return text.offsetByCodePoints(starts[line], before);
  }

  /** A line without its end; empty if the text has no such line. */
  public String line(int number) {
    if (number < 1 || number > starts.length) {
      return "";
    }
    int end = number < starts.length ? starts[number] : text.length();
    return text.substring(starts[number - 1], end).stripTrailing();
  }

  private boolean endsLine(int at) {
    char c = text.charAt(at);
    boolean crlf = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return c == '\n' || c == '\r' && !crlf;
  }
}
