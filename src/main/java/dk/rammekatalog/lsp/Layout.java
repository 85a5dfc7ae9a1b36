package dk.rammekatalog.lsp;

import dk.rammekatalog.format.Formatted;
import dk.rammekatalog.format.TurtleFormatter;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;

/** The catalogue's layout, as an edit that leaves alone what stands right. */
final class Layout {
  private Layout() {}

  /** The edits of the layout; empty if the text does not parse. */
  static Optional<List<TextEdit>> edits(EditorText text) {
    return TurtleFormatter.format(text.text()) instanceof Formatted.Done done
        ? Optional.of(difference(text, done.text()))
        : Optional.empty();
  }

  /** One edit from the first to the last line that differs. */
  private static List<TextEdit> difference(EditorText text, String wanted) {
    String written = text.text();
    if (written.equals(wanted)) {
      return List.of();
    }
    int most = Math.min(written.length(), wanted.length());
    int start = 0;
    while (start < most && written.charAt(start) == wanted.charAt(start)) {
      start++;
    }
    start = written.lastIndexOf('\n', start - 1) + 1;
    int tail = 0;
    while (tail < most - start
        && written.charAt(written.length() - 1 - tail)
            == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    int line = written.indexOf('\n', written.length() - tail);
    int end = line < 0 ? written.length() : line;
    String instead = wanted.substring(start, wanted.length() - (written.length() - end));
    return List.of(new TextEdit(text.range(start, end), instead));
  }
}
