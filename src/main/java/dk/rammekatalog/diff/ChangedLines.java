package dk.rammekatalog.diff;

import dk.rammekatalog.diff.FileChange.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Compares two texts line by line, as git does. */
final class ChangedLines {
  private ChangedLines() {}

  /** What the earlier text lost, and the later got in its place, in the order of the text. */
  static List<Line> between(String before, String after) {
    RawText old = new RawText(before.getBytes(StandardCharsets.UTF_8));
    RawText young = new RawText(after.getBytes(StandardCharsets.UTF_8));
    List<Line> lines = new ArrayList<>();
    for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, young)) {
      for (int i = edit.getBeginA(); i < edit.getEndA(); i++) {
        lines.add(new Line(false, old.getString(i)));
      }
      for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
        lines.add(new Line(true, young.getString(i)));
      }
    }
    return List.copyOf(lines);
  }
}
