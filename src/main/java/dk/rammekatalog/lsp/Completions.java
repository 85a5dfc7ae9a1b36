package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.Expectations.Fit;
import dk.rammekatalog.lsp.Snapshot.Named;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;

/** What may be written at a place, the likeliest first. */
final class Completions {
  private static final int MOST = 200;

  private final Snapshot snapshot;
  private final Outline outline;
  private final PrefixLines prefixes;
  private final CompletionItems items;
  private final boolean sparql;
  private final int start;
  private final Typed typed;

  Completions(Snapshot snapshot, Outline outline, boolean sparql, Language language, int offset) {
    this.snapshot = snapshot;
    this.outline = outline;
    this.sparql = sparql;
    this.prefixes = new PrefixLines(outline, sparql, snapshot.prefixes());
    Optional<Token> token = outline.tokenAt(offset).filter(Completions::isName);
    this.start = token.map(Token::start).orElse(offset);
    int end = token.map(Token::end).orElse(offset);
    String text = outline.text().text().substring(start, offset);
    Map<String, String> known = new HashMap<>(snapshot.prefixes());
    known.putAll(outline.prefixes());
    this.typed = Typed.of(text, known);
    this.items =
        new CompletionItems(snapshot, prefixes, language, outline.text().range(start, end), text);
  }

  /** All that fits, told again with each character that is typed. */
  CompletionList list(int offset) {
    boolean closed =
        outline.tokenAt(offset).filter(token -> !isName(token) && !isOpen(token)).isPresent();
    boolean comment = outline.isComment(offset);
    List<CompletionItem> found = closed || comment ? List.of() : fitting();
    return new CompletionList(true, found.stream().limit(MOST).toList());
  }

  private List<CompletionItem> fitting() {
    boolean directive = typed.text().startsWith("@") || outline.placeAt(start) == Place.DIRECTIVE;
    if (directive) {
      return prefixes.missing().stream().map(prefix -> items.declaration(prefix, sparql)).toList();
    }
    if (sparql) {
      return typed.isEmpty()
          ? List.of()
          : Stream.concat(named(things(), "3"), prefixNames()).toList();
    }
    return switch (outline.placeAt(start)) {
      case SUBJECT -> Stream.concat(named(things(), "3"), prefixNames()).toList();
      case PREDICATE -> Stream.concat(predicates(), prefixNames()).toList();
      case OBJECT -> Stream.concat(objects(), prefixNames()).toList();
      default -> List.of();
    };
  }

  private Frame frame() {
    return outline.frameAt(start);
  }

  /** The classes of the subject, as the text says, or the catalogue, or the property before it. */
  private Set<Node> classes() {
    Frame frame = frame();
    Set<Node> written =
        frame.classes().stream().map(NodeFactory::createURI).collect(Collectors.toSet());
    if (!written.isEmpty()) {
      return written;
    }
    return frame
        .iri()
        .map(iri -> snapshot.classes(NodeFactory.createURI(iri)))
        .or(
            () ->
                frame
                    .outer()
                    .flatMap(Frame::predicate)
                    .map(
                        property ->
                            snapshot
                                .expectations()
                                .valueClasses(Set.of(), NodeFactory.createURI(property))))
        .orElse(Set.of());
  }

  private Stream<CompletionItem> predicates() {
    Collection<Fit> fits = snapshot.expectations().properties(classes());
    List<CompletionItem> found = new ArrayList<>();
    if (frame().classes().isEmpty() && "a".startsWith(typed.text())) {
      found.add(items.type());
    }
    for (Fit fit : fits) {
      boolean used = frame().used().contains(fit.property().getURI());
      Named named = snapshot.named(fit.property());
      if (typed.fits(named) && !(used && fit.single())) {
        String rank = used ? "2" : fit.required() ? "0" : "1";
        found.add(items.of(named, rank + typed.rank(named), CompletionItemKind.Property));
      }
    }
    return found.isEmpty() ? otherProperties() : found.stream();
  }

  /** All properties of the ontology, where the shapes know none that fits. */
  private Stream<CompletionItem> otherProperties() {
    return named(things().filter(this::isProperty), "3");
  }

  private boolean isProperty(Named thing) {
    return snapshot.classes(thing.node()).stream()
        .anyMatch(type -> type.isURI() && type.getURI().endsWith("Property"));
  }

  private Stream<CompletionItem> objects() {
    Optional<Node> property = frame().predicate().map(NodeFactory::createURI);
    if (property.filter(RDF.type.asNode()::equals).isPresent()) {
      return named(things().filter(this::isClass), "0");
    }
    Map<Node, Named> expected = new LinkedHashMap<>();
    property.stream()
        .flatMap(this::values)
        .map(snapshot::named)
        .sorted()
        .forEach(value -> expected.put(value.node(), value));
    Stream<CompletionItem> others =
        typed.isEmpty()
                || !expected.isEmpty()
                    && named(expected.values().stream(), "0").findAny().isPresent()
            ? Stream.empty()
            : named(things(), "3");
    return Stream.concat(named(expected.values().stream(), "0"), others);
  }

  /** The values that the shapes expect: the concepts of a scheme, or the things of a class. */
  private Stream<Node> values(Node property) {
    Set<Node> schemes = snapshot.expectations().schemes(classes(), property);
    return schemes.isEmpty()
        ? snapshot.expectations().valueClasses(classes(), property).stream()
            .flatMap(snapshot::instances)
        : schemes.stream().flatMap(snapshot::concepts);
  }

  private boolean isClass(Named thing) {
    Set<Node> types = snapshot.classes(thing.node());
    return types.contains(OWL.Class.asNode()) || types.contains(RDFS.Class.asNode());
  }

  private Stream<Named> things() {
    return snapshot.things().stream();
  }

  private Stream<CompletionItem> named(Stream<Named> candidates, String rank) {
    return candidates
        .filter(typed::fits)
        .map(one -> items.of(one, rank + typed.rank(one), items.kind(one)));
  }

  /** The prefixes that begin as what was typed. */
  private Stream<CompletionItem> prefixNames() {
    boolean begun = !typed.isEmpty() && !typed.text().contains(":");
    return begun
        ? Stream.concat(outline.prefixes().keySet().stream(), snapshot.prefixes().keySet().stream())
            .distinct()
            .sorted()
            .filter(prefix -> prefix.startsWith(typed.text()))
            .map(items::prefix)
        : Stream.empty();
  }

  private static boolean isName(Token token) {
    return switch (token.kind()) {
      case PNAME_LN, PNAME_NS, A, BOOLEAN, IRIREF -> true;
      case LANGTAG, AT_PREFIX, AT_BASE, AT_VERSION -> true;
      case UNKNOWN -> "\"'".indexOf(token.text().charAt(0)) < 0;
      default -> false;
    };
  }

  /** Whether something may begin right behind the token. */
  private static boolean isOpen(Token token) {
    return token.kind() == Kind.OPEN_BRACKET
        || token.kind() == Kind.OPEN_PAREN
        || token.kind() == Kind.SEMICOLON
        || token.kind() == Kind.COMMA
        || token.kind() == Kind.DOT;
  }
}
