package dk.rammekatalog.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;

/** Places and edits of texts as an editor counts them, without the server's own code. */
final class Texts {
  private Texts() {}

  /**
   * A text after edits, which all count in the text before; edits at one place keep their order.
   */
  static String applied(String text, List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparing(edit -> offset(text, edit.getRange().getStart())));
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (TextEdit edit : sorted) {
      int start = offset(text, edit.getRange().getStart());
      assertTrue(start >= done, "edits overlap");
      result.append(text, done, start).append(edit.getNewText());
      done = offset(text, edit.getRange().getEnd());
    }
    return result.append(text.substring(done)).toString();
  }

  static int offset(String text, Position position) {
    int at = 0;
    for (int line = 0; line < position.getLine(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.getCharacter();
  }

  static Position position(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, offset - before.lastIndexOf('\n') - 1);
  }
}
