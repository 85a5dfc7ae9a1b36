package dk.rammekatalog.review;

import dk.rammekatalog.diff.AnswerChange;
import dk.rammekatalog.diff.AnswerChange.RowChange;
import dk.rammekatalog.diff.Consequences;
import dk.rammekatalog.diff.FindingChanges;
import dk.rammekatalog.diff.PageChanges;
import dk.rammekatalog.diff.RecordChange;
import dk.rammekatalog.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Tells what follows from the changes. */
final class ConsequenceStory {
  private static final String BAR = " | ";
  private static final int MOST_ROWS = 12;
  private static final int MOST_LINES = 10;

  /** Cells by which a changed row is recognised. */
  private static final int MOST_KEYS = 2;

  private final Wording words;

  ConsequenceStory(Wording words) {
    this.words = words;
  }

  List<Item> items(Consequences consequences) {
    List<Item> items = new ArrayList<>();
    findings(consequences.findings(), items);
    if (!consequences.answers().isEmpty()) {
      items.add(
          Item.of(
              words.text("diff.answers", consequences.answers().size(), consequences.questions()),
              consequences.answers().stream().map(this::answer).toList()));
    }
    pages(consequences.pages(), items);
    if (!consequences.records().isEmpty()) {
      items.add(
          Item.of(
              words.text("diff.records", consequences.records().size()),
              limited(consequences.records(), this::record)));
    }
    derived(consequences, items);
    return items;
  }

  private void findings(FindingChanges findings, List<Item> items) {
    if (findings.isAny()) {
      List<Item> lines = new ArrayList<>();
      lines.addAll(limited(findings.added(), finding -> finding(Mark.NOTICE, finding)));
      lines.addAll(limited(findings.gone(), finding -> finding(Mark.REMOVED, finding)));
      items.add(
          Item.of(
              words.text("diff.findings", findings.added().size(), findings.gone().size()), lines));
    }
  }

  private Item finding(Mark mark, Diagnostic finding) {
    String severity = words.text("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
    String place =
        "%s:%d:%d"
            .formatted(finding.file(), finding.position().line(), finding.position().column());
    String text =
        "%s: %s [%s]".formatted(severity, finding.message().in(words.language()), finding.check());
    return new Item(mark, text, place, List.of());
  }

  private Item answer(AnswerChange change) {
    List<Item> lines = new ArrayList<>();
    change.goneColumns().forEach(column -> lines.add(column(Mark.REMOVED, column)));
    change.newColumns().forEach(column -> lines.add(column(Mark.ADDED, column)));
    lines.addAll(limited(change.rows(), MOST_ROWS, this::row));
    if (change.renamed() > 0) {
      lines.add(Item.of(Mark.RENAMED, words.text("diff.rows-renamed", change.renamed())));
    }
    if (change.reordered()) {
      lines.add(Item.of(Mark.CHANGED, words.text("diff.rows-reordered")));
    }
    change.failure().ifPresent(why -> lines.add(Item.of(Mark.NOTICE, why.in(words.language()))));
    Mark mark =
        switch (change.kind()) {
          case NEW -> Mark.ADDED;
          case GONE -> Mark.REMOVED;
          case BROKEN -> Mark.NOTICE;
          case KEPT, MENDED -> Mark.CHANGED;
        };
    String rows =
        words.text(
            "diff.answer." + change.kind().name().toLowerCase(Locale.ROOT),
            change.title().in(words.language()),
            change.rowsBefore(),
            change.rowsAfter());
    return new Item(mark, rows, change.name(), lines);
  }

  private Item column(Mark mark, String column) {
    return Item.of(mark, words.text("diff.column", column));
  }

  private Item row(RowChange change) {
    if (change instanceof RowChange.In in) {
      return Item.of(Mark.ADDED, cells(in.cells()));
    }
    if (change instanceof RowChange.Out out) {
      return Item.of(Mark.REMOVED, cells(out.cells()));
    }
    RowChange.Changed changed = (RowChange.Changed) change;
    return Item.of(Mark.CHANGED, changed(changed.before(), changed.after()));
  }

  private String cells(Map<String, Node> cells) {
    return cells.values().stream().map(this::cell).collect(Collectors.joining(BAR));
  }

  /** What stayed of a row, so that it can be found, and then the cells that changed. */
  private String changed(Map<String, Node> before, Map<String, Node> after) {
    String keys =
        after.entrySet().stream()
            .filter(cell -> cell.getValue().equals(before.get(cell.getKey())))
            .limit(MOST_KEYS)
            .map(cell -> cell(cell.getValue()))
            .collect(Collectors.joining(BAR));
    List<String> changes = new ArrayList<>();
    after.forEach(
        (column, value) -> {
          if (!before.containsKey(column)) {
            changes.add(column + ": + " + words.value(value));
          } else if (!value.equals(before.get(column))) {
            changes.add(column + ": " + words.change(before.getOrDefault(column, value), value));
          }
        });
    before.forEach(
        (column, value) -> {
          if (!after.containsKey(column)) {
            changes.add(column + ": − " + words.value(value));
          }
        });
    return keys + BAR + String.join("; ", changes);
  }

  /** A thing in an answer is shown by its name, as the answer has it; texts without marks. */
  private String cell(Node node) {
    return node.isURI() ? words.name(node) : words.label(node);
  }

  private void pages(PageChanges pages, List<Item> items) {
    if (pages.isAny()) {
      List<Item> lines = new ArrayList<>();
      lines.addAll(limited(pages.added(), path -> page(Mark.ADDED, path)));
      lines.addAll(limited(pages.removed(), path -> page(Mark.REMOVED, path)));
      lines.addAll(limited(pages.changed(), path -> page(Mark.CHANGED, path)));
      items.add(
          Item.of(
              words.text(
                  "diff.pages",
                  pages.added().size(),
                  pages.changed().size(),
                  pages.removed().size()),
              lines));
    }
  }

  private static Item page(Mark mark, String path) {
    return new Item(mark, "", path, List.of());
  }

  private Item record(RecordChange record) {
    return new Item(
        Mark.of(record.kind()),
        words.label(record.resource()),
        words.name(record.resource()),
        List.of());
  }

  private void derived(Consequences consequences, List<Item> items) {
    List<Triple> gone = consequences.underived();
    List<Triple> fresh = consequences.derived();
    if (!gone.isEmpty() || !fresh.isEmpty()) {
      List<Item> lines = new ArrayList<>();
      lines.addAll(limited(gone, triple -> statement(Mark.REMOVED, triple)));
      lines.addAll(limited(fresh, triple -> statement(Mark.ADDED, triple)));
      items.add(Item.of(words.text("diff.derived", fresh.size(), gone.size()), lines));
    }
  }

  private Item statement(Mark mark, Triple triple) {
    return Item.of(
        mark,
        "%s · %s: %s"
            .formatted(
                words.label(triple.getSubject()),
                words.property(triple.getPredicate()),
                words.value(triple.getObject())));
  }

  private <T> List<Item> limited(List<T> all, Function<T, Item> item) {
    return limited(all, MOST_LINES, item);
  }

  private <T> List<Item> limited(List<T> all, int most, Function<T, Item> item) {
    List<Item> items = new ArrayList<>(all.stream().limit(most).map(item).toList());
    if (all.size() > most) {
      items.add(Item.of(Mark.NONE, words.text("diff.more", all.size() - most)));
    }
    return items;
  }
}
