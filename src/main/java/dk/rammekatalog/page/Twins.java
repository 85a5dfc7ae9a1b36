package dk.rammekatalog.page;

import dk.rammekatalog.page.NearTriples.Near;
import dk.rammekatalog.store.OpenVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** Properties that say what a narrower one says already; to be used in a read transaction. */
final class Twins {
  private final List<Graph> graphs;

  Twins(OpenVersion version) {
    this.graphs = List.of(version.dataset().getUnionGraph(), version.background());
  }

  /**
   * The properties that need not be shown: every value is also one of a property below them.
   *
   * @param triples by property
   * @param end of a triple that is its value
   */
  Set<Node> among(Map<Node, Near> triples, Function<Triple, Node> end) {
    return triples.keySet().stream()
        .filter(property -> isTwin(property, triples, end))
        .collect(Collectors.toSet());
  }

  private boolean isTwin(Node property, Map<Node, Near> triples, Function<Triple, Node> end) {
    List<Near> below =
        below(property)
            .filter(each -> !each.equals(property) && triples.containsKey(each))
            .map(triples::get)
            .toList();
    Near own = triples.get(property);
    if (!own.isWhole()) {
      // Not all values are at hand; what has as many has the same, for the narrower implies it.
      return below.stream().anyMatch(each -> each.total() == own.total());
    }
    Set<Node> values = ends(own.triples(), end);
    below.forEach(each -> values.removeAll(ends(each.triples(), end)));
    return values.isEmpty();
  }

  private static Set<Node> ends(List<Triple> triples, Function<Triple, Node> end) {
    return triples.stream().map(end).collect(Collectors.toCollection(HashSet::new));
  }

  private Stream<Node> below(Node property) {
    return graphs.stream()
        .flatMap(
            graph -> graph.find(Node.ANY, RDFS.subPropertyOf.asNode(), property).toList().stream())
        .map(Triple::getSubject);
  }
}
