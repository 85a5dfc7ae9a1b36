package dk.rammekatalog.inspect;

import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Words words;
  private final Map<Node, Optional<LocalText>> properties = new ConcurrentHashMap<>();
  private final Map<Node, Optional<LocalText>> classes = new ConcurrentHashMap<>();

  TermFaults(SourceGraph graph, Vocabularies vocabularies, Words words) {
    this.graph = graph;
    this.vocabularies = vocabularies;
    this.union = graph.union();
    this.words = words;
  }

  /** The same for another graph that has the same vocabularies. */
  TermFaults after(SourceGraph later, Words others) {
    return new TermFaults(later, vocabularies, others);
  }

  /** Whether a namespace whose terms are all known may have the term. */
  public boolean isOfVocabulary(Node term) {
    return term.isURI() && vocabularies.mayHave(term.getURI());
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
    return properties.computeIfAbsent(
        term,
        key -> anywhere(key).or(() -> isOther(key, "Property") ? of(noProperty(key)) : none()));
  }

  /** The fault of a term that is said to be the class of something. */
  public Optional<LocalText> asClass(Node term) {
    return classes.computeIfAbsent(
        term,
        key ->
            anywhere(key).or(() -> isOther(key, "Class", "Datatype") ? of(noClass(key)) : none()));
  }

  private static Optional<LocalText> none() {
    return Optional.empty();
  }

  private static Optional<LocalText> of(LocalText fault) {
    return Optional.of(fault);
  }

  private LocalText unknown(Node term, String namespace) {
    LocalText unknown = Messages.of("term.unknown", words.name(term), namespace);
    List<Node> nearest = nearest(term, namespace);
    return nearest.isEmpty() ? unknown : unknown.and(words.didYouMean(nearest));
  }

  /** The terms that a misspelt one may stand for, the likeliest only; at most three. */
  public List<Node> meant(Node term) {
    return Optional.of(term)
        .filter(Node::isURI)
        .flatMap(misspelt -> vocabularies.lacking(misspelt.getURI()))
        .map(namespace -> nearest(term, namespace))
        .orElse(List.of());
  }

  private List<Node> nearest(Node term, String namespace) {
    String name = term.getURI().substring(namespace.length());
    return Nearest.all(name, vocabularies.names(namespace)).stream()
        .map(near -> NodeFactory.createURI(namespace + near))
        .toList();
  }

  private LocalText noProperty(Node term) {
    String key = isOf(term, "Class") ? "term.class-as-property" : "term.no-property";
    return Messages.of(key, words.name(term));
  }

  private LocalText noClass(Node term) {
    String key = isOf(term, "Property") ? "term.property-as-class" : "term.no-class";
    return Messages.of(key, words.name(term));
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
