package dk.rammekatalog.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.diff.AnswerChange;
import dk.rammekatalog.diff.AnswerChange.RowChange;
import dk.rammekatalog.diff.Comparison;
import dk.rammekatalog.diff.Consequences;
import dk.rammekatalog.diff.FileChange;
import dk.rammekatalog.diff.ResourceChange;
import dk.rammekatalog.diff.ValueChange;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.Language;
import java.util.Locale;

/** A comparison for programs, whole; {@code docs/diff.md} tells what each field means. */
final class JsonReview {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNodes nodes;
  private final Language language;

  private JsonReview(JsonNodes nodes, Language language) {
    this.nodes = nodes;
    this.language = language;
  }

  static String write(Comparison comparison, Language language) {
    JsonReview review = new JsonReview(new JsonNodes(comparison.names(), language), language);
    ObjectNode json = MAPPER.createObjectNode();
    json.put("before", comparison.before().name().in(language));
    json.put("after", comparison.after().name().in(language));
    json.put("same", comparison.isSame());
    ArrayNode resources = json.putArray("resources");
    comparison.resources().forEach(change -> review.resource(change, resources.addObject()));
    ArrayNode files = json.putArray("files");
    comparison.files().forEach(change -> review.file(change, files.addObject()));
    review.consequences(comparison.consequences(), json.putObject("consequences"));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void resource(ResourceChange change, ObjectNode json) {
    json.put("change", word(change.kind())).put("file", change.file());
    nodes.write(change.resource(), json.putObject("resource"));
    if (change.kind() == ResourceChange.Kind.RENAMED) {
      json.put("formerly", change.formerly().getURI());
      json.put("followed", change.followed());
    }
    ArrayNode dangling = json.putArray("dangling");
    change.dangling().forEach(node -> nodes.write(node, dangling.addObject()));
    ArrayNode values = json.putArray("values");
    change.values().forEach(value -> value(value, values.addObject()));
  }

  private void value(ValueChange change, ObjectNode json) {
    nodes.write(change.property(), json.putObject("property"));
    if (change instanceof ValueChange.Changed changed) {
      nodes.write(changed.before(), json.putObject("before"));
      nodes.write(changed.after(), json.putObject("after"));
    } else if (change instanceof ValueChange.Added added) {
      nodes.write(added.value(), json.putObject("after"));
    } else {
      nodes.write(((ValueChange.Removed) change).value(), json.putObject("before"));
    }
  }

  private void file(FileChange change, ObjectNode json) {
    json.put("path", change.path());
    if (change instanceof FileChange.Reformatted reformatted) {
      json.put("change", "reformatted").put("comments", reformatted.comments());
    } else if (change instanceof FileChange.Followed) {
      json.put("change", "followed");
    } else if (change instanceof FileChange.Moved moved) {
      json.put("change", "moved").put("from", moved.from());
      ArrayNode resources = json.putArray("resources");
      moved.resources().forEach(node -> nodes.write(node, resources.addObject()));
    } else if (change instanceof FileChange.Unreadable unreadable) {
      json.put("change", "unreadable");
      json.put("unreadableBefore", unreadable.before()).put("unreadableAfter", unreadable.after());
      unreadable.finding().ifPresent(finding -> finding(finding, json.putObject("finding")));
    } else if (change instanceof FileChange.Query query) {
      json.put("change", word(query.kind())).put("title", query.title().in(language));
      ArrayNode lines = json.putArray("lines");
      query.lines().forEach(line -> lines.add((line.added() ? "+" : "-") + line.text()));
    }
  }

  private void finding(Diagnostic finding, ObjectNode json) {
    json.put("file", finding.file())
        .put("line", finding.position().line())
        .put("column", finding.position().column())
        .put("severity", word(finding.severity()))
        .put("check", finding.check())
        .put("message", finding.message().in(language));
  }

  private void consequences(Consequences consequences, ObjectNode json) {
    ObjectNode findings = json.putObject("findings");
    ArrayNode added = findings.putArray("added");
    consequences.findings().added().forEach(each -> finding(each, added.addObject()));
    ArrayNode gone = findings.putArray("removed");
    consequences.findings().gone().forEach(each -> finding(each, gone.addObject()));
    json.put("questions", consequences.questions());
    ArrayNode answers = json.putArray("answers");
    consequences.answers().forEach(change -> answer(change, answers.addObject()));
    ObjectNode pages = json.putObject("pages");
    consequences.pages().added().forEach(pages.putArray("added")::add);
    consequences.pages().removed().forEach(pages.putArray("removed")::add);
    consequences.pages().changed().forEach(pages.putArray("changed")::add);
    ArrayNode records = json.putArray("records");
    consequences
        .records()
        .forEach(
            record ->
                nodes.write(
                    record.resource(),
                    records.addObject().put("change", word(record.kind())).putObject("resource")));
    ObjectNode derived = json.putObject("derived");
    nodes.triples(consequences.derived(), derived.putArray("added"));
    nodes.triples(consequences.underived(), derived.putArray("removed"));
  }

  private void answer(AnswerChange change, ObjectNode json) {
    json.put("question", change.name())
        .put("title", change.title().in(language))
        .put("state", word(change.kind()))
        .put("rowsBefore", change.rowsBefore())
        .put("rowsAfter", change.rowsAfter())
        .put("renamedRows", change.renamed())
        .put("reordered", change.reordered());
    change.failure().ifPresent(why -> json.put("failure", why.in(language)));
    change.newColumns().forEach(json.putArray("newColumns")::add);
    change.goneColumns().forEach(json.putArray("removedColumns")::add);
    ArrayNode rows = json.putArray("rows");
    for (RowChange row : change.rows()) {
      ObjectNode each = rows.addObject();
      if (row instanceof RowChange.In in) {
        nodes.row(in.cells(), each.putObject("after"));
      } else if (row instanceof RowChange.Out out) {
        nodes.row(out.cells(), each.putObject("before"));
      } else if (row instanceof RowChange.Changed changed) {
        nodes.row(changed.before(), each.putObject("before"));
        nodes.row(changed.after(), each.putObject("after"));
      }
    }
  }
}
