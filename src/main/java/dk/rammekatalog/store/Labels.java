package dk.rammekatalog.store;

import dk.rammekatalog.text.Language;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The names of things for people; to be used within a read transaction. */
public final class Labels {
  private static final List<Node> PROPERTIES =
      List.of(
          RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());

  private final Graph catalogue;
  private final Graph background;
  private final PrefixMapping prefixes = PrefixMapping.Factory.create();
  private final Language language;
  private final Map<Node, String> known = new HashMap<>();

  public Labels(OpenVersion version, Language language) {
    this.catalogue = version.dataset().getUnionGraph();
    this.background = version.background();
    this.prefixes.setNsPrefixes(version.version().manifest().prefixes());
    this.language = language;
  }

  /** Which of the properties that name things comes before others, from 0; -1 for no such. */
  public static int rank(String property) {
    for (int i = 0; i < PROPERTIES.size(); i++) {
      if (PROPERTIES.get(i).hasURI(property)) {
        return i;
      }
    }
    return -1;
  }

  /** The label in the language, else in the other, else the name as Turtle writes it. */
  public String of(Node node) {
    return known.computeIfAbsent(node, this::find);
  }

  /** An IRI with a prefix where there is one. */
  public String shortName(Node node) {
    return node.isURI() ? prefixes.shortForm(node.getURI()) : "[ ]";
  }

  private String find(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return Stream.of(catalogue, background)
        .flatMap(graph -> PROPERTIES.stream().map(property -> best(graph, node, property)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> shortName(node));
  }

  private Optional<String> best(Graph graph, Node node, Node property) {
    Optional<String> other = Optional.empty();
    Iterator<Node> labels = graph.find(node, property, Node.ANY).mapWith(Triple::getObject);
    while (labels.hasNext()) {
      Node label = labels.next();
      if (label.isLiteral() && label.getLiteralLanguage().equals(language.tag())) {
        return Optional.of(label.getLiteralLexicalForm());
      }
      if (label.isLiteral() && (other.isEmpty() || label.getLiteralLanguage().isEmpty())) {
        other = Optional.of(label.getLiteralLexicalForm());
      }
    }
    return other;
  }
}
