package dk.rammekatalog.page;

import dk.rammekatalog.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the ontology says leads from class to class: the properties below {@code rk:leadsTo} with
 * their domains and ranges.
 */
final class ThreadTerms {
  private static final List<Node> DOMAINS = List.of(RDFS.domain.asNode(), includes("domain"));
  private static final List<Node> RANGES = List.of(RDFS.range.asNode(), includes("range"));

  private final Graph graph;
  private final Language language;

  ThreadTerms(Graph graph, Language language) {
    this.graph = graph;
    this.language = language;
  }

  /**
   * What leads from one place to another.
   *
   * @param from the number of a place
   * @param to the number of a place
   * @param kind whether it is a subclass and not a property
   * @param words all of it as a sentence
   */
  record Step(int from, int to, boolean kind, List<String> labels, String words) {}

  /** One property from one place to another. */
  private record Link(int from, int to, Node property) {}

  String label(Node term) {
    return graph
        .find(term, RDFS.label.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(label -> label.getLiteralLanguage().equals(language.tag()))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse(term.getLocalName());
  }

  /** The steps, by the places from which and to which they go. */
  List<Step> steps() {
    Map<List<Integer>, Set<Node>> properties =
        new TreeMap<>(
            Comparator.<List<Integer>, Integer>comparing(key -> key.get(0))
                .thenComparing(key -> key.get(1)));
    Set<Link> links = links();
    links.stream()
        .filter(link -> !isInTwo(link, links))
        .forEach(
            link ->
                properties
                    .computeIfAbsent(List.of(link.from, link.to), key -> new HashSet<>())
                    .add(link.property));
    return properties.entrySet().stream()
        .map(entry -> step(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
        .toList();
  }

  private Step step(int from, int to, Set<Node> properties) {
    List<String> labels = properties.stream().map(this::label).sorted().toList();
    String words =
        label(ThreadPlace.ALL.get(from).iri())
            + " → "
            + String.join(", ", labels)
            + " → "
            + label(ThreadPlace.ALL.get(to).iri());
    return new Step(from, to, properties.contains(RDFS.subClassOf.asNode()), labels, words);
  }

  private Set<Link> links() {
    Set<Link> links = new HashSet<>();
    for (Node property : below(ThreadPlace.property("leadsTo"), RDFS.subPropertyOf.asNode())) {
      for (int from : nearest(said(property, DOMAINS))) {
        for (int to : widest(said(property, RANGES))) {
          if (from != to) {
            links.add(new Link(from, to, property));
          }
        }
      }
    }
    places()
        .forEach(
            from ->
                places()
                    .filter(to -> graph.contains(iri(from), RDFS.subClassOf.asNode(), iri(to)))
                    .forEach(to -> links.add(new Link(from, to, RDFS.subClassOf.asNode()))));
    return links;
  }

  /** Whether the same property leads there over a third place already. */
  private static boolean isInTwo(Link link, Set<Link> links) {
    return IntStream.range(0, ThreadPlace.ALL.size())
        .anyMatch(
            over ->
                links.contains(new Link(link.from, over, link.property))
                    && links.contains(new Link(over, link.to, link.property)));
  }

  private Set<Node> said(Node property, List<Node> ways) {
    return ways.stream()
        .flatMap(way -> graph.find(property, way, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }

  /** The places of the classes and their subclasses, but none that has another of them below it. */
  private Set<Integer> nearest(Set<Node> classes) {
    Set<Integer> within = within(classes);
    return within.stream()
        .filter(place -> within.stream().noneMatch(other -> isBelow(other, place)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The places of the classes and their subclasses, but none that is below another of them. */
  private Set<Integer> widest(Set<Node> classes) {
    Set<Integer> within = within(classes);
    return within.stream()
        .filter(place -> within.stream().noneMatch(other -> isBelow(place, other)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Integer> within(Set<Node> classes) {
    Set<Node> all =
        classes.stream()
            .flatMap(
                type ->
                    Stream.concat(Stream.of(type), below(type, RDFS.subClassOf.asNode()).stream()))
            .collect(Collectors.toSet());
    return places().filter(place -> all.contains(iri(place))).collect(Collectors.toSet());
  }

  private boolean isBelow(int place, int other) {
    return place != other && below(iri(other), RDFS.subClassOf.asNode()).contains(iri(place));
  }

  private Set<Node> below(Node term, Node relation) {
    Set<Node> found = new HashSet<>();
    List<Node> open = new ArrayList<>(List.of(term));
    while (!open.isEmpty()) {
      graph
          .find(Node.ANY, relation, open.remove(0))
          .mapWith(Triple::getSubject)
          .filterKeep(found::add)
          .forEachRemaining(open::add);
    }
    return found;
  }

  private static Stream<Integer> places() {
    return IntStream.range(0, ThreadPlace.ALL.size()).boxed();
  }

  private static Node iri(int place) {
    return ThreadPlace.ALL.get(place).iri();
  }

  private static Node includes(String what) {
    return NodeFactory.createURI("https://schema.org/" + what + "Includes");
  }
}
