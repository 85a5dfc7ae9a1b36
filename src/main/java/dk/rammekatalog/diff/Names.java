package dk.rammekatalog.diff;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What things are called in both states: as the later one calls them, if it knows them. */
public final class Names {
  private static final List<Node> LABELS =
      List.of(
          RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());

  /** The class first, then what is a label. */
  static final Comparator<Node> PROPERTIES =
      Comparator.comparing((Node property) -> !property.equals(RDF.type.asNode()))
          .thenComparing(property -> !LABELS.contains(property));

  private static final Node FIRST = RDF.first.asNode();
  private static final Node REST = RDF.rest.asNode();
  private static final Node TYPE = RDF.type.asNode();

  /** Deeper brackets are told as three dots. */
  private static final int DEEPEST = 6;

  private final List<Graph> graphs;
  private final List<Statements> statements;
  private final PrefixMapping prefixes;
  private final Map<Node, LocalText> known = new HashMap<>();

  /**
   * @param graphs where labels are looked for, in this order
   * @param statements where the content of blank nodes and stated classes are
   */
  Names(List<Graph> graphs, List<Statements> statements, Map<String, String> prefixes) {
    this.graphs = graphs;
    this.statements = statements;
    this.prefixes = PrefixMapping.Factory.create().setNsPrefixes(prefixes);
  }

  /** The label of an IRI, the text of a literal, the content of a blank node or list. */
  public LocalText label(Node node) {
    if (node.isLiteral()) {
      return LocalText.same(node.getLiteralLexicalForm());
    }
    return node.isURI() ? known.computeIfAbsent(node, this::find) : nested(node, 0);
  }

  /** Whether an IRI has a label, or is only known by its name. */
  public boolean hasLabel(Node node) {
    return node.isURI() && !label(node).da().equals(name(node));
  }

  /** An IRI as Turtle writes it: with a prefix where there is one. */
  public String name(Node node) {
    if (!node.isURI()) {
      return "[ ]";
    }
    String name = prefixes.shortForm(node.getURI());
    return name.equals(node.getURI()) ? "<" + name + ">" : name;
  }

  /** The label of the class that a resource is said to be of; empty texts if of none. */
  public LocalText kind(Node resource) {
    return statements.stream()
        .flatMap(each -> each.values(resource, TYPE).stream().sorted(Statements.ORDER))
        .findFirst()
        .map(this::label)
        .orElse(LocalText.same(""));
  }

  /** The label of a property; {@code a} is called type. */
  public LocalText property(Node property) {
    return property.equals(TYPE) ? Messages.of("diff.type") : label(property);
  }

  private LocalText find(Node node) {
    LocalText name = LocalText.same(name(node));
    for (Graph graph : graphs) {
      for (Node property : LABELS) {
        List<Node> labels =
            graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList();
        Optional<LocalText> found = best(labels);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return name;
  }

  private static Optional<LocalText> best(List<Node> labels) {
    Optional<String> any =
        labels.stream()
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .findFirst();
    return any.map(
        text ->
            new LocalText(
                in("da", labels).or(() -> in("", labels)).or(() -> in("en", labels)).orElse(text),
                in("en", labels).or(() -> in("", labels)).or(() -> in("da", labels)).orElse(text)));
  }

  private static Optional<String> in(String language, List<Node> labels) {
    return labels.stream()
        .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }

  private LocalText nested(Node blank, int depth) {
    if (depth == DEEPEST) {
      return LocalText.same("…");
    }
    boolean list = !values(blank, FIRST).isEmpty();
    List<LocalText> parts = list ? cells(blank, depth) : facts(blank, depth);
    String open = list ? "( " : "[ ";
    String close = list ? " )" : " ]";
    String between = list ? " " : "; ";
    return new LocalText(
        open + String.join(between, parts.stream().map(LocalText::da).toList()) + close,
        open + String.join(between, parts.stream().map(LocalText::en).toList()) + close);
  }

  private List<LocalText> facts(Node blank, int depth) {
    return content(blank).keySet().stream()
        .sorted(Statements.ORDER)
        .flatMap(
            property ->
                values(blank, property).stream()
                    .sorted(Statements.ORDER)
                    .map(value -> property(property).and(inner(value, depth))))
        .toList();
  }

  private List<LocalText> cells(Node list, int depth) {
    List<LocalText> cells = new ArrayList<>();
    Optional<Node> cell = Optional.of(list);
    while (cell.isPresent() && !values(cell.get(), FIRST).isEmpty()) {
      values(cell.get(), FIRST).forEach(value -> cells.add(inner(value, depth)));
      cell = values(cell.get(), REST).stream().findFirst();
    }
    return cells;
  }

  private LocalText inner(Node value, int depth) {
    return value.isBlank() ? nested(value, depth + 1) : label(value);
  }

  private Set<Node> values(Node node, Node property) {
    return content(node).getOrDefault(property, Set.of());
  }

  private Map<Node, Set<Node>> content(Node node) {
    return Stream.concat(
            statements.stream().map(each -> each.of(node)).filter(said -> !said.isEmpty()),
            Stream.of(Map.<Node, Set<Node>>of()))
        .findFirst()
        .orElseThrow();
  }
}
