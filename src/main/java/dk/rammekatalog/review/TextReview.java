package dk.rammekatalog.review;

import java.util.ArrayList;
import java.util.List;

/** A story for a terminal: a line for each item, two columns further in for each level. */
final class TextReview {
  private static final String STEP = "  ";

  private TextReview() {}

  static String write(Story story, String consequences) {
    List<String> lines = new ArrayList<>();
    lines.add(story.title());
    lines.add(story.summary());
    for (Item file : story.files()) {
      lines.add("");
      add(lines, file, 0);
    }
    if (!story.consequences().isEmpty()) {
      lines.add("");
      lines.add(consequences);
      story.consequences().forEach(item -> add(lines, item, 1));
    }
    if (!story.none().isEmpty()) {
      lines.add("");
      lines.add(story.none());
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, Item item, int level) {
    lines.add(STEP.repeat(level) + line(item));
    item.children().forEach(child -> add(lines, child, level + 1));
  }

  private static String line(Item item) {
    List<String> parts = new ArrayList<>();
    parts.add(item.mark().sign());
    if (isPlace(item)) {
      parts.add(item.code() + ":");
      parts.add(item.text());
    } else {
      parts.add(item.text());
      parts.add(
          item.text().isEmpty() || item.code().isEmpty() ? item.code() : "(" + item.code() + ")");
    }
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  /** A place in a file stands before what is said of it, so that editors can follow it. */
  private static boolean isPlace(Item item) {
    return item.code().matches(".*:\\d+:\\d+");
  }
}
