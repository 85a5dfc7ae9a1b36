package dk.rammekatalog.lsp;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Tells of the thing under the cursor: its label, class and definition, and where it stands. */
final class Hovers {
  private static final int FEW = 3;

  private final Snapshot snapshot;
  private final References references;
  private final Documents documents;
  private final Language language;

  Hovers(Snapshot snapshot, References references, Documents documents, Language language) {
    this.snapshot = snapshot;
    this.references = references;
    this.documents = documents;
    this.language = language;
  }

  /** Empty where no known thing is named. */
  Optional<Hover> at(Outline outline, int offset) {
    return outline
        .at(offset)
        .map(
            term -> {
              Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, markdown(term.iri())));
              hover.setRange(outline.text().range(term.token().start(), term.token().end()));
              return hover;
            });
  }

  private String markdown(String iri) {
    Node node = NodeFactory.createURI(iri);
    List<Location> places = references.descriptions(iri);
    Stream<String> parts =
        Stream.of(
                Optional.of(heading(node)),
                snapshot.definition(node).map(text -> text.in(language)),
                replacement(node),
                Optional.of(described(places)),
                Optional.of("<" + iri + ">"))
            .flatMap(Optional::stream);
    return parts.collect(Collectors.joining("\n\n"));
  }

  private String heading(Node node) {
    String classes =
        snapshot.classes(node).stream()
            .map(type -> snapshot.label(type).in(language))
            .sorted()
            .collect(Collectors.joining(", "));
    String name = snapshot.named(node).name();
    String label = snapshot.label(node).in(language);
    String first = label.equals(name) ? "`" + name + "`" : "**" + label + "** `" + name + "`";
    return classes.isEmpty() ? first : first + " · *" + classes + "*";
  }

  private Optional<String> replacement(Node node) {
    return snapshot.objects(node, DCTerms.isReplacedBy.asNode()).stream()
        .map(snapshot::named)
        .map(by -> "`" + by.name() + "` " + by.label().in(language))
        .sorted(Comparator.naturalOrder())
        .findFirst()
        .map(by -> text("lsp.replaced", by));
  }

  /** Links that an editor opens: {@code file:line}. */
  private String described(List<Location> places) {
    if (places.isEmpty()) {
      return text("lsp.undescribed");
    }
    String links =
        places.stream()
            .limit(FEW)
            .map(
                place -> {
                  int line = place.getRange().getStart().getLine() + 1;
                  String path = documents.path(place.getUri()).orElse(place.getUri());
                  return "[%s:%d](%s#L%d)".formatted(path, line, place.getUri(), line);
                })
            .collect(Collectors.joining(", "));
    return text("lsp.described", places.size() > FEW ? links + " …" : links);
  }

  private String text(String key, Object... arguments) {
    LocalText text = Messages.of(key, arguments);
    return text.in(language);
  }
}
