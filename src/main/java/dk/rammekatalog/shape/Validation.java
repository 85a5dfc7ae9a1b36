package dk.rammekatalog.shape;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;

/** Validates a graph with Jena's engine, several focus nodes at a time. */
final class Validation {
  private final Shapes shapes;
  private final Graph data;
  private final Conformity conformity;

  /** Of each shape, the focus nodes that were not sure to conform in another graph before. */
  private final Map<Node, Set<Node>> before;

  /** All nodes that may conform now though they did not then, or the other way round. */
  private final Set<Node> affected;

  private final Map<Node, Set<Node>> unsure = new ConcurrentHashMap<>();

  Validation(Shapes shapes, Graph data) {
    this(shapes, data, Map.of(), Set.of());
  }

  private Validation(Shapes shapes, Graph data, Map<Node, Set<Node>> before, Set<Node> affected) {
    this.shapes = shapes;
    this.data = data;
    this.conformity = new Conformity(shapes, data);
    this.before = before;
    this.affected = affected;
  }

  /**
   * Validates another graph after this one.
   *
   * @param changed the nodes of which the other graph says something else
   */
  Validation again(Graph other, Set<Node> changed) {
    return new Validation(shapes, other, unsure, Reach.of(shapes).backwards(other, changed));
  }

  /** The results of all shapes and all their focus nodes, in any order. */
  List<ReportEntry> results() {
    return shapes.getTargetShapes().parallelStream().flatMap(this::results).toList();
  }

  /** Gives out the results one by one, in any order and from several threads, keeping none. */
  void each(Consumer<ReportEntry> result) {
    shapes.getTargetShapes().parallelStream()
        .filter(shape -> !shape.deactivated())
        .forEach(
            shape ->
                VLib.focusNodes(data, shape).parallelStream()
                    .filter(focus -> !conformity.isSure(shape, focus))
                    .forEach(focus -> results(shape, focus).forEach(result)));
  }

  private Stream<ReportEntry> results(Shape shape) {
    if (shape.deactivated()) {
      return Stream.empty();
    }
    List<Node> open =
        candidates(shape).parallelStream()
            .filter(focus -> !conformity.isSure(shape, focus))
            .toList();
    if (Reach.isNear(shape)) {
      unsure.put(shape.getShapeNode(), Set.copyOf(open));
    }
    return open.parallelStream().flatMap(focus -> results(shape, focus).stream()).toList().stream();
  }

  /**
   * The focus nodes, without those that were sure to conform before and have to do with nothing
   * new.
   */
  private List<Node> candidates(Shape shape) {
    Set<Node> known = before.get(shape.getShapeNode());
    if (known == null) {
      return List.copyOf(VLib.focusNodes(data, shape));
    }
    Set<Node> candidates = new HashSet<>(known);
    candidates.addAll(affected);
    return candidates.stream().filter(node -> VLib.isFocusNode(shape, node, data)).toList();
  }

  private Collection<ReportEntry> results(Shape shape, Node focus) {
    ValidationContext context = ValidationContext.create(shapes, data);
    VLib.validateShape(context, data, shape, focus);
    return context.generateReport().getEntries();
  }
}
