package dk.rammekatalog.inspect;

import dk.rammekatalog.source.Locations;
import dk.rammekatalog.text.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Finds the place that a finding of a shape or a query is about. */
public final class Places {
  private static final Comparator<Location> WRITTEN =
      Comparator.comparing(Location::file).thenComparing(Location::position);

  private final Graph graph;
  private final Locations locations;

  public Places(Inspection inspection) {
    this.graph = inspection.graph().union();
    this.locations = inspection.locations();
  }

  /**
   * The value itself; without one, the last triple of the path (the surplus one, where there are
   * too many); without any, the whole description of the focus node, for something is missing in
   * it. A value of an inverse path stands in a triple about it.
   *
   * @param value the focus node itself if the finding is about its name
   * @return empty if no file that stewards own has the place
   */
  public Optional<Location> of(Node focus, @Nullable Node path, @Nullable Node value) {
    return Stream.<Supplier<Optional<Location>>>of(
            () -> triple(focus, path, value),
            () -> triple(value, path, focus),
            () -> triple(focus, path, null),
            () -> focus.equals(value) ? locations.subject(focus) : locations.block(focus),
            () -> triple(null, path, focus))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Where values of a property stand, in the order in which they are written. */
  public List<Location> values(Node focus, Node path, Collection<Node> values) {
    return values.stream()
        .map(value -> locations.object(Triple.create(focus, path, value)))
        .flatMap(Optional::stream)
        .sorted(WRITTEN)
        .toList();
  }

  /** Whether a finding would stand at the focus node, for want of any triple of its path. */
  public boolean isMissing(Node focus, @Nullable Node path) {
    return path == null || !graph.contains(focus, path, Node.ANY);
  }

  private Optional<Location> triple(
      @Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
    if (subject != null && subject.isLiteral() || predicate == null) {
      return Optional.empty();
    }
    List<Triple> triples = graph.find(any(subject), predicate, any(object)).toList();
    return triples.stream().map(locations::object).flatMap(Optional::stream).max(WRITTEN);
  }

  private static Node any(@Nullable Node node) {
    return Objects.requireNonNullElse(node, Node.ANY);
  }
}
