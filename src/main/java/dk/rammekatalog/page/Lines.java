package dk.rammekatalog.page;

import java.util.ArrayList;
import java.util.List;

/** Texts in drawings, which do not break lines themselves. */
final class Lines {
  private Lines() {}

  /**
   * A text in lines; only a word that is longer than a line makes a longer one.
   *
   * @param most characters of a line
   */
  static List<String> broken(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
