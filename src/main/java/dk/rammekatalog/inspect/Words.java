package dk.rammekatalog.inspect;

import dk.rammekatalog.source.Prefixes;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** What nodes are called: their names in Turtle, and their labels. */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{[?$](\\w+)}");
  private static final List<Node> LABELS =
      List.of(
          SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());

  private final SourceGraph graph;

  Words(SourceGraph graph) {
    this.graph = graph;
  }

  /** A node as a steward would write it. */
  public String name(Node node) {
    return graph.prefixes().name(node);
  }

  /** The label of a term or a thing in both languages; its name where it has none. */
  public LocalText label(Node node) {
    return labelOf(node).orElseGet(() -> LocalText.same(name(node)));
  }

  /** A node as a steward would write it, with its label beside it where it has one. */
  public LocalText named(Node node) {
    String name = name(node);
    return labelOf(node)
        .map(label -> new LocalText(name + " (" + label.da() + ")", name + " (" + label.en() + ")"))
        .orElseGet(() -> LocalText.same(name));
  }

  /** Several nodes, each with its label, with commas between. */
  public LocalText named(List<Node> nodes) {
    List<LocalText> names = nodes.stream().map(this::named).toList();
    return new LocalText(
        names.stream().map(LocalText::da).collect(Collectors.joining(", ")),
        names.stream().map(LocalText::en).collect(Collectors.joining(", ")));
  }

  /** A question with the nodes that were probably meant. */
  public LocalText didYouMean(List<Node> meant) {
    LocalText or = Messages.of("did-you-mean.or");
    LocalText names =
        meant.stream()
            .map(this::named)
            .reduce(
                (one, other) ->
                    new LocalText(one.da() + or.da() + other.da(), one.en() + or.en() + other.en()))
            .orElseThrow();
    return Messages.of("did-you-mean", names);
  }

  /** How a file would write the node that must be meant; empty if it may be another one. */
  public Optional<String> only(Map<String, String> prefixes, List<Node> meant) {
    return meant.size() == 1
        ? Optional.of(Prefixes.of(prefixes).name(meant.get(0)))
        : Optional.empty();
  }

  /**
   * A text with names instead of its places, such as <code>{?value}</code>.
   *
   * @param bound gives the node of a variable, or null
   */
  public LocalText filled(LocalText text, Function<String, @Nullable Node> bound) {
    return new LocalText(
        filled(text.da(), bound, LocalText::da), filled(text.en(), bound, LocalText::en));
  }

  private String filled(
      String text, Function<String, @Nullable Node> bound, Function<LocalText, String> language) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              Node node = bound.apply(place.group(1));
              String shown =
                  node == null || node.isBlank()
                      ? "…"
                      : node.isLiteral()
                          ? node.getLiteralLexicalForm()
                          : language.apply(named(node));
              return Matcher.quoteReplacement(shown);
            });
  }

  private Optional<LocalText> labelOf(Node node) {
    return LABELS.stream()
        .flatMap(property -> text(graph.union(), node, property).stream())
        .findFirst();
  }

  /** What a graph says of a node in Danish and English; where it has one of them, that for both. */
  public Optional<LocalText> text(Graph texts, Node subject, Node property) {
    Optional<String> da = text(texts, subject, property, "da");
    Optional<String> en = text(texts, subject, property, "en");
    return da.or(() -> en).map(either -> new LocalText(da.orElse(either), en.orElse(either)));
  }

  private static Optional<String> text(Graph texts, Node subject, Node property, String language) {
    return texts
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }
}
