package dk.rammekatalog.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What is said of each thing, while a feed is being made. */
final class Draft {
  private final Map<Node, Set<Triple>> things = new HashMap<>();

  void add(Node subject, Node property, Node value) {
    add(Triple.create(subject, property, value));
  }

  void add(Triple triple) {
    things.computeIfAbsent(triple.getSubject(), key -> new LinkedHashSet<>()).add(triple);
  }

  void text(Node subject, Node property, String text, String language) {
    add(subject, property, NodeFactory.createLiteralLang(text, language));
  }

  boolean has(Node subject, Node property) {
    return of(subject).stream().anyMatch(triple -> triple.getPredicate().equals(property));
  }

  boolean isA(Node subject, Node type) {
    return of(subject).contains(Triple.create(subject, RDF.Nodes.type, type));
  }

  Set<Triple> of(Node subject) {
    return things.getOrDefault(subject, Set.of());
  }

  Stream<Node> values(Node subject, Node property) {
    return of(subject).stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject);
  }

  Optional<Node> value(Node subject, Node property) {
    return values(subject, property).findFirst();
  }

  /** The things of a class, sorted by IRI. */
  List<Node> ofClass(Node type) {
    return things.keySet().stream()
        .filter(thing -> isA(thing, type))
        .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
        .toList();
  }

  /** All triples, in no order. */
  Stream<Triple> triples() {
    return things.values().stream().flatMap(Set::stream);
  }

  /** The descriptions by IRI. */
  SortedMap<String, Graph> entities() {
    SortedMap<String, Graph> entities = new TreeMap<>();
    things.forEach(
        (thing, triples) ->
            entities.put(thing.getURI(), new Description(new ArrayList<>(triples))));
    return entities;
  }
}
