package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.PrefixLines.Written;
import dk.rammekatalog.lsp.Snapshot.Named;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Makes the items of a completion; each replaces what was typed. */
final class CompletionItems {
  private final Snapshot snapshot;
  private final PrefixLines prefixes;
  private final Language language;
  private final Range range;
  private final String typed;

  CompletionItems(
      Snapshot snapshot, PrefixLines prefixes, Language language, Range range, String typed) {
    this.snapshot = snapshot;
    this.prefixes = prefixes;
    this.language = language;
    this.range = range;
    this.typed = typed;
  }

  /** A term or a thing under its name in this file, with its label beside it. */
  CompletionItem of(Named named, String rank, CompletionItemKind kind) {
    Written written = prefixes.write(named.node().getURI());
    String label = named.label().in(language);
    CompletionItem item = item(written.name(), rank + named.danish(), kind);
    written.declaration().ifPresent(edit -> item.setAdditionalTextEdits(List.of(edit)));
    if (!label.equals(named.name())) {
      CompletionItemLabelDetails details = new CompletionItemLabelDetails();
      details.setDescription(label);
      item.setLabelDetails(details);
      item.setDetail(label);
    }
    item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, documentation(named.node())));
    return item;
  }

  CompletionItemKind kind(Named named) {
    String classes =
        snapshot.classes(named.node()).stream()
            .map(Node::toString)
            .collect(Collectors.joining(" "));
    if (classes.contains("Property")) {
      return CompletionItemKind.Property;
    }
    if (classes.contains("#Class")) {
      return CompletionItemKind.Class;
    }
    return classes.contains("core#Concept")
        ? CompletionItemKind.EnumMember
        : CompletionItemKind.Reference;
  }

  /** The keyword {@code a}. */
  CompletionItem type() {
    CompletionItem item = item("a", "0", CompletionItemKind.Keyword);
    item.setDetail(snapshot.label(RDF.type.asNode()).in(language));
    return item;
  }

  /** A prefix with its colon, after which its names are proposed. */
  CompletionItem prefix(String prefix) {
    CompletionItem item = item(prefix + ":", "8" + prefix, CompletionItemKind.Module);
    item.setDetail(snapshot.prefixes().getOrDefault(prefix, ""));
    if (prefixes.missing().contains(prefix)) {
      item.setAdditionalTextEdits(List.of(prefixes.declare(prefix)));
    }
    return item;
  }

  /** A line that declares a prefix, as far as it is not typed yet. */
  CompletionItem declaration(String prefix, boolean sparql) {
    String iri = snapshot.prefixes().get(prefix);
    String rest = prefix + ": <" + iri + ">" + (sparql ? "" : " .");
    boolean whole = typed.startsWith("@") || range.getStart().getCharacter() == 0;
    String keyword = sparql ? "PREFIX " : "@prefix ";
    CompletionItem item = item(whole ? keyword + rest : rest, prefix, CompletionItemKind.Module);
    item.setDetail(Messages.of("lsp.prefix", iri).in(language));
    return item;
  }

  private String documentation(Node node) {
    String classes =
        snapshot.classes(node).stream()
            .map(type -> snapshot.label(type).in(language))
            .sorted()
            .collect(Collectors.joining(", "));
    return "*"
        + classes
        + "*"
        + snapshot.definition(node).map(text -> "\n\n" + text.in(language)).orElse("");
  }

  private CompletionItem item(String text, String sort, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(text);
    item.setKind(kind);
    item.setSortText(sort);
    item.setFilterText(typed.isEmpty() ? text : typed);
    item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
    return item;
  }
}
