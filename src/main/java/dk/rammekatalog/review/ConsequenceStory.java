package dk.rammekatalog.review;

import dk.rammekatalog.diff.AnswerChange;
import dk.rammekatalog.diff.Consequences;
import dk.rammekatalog.diff.FileChange;
import dk.rammekatalog.diff.FindingChanges;
import dk.rammekatalog.diff.PageChanges;
import dk.rammekatalog.diff.RecordChange;
import dk.rammekatalog.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;

/** Tells what follows from the changes. */
final class ConsequenceStory {
  private static final int MOST_ROWS = 12;
  private static final int MOST_LINES = 10;
  private static final int MOST_ALIKE = 3;

  private final Wording words;
  private final RowStory rows;

  ConsequenceStory(Wording words) {
    this.words = words;
    this.rows = new RowStory(words);
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
              words.text("diff.records", records(consequences.records())),
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
      String parts = parts(findings.added().size(), 0, findings.gone().size());
      items.add(Item.of(words.text("diff.findings", parts), lines));
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
    lines.addAll(limited(rows.items(change.rows()), MOST_ROWS, row -> row));
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
    boolean kept = change.kind() == AnswerChange.Kind.KEPT;
    boolean many = change.rowsBefore() != change.rowsAfter();
    String rows =
        words.text(
            "diff.answer."
                + (kept && !many ? "same" : change.kind().name().toLowerCase(Locale.ROOT)),
            change.title().in(words.language()),
            change.rowsBefore(),
            change.rowsAfter());
    return new Item(mark, rows, change.name(), lines);
  }

  private Item column(Mark mark, String column) {
    return Item.of(mark, words.text("diff.column", column));
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
                  parts(pages.added().size(), pages.changed().size(), pages.removed().size())),
              lines));
    }
  }

  private static Item page(Mark mark, String path) {
    return new Item(mark, "", path, List.of());
  }

  private String records(List<RecordChange> records) {
    Map<FileChange.Kind, Long> counts =
        records.stream().collect(Collectors.groupingBy(RecordChange::kind, Collectors.counting()));
    return parts(
        counts.getOrDefault(FileChange.Kind.ADDED, 0L),
        counts.getOrDefault(FileChange.Kind.CHANGED, 0L),
        counts.getOrDefault(FileChange.Kind.REMOVED, 0L));
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
      lines.addAll(grouped(Mark.REMOVED, gone));
      lines.addAll(grouped(Mark.ADDED, fresh));
      String parts = parts(fresh.size(), 0, gone.size());
      items.add(Item.of(words.text("diff.derived", parts), lines));
    }
  }

  /** Each property with its statements, or how many there are and the first of them. */
  private List<Item> grouped(Mark mark, List<Triple> triples) {
    Map<String, List<Triple>> byProperty = new TreeMap<>();
    triples.forEach(
        triple ->
            byProperty
                .computeIfAbsent(words.property(triple.getPredicate()), key -> new ArrayList<>())
                .add(triple));
    List<Item> items = new ArrayList<>();
    byProperty.forEach(
        (property, alike) -> {
          Item first = statement(mark, alike.get(0));
          if (alike.size() <= MOST_ALIKE) {
            alike.forEach(triple -> items.add(statement(mark, triple)));
          } else {
            items.add(
                Item.of(
                    mark, words.text("diff.derived-alike", property, alike.size(), first.text())));
          }
        });
    return items;
  }

  /** How many are new, changed and gone; what there is none of is left out. */
  private String parts(long added, long changed, long gone) {
    List<String> parts = new ArrayList<>();
    part(parts, "diff.part.added", added);
    part(parts, "diff.part.changed", changed);
    part(parts, "diff.part.gone", gone);
    return String.join(", ", parts);
  }

  private void part(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(words.text(key, count));
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
