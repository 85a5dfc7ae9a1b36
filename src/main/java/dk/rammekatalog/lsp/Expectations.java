package dk.rammekatalog.lsp;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Which properties the shapes know for a class, and which values for a property. */
final class Expectations {
  private final Graph graph;

  Expectations(Graph graph) {
    this.graph = graph;
  }

  /** What the shapes say of a property for things of one class. */
  record Fit(Node property, boolean required, boolean single) {
    Fit and(Fit other) {
      return new Fit(property, required || other.required, single || other.single);
    }
  }

  /** The properties of the shapes of the classes and all that they are subclasses of, sorted. */
  Collection<Fit> properties(Collection<Node> classes) {
    Map<String, Fit> fits = new TreeMap<>();
    propertyShapes(classes)
        .forEach(
            shape ->
                paths(shape)
                    .map(path -> new Fit(path, count(shape, SHACL.minCount, 1), single(shape)))
                    .forEach(fit -> fits.merge(fit.property().getURI(), fit, Fit::and)));
    return fits.values();
  }

  /** The concept schemes from which the values of a property come. */
  Set<Node> schemes(Collection<Node> classes, Node property) {
    return valueShapes(classes, property).stream()
        .flatMap(shape -> objects(shape, SHACL.property))
        .filter(shape -> graph.contains(shape, SHACL.path, SKOS.inScheme.asNode()))
        .flatMap(shape -> objects(shape, SHACL.hasValue))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The classes of the values of a property; by the ontology if the shapes do not tell. */
  Set<Node> valueClasses(Collection<Node> classes, Node property) {
    Set<Node> found =
        valueShapes(classes, property).stream()
            .flatMap(shape -> objects(shape, SHACL.class_))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return found.isEmpty()
        ? objects(property, node(RDFS.range)).collect(Collectors.toSet())
        : found;
  }

  /** The classes and all that they are subclasses of. */
  Set<Node> withBroader(Collection<Node> classes) {
    return closure(classes, type -> objects(type, node(RDFS.subClassOf)));
  }

  Set<Node> withNarrower(Node type) {
    return closure(List.of(type), broad -> subjects(node(RDFS.subClassOf), broad));
  }

  /** The shapes that are about the values of a property, those that they refer to included. */
  private Set<Node> valueShapes(Collection<Node> classes, Node property) {
    Collection<Node> about =
        classes.isEmpty()
            ? subjects(SHACL.path, property).toList()
            : propertyShapes(classes).filter(shape -> isAbout(shape, property)).toList();
    return closure(
        about,
        shape ->
            Stream.of(
                    objects(shape, SHACL.node),
                    objects(shape, SHACL.or).flatMap(this::members),
                    objects(shape, SHACL.xone).flatMap(this::members))
                .flatMap(found -> found));
  }

  private Stream<Node> propertyShapes(Collection<Node> classes) {
    List<Node> targeted =
        withBroader(classes).stream()
            .flatMap(type -> Stream.concat(Stream.of(type), subjects(SHACL.targetClass, type)))
            .toList();
    return closure(targeted, shape -> objects(shape, SHACL.node)).stream()
        .flatMap(shape -> objects(shape, SHACL.property));
  }

  private boolean isAbout(Node shape, Node property) {
    return paths(shape).anyMatch(property::equals);
  }

  /** The properties of a path of one step. */
  private Stream<Node> paths(Node shape) {
    return objects(shape, SHACL.path)
        .flatMap(
            path ->
                path.isURI()
                    ? Stream.of(path)
                    : objects(path, SHACL.alternativePath).flatMap(this::members))
        .filter(Node::isURI);
  }

  private boolean single(Node shape) {
    return objects(shape, SHACL.maxCount).anyMatch(most -> most.getLiteralLexicalForm().equals("1"))
        && objects(shape, SHACL.qualifiedValueShape).findAny().isEmpty();
  }

  private boolean count(Node shape, Node property, int least) {
    return objects(shape, property)
        .anyMatch(
            count ->
                count.getLiteralLexicalForm().matches("[0-9]{1,6}")
                    && Integer.parseInt(count.getLiteralLexicalForm()) >= least);
  }

  private Stream<Node> members(Node list) {
    GNode node = new GNode(graph, list);
    return GraphList.isListNode(node) ? GraphList.members(node).stream() : Stream.empty();
  }

  private Stream<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private Stream<Node> subjects(Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList().stream();
  }

  private static Node node(Property property) {
    return property.asNode();
  }

  private static Set<Node> closure(
      Collection<Node> from, java.util.function.Function<Node, Stream<Node>> next) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (found.add(node)) {
        next.apply(node).forEach(open::add);
      }
    }
    return found;
  }
}
