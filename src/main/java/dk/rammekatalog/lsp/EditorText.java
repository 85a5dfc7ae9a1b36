package dk.rammekatalog.lsp;

import dk.rammekatalog.text.Lines;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** A text with its places as the protocol counts them: lines and UTF-16 units, both from 0. */
final class EditorText {
  private final String text;
  private final int[] starts;
  private final Lines lines;

  EditorText(String text) {
    this.text = text;
    this.lines = new Lines(text);
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length()).filter(this::endsLine).map(at -> at + 1))
            .toArray();
  }

  String text() {
    return text;
  }

  /** The offset of a place; the nearest one if the text has no such place. */
  int offset(Position position) {
    int line = Math.max(0, position.getLine());
    if (line >= starts.length) {
      return text.length();
    }
    int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    return Math.min(
        starts[line] + Math.max(0, position.getCharacter()), Math.max(starts[line], end));
  }

  Position position(int offset) {
    int bounded = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(starts, bounded);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, bounded - starts[line]);
  }

  Range range(int start, int end) {
    return new Range(position(start), position(end));
  }

  /** A place of a finding, which counts characters from 1. */
  int offset(dk.rammekatalog.text.Position position) {
    return lines.offset(position);
  }

  /** Whether nothing but white space stands before a place on its line. */
  boolean isFirstOfLine(int offset) {
    return text.substring(starts[position(offset).getLine()], offset).isBlank();
  }

  /** The text after an edit. */
  EditorText after(TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return new EditorText(change.getText());
    }
    String before = text.substring(0, offset(range.getStart()));
    return new EditorText(before + change.getText() + text.substring(offset(range.getEnd())));
  }

  private boolean endsLine(int at) {
    char c = text.charAt(at);
    boolean crlf = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return c == '\n' || c == '\r' && !crlf;
  }
}
