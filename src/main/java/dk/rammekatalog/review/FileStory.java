package dk.rammekatalog.review;

import dk.rammekatalog.diff.Comparison;
import dk.rammekatalog.diff.FileChange;
import dk.rammekatalog.diff.ResourceChange;
import dk.rammekatalog.diff.ValueChange;
import dk.rammekatalog.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Tells what changed, file by file. */
final class FileStory {
  private static final int MOST_NAMES = 3;

  private final Wording words;

  FileStory(Wording words) {
    this.words = words;
  }

  List<Item> items(Comparison comparison) {
    Map<String, List<Item>> byFile = new TreeMap<>();
    comparison
        .files()
        .forEach(
            file -> byFile.computeIfAbsent(file.path(), key -> new ArrayList<>()).add(item(file)));
    comparison
        .resources()
        .forEach(
            change ->
                byFile.computeIfAbsent(change.file(), key -> new ArrayList<>()).add(item(change)));
    return byFile.entrySet().stream()
        .map(file -> new Item(Mark.NONE, "", file.getKey(), file.getValue()))
        .toList();
  }

  private Item item(FileChange change) {
    if (change instanceof FileChange.Moved moved) {
      return Item.of(Mark.MOVED, words.text("diff.moved", moved.from(), some(moved.resources())));
    }
    if (change instanceof FileChange.Unreadable unreadable) {
      return Item.of(Mark.NOTICE, unreadable(unreadable));
    }
    if (change instanceof FileChange.Query query) {
      return query(query);
    }
    if (change instanceof FileChange.Followed) {
      return Item.of(Mark.RENAMED, words.text("diff.followed"));
    }
    boolean comments = ((FileChange.Reformatted) change).comments();
    return Item.of(
        Mark.NONE, words.text(comments ? "diff.reformatted-comments" : "diff.reformatted"));
  }

  private String unreadable(FileChange.Unreadable file) {
    String key =
        file.before()
            ? file.after() ? "diff.unreadable-both" : "diff.unreadable-before"
            : "diff.unreadable-after";
    return words.text(key) + file.finding().map(this::place).orElse("");
  }

  private String place(Diagnostic finding) {
    return " "
        + words.text(
            "diff.line", finding.position().line(), finding.message().in(words.language()));
  }

  private Item query(FileChange.Query query) {
    String kind =
        query.path().startsWith("queries/question/")
            ? "question"
            : query.path().startsWith("queries/check/") ? "check" : "rule";
    return new Item(
        Mark.of(query.kind()),
        words.text("diff.query." + kind, query.title().in(words.language())),
        "",
        query.lines().stream()
            .map(line -> Item.of(line.added() ? Mark.ADDED : Mark.REMOVED, line.text()))
            .toList());
  }

  private Item item(ResourceChange change) {
    List<Item> children = new ArrayList<>();
    if (change.kind() == ResourceChange.Kind.RENAMED) {
      children.add(
          Item.of(
              Mark.RENAMED,
              words.text("diff.renamed", words.name(change.formerly()), change.followed())));
    }
    if (!change.dangling().isEmpty()) {
      String key =
          change.kind() == ResourceChange.Kind.RENAMED ? "diff.dangling-name" : "diff.dangling";
      children.add(Item.of(Mark.NOTICE, words.text(key, some(change.dangling()))));
    }
    change.values().forEach(value -> children.add(item(value)));
    String thing = words.thing(change.resource());
    String name = words.name(change.resource());
    return new Item(Mark.of(change.kind()), thing, thing.endsWith(name) ? "" : name, children);
  }

  private Item item(ValueChange change) {
    String property = words.property(change.property()) + ": ";
    if (change instanceof ValueChange.Changed changed) {
      return Item.of(Mark.CHANGED, property + words.change(changed.before(), changed.after()));
    }
    return change instanceof ValueChange.Added added
        ? Item.of(Mark.ADDED, property + words.value(added.value()))
        : Item.of(Mark.REMOVED, property + words.value(((ValueChange.Removed) change).value()));
  }

  /** The labels of the first of them, and how many more there are. */
  private String some(List<Node> nodes) {
    String shown = words.labels(nodes.subList(0, Math.min(MOST_NAMES, nodes.size())));
    int more = nodes.size() - MOST_NAMES;
    return more > 0 ? shown + " " + words.text("diff.more", more) : shown;
  }
}
