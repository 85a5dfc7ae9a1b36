package dk.rammekatalog.page;

import dk.rammekatalog.store.OpenVersion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * The triples of one thing by property, at most so many of each: a thing that very much refers to
 * costs no more than another. To be used in a read transaction.
 */
final class NearTriples {
  /** Beyond these, each property is asked by itself. */
  private static final int FEW = 600;

  private final Graph union;
  private final Graph background;
  private final int most;

  /**
   * Triples of things of a version.
   *
   * @param most triples of a property
   */
  NearTriples(OpenVersion version, int most) {
    this.union = version.dataset().getUnionGraph();
    this.background = version.background();
    this.most = most;
  }

  Map<Node, List<Triple>> from(Node thing) {
    return near(property -> union.find(thing, property, Node.ANY));
  }

  Map<Node, List<Triple>> to(Node thing) {
    return near(property -> union.find(Node.ANY, property, thing));
  }

  private Map<Node, List<Triple>> near(Function<Node, Iterator<Triple>> find) {
    Iterator<Triple> all = find.apply(Node.ANY);
    List<Triple> few = first(all, FEW);
    Set<Node> properties = new LinkedHashSet<>();
    few.forEach(triple -> properties.add(triple.getPredicate()));
    Map<Node, List<Triple>> near = new LinkedHashMap<>();
    if (few.size() < FEW) {
      few.forEach(
          each -> near.computeIfAbsent(each.getPredicate(), key -> new ArrayList<>()).add(each));
      return near;
    }
    properties().forEach(properties::add);
    for (Node property : properties) {
      List<Triple> triples = first(find.apply(property), most);
      if (!triples.isEmpty()) {
        near.put(property, triples);
      }
    }
    return near;
  }

  /** The properties that the catalogue and the vocabularies declare. */
  private Stream<Node> properties() {
    return Stream.of(union, background)
        .flatMap(
            graph ->
                Stream.of(
                        OWL.ObjectProperty,
                        OWL.DatatypeProperty,
                        OWL.AnnotationProperty,
                        RDF.Property)
                    .flatMap(
                        type ->
                            graph
                                .find(Node.ANY, RDF.type.asNode(), type.asNode())
                                .toList()
                                .stream()))
        .map(Triple::getSubject)
        .filter(Node::isURI);
  }

  private static List<Triple> first(Iterator<Triple> triples, int count) {
    List<Triple> first = new ArrayList<>();
    while (first.size() < count && triples.hasNext()) {
      first.add(triples.next());
    }
    org.apache.jena.atlas.iterator.Iter.close(triples);
    return first;
  }
}
