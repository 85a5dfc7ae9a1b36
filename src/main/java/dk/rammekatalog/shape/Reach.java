package dk.rammekatalog.shape;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;

/**
 * How many steps from a focus node {@link Conformity} looks at what is said of a node: as many as
 * property shapes stand in each other.
 */
record Reach(int steps) {
  /** More than any shape has that does not contain itself. */
  private static final int FAR = 12;

  private static final Set<TargetType> OWN =
      Set.of(
          TargetType.targetNode,
          TargetType.targetClass,
          TargetType.implicitClass,
          TargetType.targetSubjectsOf);

  static Reach of(Shapes shapes) {
    return new Reach(
        shapes.getTargetShapes().stream()
            .filter(Reach::isNear)
            .mapToInt(shape -> steps(shape, FAR))
            .max()
            .orElse(0));
  }

  /**
   * Whether a node becomes a focus node, and a sure one, by what is said of it and of nodes to
   * which a few steps lead.
   */
  static boolean isNear(Shape shape) {
    return shape.getTargets().stream().allMatch(target -> OWN.contains(target.getTargetType()))
        && steps(shape, FAR) < FAR;
  }

  /** The nodes, and those from which as many steps lead to one of them. */
  Set<Node> backwards(Graph data, Set<Node> nodes) {
    Set<Node> found = new HashSet<>(nodes);
    Set<Node> last = found;
    for (int step = 0; step < steps; step++) {
      Set<Node> next = new HashSet<>();
      for (Node node : last) {
        data.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).forEachRemaining(next::add);
      }
      next.removeAll(found);
      found.addAll(next);
      last = next;
    }
    return found;
  }

  /** At most the limit, which means too many. */
  private static int steps(Shape shape, int limit) {
    if (limit <= 0) {
      return 0;
    }
    int inner =
        shape.getConstraints().stream()
            .flatMap(Reach::parts)
            .mapToInt(part -> 1 + steps(part, limit - 1))
            .max()
            .orElse(0);
    int outer =
        shape.getPropertyShapes().stream()
            .mapToInt(part -> 1 + steps(part, limit - 1))
            .max()
            .orElse(0);
    return Math.max(inner, outer);
  }

  private static Stream<Shape> parts(Constraint constraint) {
    if (constraint instanceof ShNode node) {
      return Stream.of(node.getOther());
    }
    if (constraint instanceof ShAnd and) {
      return and.getOthers().stream();
    }
    if (constraint instanceof ShOr or) {
      return or.getOthers().stream();
    }
    return constraint instanceof QualifiedValueShape some ? Stream.of(some.getSub()) : Stream.of();
  }
}
