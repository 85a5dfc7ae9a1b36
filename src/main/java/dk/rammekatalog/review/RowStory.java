package dk.rammekatalog.review;

import dk.rammekatalog.diff.AnswerChange.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Tells how the rows of an answer changed; the same change in many rows is told once. */
final class RowStory {
  private static final String BAR = " | ";

  /** Cells by which a changed row is recognised. */
  private static final int MOST_KEYS = 2;

  private final Wording words;

  RowStory(Wording words) {
    this.words = words;
  }

  List<Item> items(List<RowChange> rows) {
    List<Item> items = new ArrayList<>();
    Map<String, List<RowChange.Changed>> changes = new LinkedHashMap<>();
    for (RowChange row : rows) {
      if (row instanceof RowChange.In in) {
        items.add(Item.of(Mark.ADDED, cells(in.cells())));
      } else if (row instanceof RowChange.Out out) {
        items.add(Item.of(Mark.REMOVED, cells(out.cells())));
      } else if (row instanceof RowChange.Changed changed) {
        changes.computeIfAbsent(change(changed), key -> new ArrayList<>()).add(changed);
      }
    }
    changes.forEach((change, alike) -> items.add(Item.of(Mark.CHANGED, told(change, alike))));
    return items;
  }

  private String told(String change, List<RowChange.Changed> alike) {
    return alike.size() == 1
        ? kept(alike.get(0)) + BAR + change
        : words.text("diff.rows-alike", change, alike.size());
  }

  private String cells(Map<String, Node> cells) {
    return cells.values().stream().map(this::cell).collect(Collectors.joining(BAR));
  }

  /** Some of what stayed, so that the row can be found. */
  private String kept(RowChange.Changed row) {
    return row.after().entrySet().stream()
        .filter(cell -> cell.getValue().equals(row.before().get(cell.getKey())))
        .limit(MOST_KEYS)
        .map(cell -> cell(cell.getValue()))
        .collect(Collectors.joining(BAR));
  }

  private String change(RowChange.Changed row) {
    List<String> changes = new ArrayList<>();
    row.after()
        .forEach(
            (column, value) -> {
              if (!row.before().containsKey(column)) {
                changes.add(column + ": + " + words.value(value));
              } else if (!value.equals(row.before().get(column))) {
                Node before = row.before().getOrDefault(column, value);
                changes.add(column + ": " + words.change(before, value));
              }
            });
    row.before()
        .forEach(
            (column, value) -> {
              if (!row.after().containsKey(column)) {
                changes.add(column + ": − " + words.value(value));
              }
            });
    return String.join("; ", changes);
  }

  /** A thing is shown by its name, as the answer has it; texts without marks. */
  private String cell(Node node) {
    return node.isURI() ? words.name(node) : words.brief(node);
  }
}
