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

  private boolean endsLine(int at) {
    char c = text.charAt(at);
    boolean crlf = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return c == '\n' || c == '\r' && !crlf;
  }
}
