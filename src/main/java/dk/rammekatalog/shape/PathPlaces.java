package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Places;
import dk.rammekatalog.text.Location;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.jspecify.annotations.Nullable;

/** Finds the innermost triple of a property path, for there a finding can be mended. */
final class PathPlaces {
  private final Graph graph;
  private final Places places;

  PathPlaces(Inspection inspection) {
    this.graph = inspection.graph().union();
    this.places = new Places(inspection);
  }

  /**
   * The value, where the last step of the path reaches it; without a value, the description that
   * lacks the next step of the path, or the last triple of the path.
   */
  Optional<Location> of(Node focus, @Nullable Path path, @Nullable Node value) {
    if (path instanceof P_Link link) {
      return places.of(focus, link.getNode(), value);
    }
    if (path instanceof P_Inverse inverse && value != null) {
      return of(value, inverse.getSubPath(), focus);
    }
    if (path instanceof P_Seq sequence) {
      return sequence(focus, sequence, value);
    }
    if (path instanceof P_Alt choice) {
      return choice(focus, choice, value);
    }
    if (path instanceof P_Path1 repeated && value != null) {
      return repeated(focus, repeated, value);
    }
    return places.of(focus, null, value);
  }

  /** The nodes that a path leads to, each once. */
  List<Node> values(Node focus, Path path) {
    return Iter.iter(PathEval.eval(graph, focus, path, ARQ.getContext())).distinct().toList();
  }

  private Optional<Location> sequence(Node focus, P_Seq path, @Nullable Node value) {
    List<Node> middle = values(focus, path.getLeft());
    Optional<Node> inner =
        middle.stream()
            .filter(
                node ->
                    value == null
                        ? values(node, path.getRight()).isEmpty()
                        : values(node, path.getRight()).contains(value))
            .findFirst()
            .or(() -> middle.stream().findFirst());
    return inner
        .flatMap(node -> of(node, path.getRight(), value))
        .or(() -> of(focus, path.getLeft(), null));
  }

  private Optional<Location> choice(Node focus, P_Alt path, @Nullable Node value) {
    for (Path way : List.of(path.getLeft(), path.getRight())) {
      List<Node> reached = values(focus, way);
      if (value == null ? !reached.isEmpty() : reached.contains(value)) {
        return of(focus, way, value);
      }
    }
    return places.of(focus, null, null); // each of the ways would do
  }

  private Optional<Location> repeated(Node focus, P_Path1 path, Node value) {
    return values(focus, path).stream()
        .filter(node -> values(node, path.getSubPath()).contains(value))
        .findFirst()
        .or(() -> Optional.of(focus))
        .flatMap(node -> of(node, path.getSubPath(), value));
  }
}
