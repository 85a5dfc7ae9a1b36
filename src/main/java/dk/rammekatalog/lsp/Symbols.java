package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.Snapshot.Named;
import dk.rammekatalog.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The things of a file, and of the catalogue, by their labels. */
final class Symbols {
  private static final int MOST = 100;

  private final Snapshot snapshot;
  private final Language language;

  Symbols(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
  }

  /** What the blocks of a file describe. */
  List<DocumentSymbol> of(Outline outline) {
    return outline.blocks().stream()
        .flatMap(block -> block.subject().map(subject -> symbol(outline, block)).stream())
        .toList();
  }

  private DocumentSymbol symbol(Outline outline, Frame block) {
    int start = block.subject().orElseThrow().start();
    int end = block.subject().orElseThrow().end();
    Collection<Node> classes = block.classes().stream().map(NodeFactory::createURI).toList();
    String classLabels =
        String.join(", ", classes.stream().map(type -> snapshot.label(type).in(language)).toList());
    Map<String, String> labels = block.labels();
    String name = outline.text().text().substring(start, end);
    return new DocumentSymbol(
        Optional.ofNullable(labels.get(language.tag()))
            .or(() -> labels.values().stream().findFirst())
            .map(label -> name + " – " + label)
            .orElse(name),
        kind(classes),
        outline.text().range(start, Math.max(end, block.end())),
        outline.text().range(start, end),
        classLabels);
  }

  /** The things of the catalogue whose name or label fits, with where each is described. */
  List<WorkspaceSymbol> search(String text, References references) {
    Typed typed = Typed.of(text, snapshot.prefixes());
    return snapshot.things().stream()
        .filter(typed::fits)
        .limit(MOST)
        .flatMap(thing -> symbols(thing, references))
        .toList();
  }

  private Stream<WorkspaceSymbol> symbols(Named thing, References references) {
    return references.descriptions(thing.node().getURI()).stream()
        .map(
            place ->
                new WorkspaceSymbol(
                    thing.name() + " – " + thing.label().in(language),
                    kind(snapshot.classes(thing.node())),
                    Either.<Location, org.eclipse.lsp4j.WorkspaceSymbolLocation>forLeft(place)));
  }

  private static SymbolKind kind(Collection<Node> classes) {
    String names = classes.toString();
    if (names.contains("Property")) {
      return SymbolKind.Property;
    }
    if (names.contains("#Class")) {
      return SymbolKind.Class;
    }
    return names.contains("core#Concept") ? SymbolKind.EnumMember : SymbolKind.Object;
  }
}
