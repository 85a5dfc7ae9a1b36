package dk.rammekatalog.inspect;

import dk.rammekatalog.source.Prefixes;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What is wrong with a term, by the place in which it stands. */
public final class TermFaults {
  private final SourceGraph graph;
  private final Vocabularies vocabularies;
  private final Graph union;
  private final Prefixes prefixes;

  private TermFaults(SourceGraph graph) {
    this.graph = graph;
    this.vocabularies = Vocabularies.of(graph);
    this.union = graph.union();
    this.prefixes = graph.prefixes();
  }

  static TermFaults of(SourceGraph graph) {
    return new TermFaults(graph);
  }

  /** The fault of a term that may be of any kind: its namespace does not have it. */
  public Optional<LocalText> anywhere(Node term) {
    if (!term.isURI() || graph.isProbablyDescribed(term)) {
      return Optional.empty();
    }
    return vocabularies.lacking(term.getURI()).map(namespace -> unknown(term, namespace));
  }

  /** The fault of a term in the place of a property. */
  public Optional<LocalText> asProperty(Node term) {
    return anywhere(term)
        .or(() -> isOther(term, "Property") ? Optional.of(noProperty(term)) : none());
  }

  /** The fault of a term that is said to be the class of something. */
  public Optional<LocalText> asClass(Node term) {
    return anywhere(term)
        .or(() -> isOther(term, "Class", "Datatype") ? Optional.of(noClass(term)) : none());
  }

  private static Optional<LocalText> none() {
    return Optional.empty();
  }

  private LocalText unknown(Node term, String namespace) {
    LocalText unknown = Messages.of("term.unknown", prefixes.name(term), namespace);
    return nearest(term, namespace)
        .map(nearest -> unknown.and(Messages.of("did-you-mean", prefixes.name(nearest))))
        .orElse(unknown);
  }

  /** The term that a misspelt one probably stands for. */
  Optional<Node> meant(Node term) {
    return vocabularies.lacking(term.getURI()).flatMap(namespace -> nearest(term, namespace));
  }

  private Optional<Node> nearest(Node term, String namespace) {
    return Nearest.to(term.getURI().substring(namespace.length()), vocabularies.names(namespace))
        .map(name -> NodeFactory.createURI(namespace + name));
  }

  private LocalText noProperty(Node term) {
    String key = isOf(term, "Class") ? "term.class-as-property" : "term.no-property";
    return Messages.of(key, prefixes.name(term));
  }

  private LocalText noClass(Node term) {
    String key = isOf(term, "Property") ? "term.property-as-class" : "term.no-class";
    return Messages.of(key, prefixes.name(term));
  }

  /** Whether the catalogue describes the term as something, and not as what is asked for. */
  private boolean isOther(Node term, String... kinds) {
    return !types(term).isEmpty() && !isOf(term, kinds);
  }

  /** Whether the name of one of the term's classes ends so, as owl:ObjectProperty does. */
  private boolean isOf(Node term, String... kinds) {
    return types(term).stream()
        .filter(Node::isURI)
        .anyMatch(type -> Set.of(kinds).stream().anyMatch(kind -> type.getURI().endsWith(kind)));
  }

  private Set<Node> types(Node term) {
    return union.find(term, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
