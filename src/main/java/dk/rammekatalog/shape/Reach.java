package dk.rammekatalog.shape;

import dk.rammekatalog.query.Footprint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.constraint.CardinalityConstraint;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * How far from a focus node the triples are at which a shape looks: how many steps, each from a
 * subject to an object, lead from a focus node to their subjects.
 *
 * @param described the steps to all triples that decide whether the node is a focus node and
 *     conforms, without those that only say of which class something is
 * @param typed the steps to those and these
 * @param queries what else decides
 */
record Reach(int described, int typed, List<Footprint> queries) {
  /** More steps than any shape takes that does not contain itself or look backwards. */
  private static final int FAR = 12;

  /** What is known without a look at what is said of the value. */
  private static final int NOTHING = -1;

  private static final Set<TargetType> OWN =
      Set.of(
          TargetType.targetNode,
          TargetType.targetClass,
          TargetType.implicitClass,
          TargetType.targetSubjectsOf);

  static Reach of(Shape shape) {
    boolean near =
        shape.getTargets().stream().allMatch(target -> OWN.contains(target.getTargetType()));
    return near
        ? new Reach(distance(shape, false), distance(shape, true), queries(shape))
        : new Reach(FAR, FAR, List.of());
  }

  private static int distance(Shape shape, boolean typed) {
    return Math.max(0, steps(shape, typed, FAR));
  }

  /** Of the shape itself; those of shapes in it are not known here. */
  private static List<Footprint> queries(Shape shape) {
    return shape.getConstraints().stream()
        .filter(SparqlConstraint.class::isInstance)
        .map(constraint -> Footprint.of(((SparqlConstraint) constraint).getQuery()))
        .toList();
  }

  /** Whether no other triples can decide. */
  boolean isNear() {
    return typed < FAR;
  }

  /**
   * The nodes, and those from which at most so many steps lead to one of them, with the number of
   * steps.
   */
  static Map<Node, Integer> backwards(Graph data, Set<Node> nodes, int steps) {
    Map<Node, Integer> found = new HashMap<>();
    nodes.forEach(node -> found.put(node, 0));
    Set<Node> last = nodes;
    for (int step = 1; step <= steps; step++) {
      Set<Node> next = new HashSet<>();
      for (Node node : last) {
        data.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).forEachRemaining(next::add);
      }
      next.removeAll(found.keySet());
      for (Node node : next) {
        found.put(node, step);
      }
      last = next;
    }
    return found;
  }

  private static int steps(Shape shape, boolean typed, int limit) {
    if (limit <= 0) {
      return FAR;
    }
    int inner =
        IntStream.concat(
                shape.getConstraints().stream().mapToInt(each -> steps(each, typed, limit)),
                shape.getPropertyShapes().stream().mapToInt(each -> steps(each, typed, limit - 1)))
            .max()
            .orElse(NOTHING);
    return shape instanceof PropertyShape property ? length(property.getPath()) + inner : inner;
  }

  /** From the value that a constraint is about. */
  private static int steps(Constraint constraint, boolean typed, int limit) {
    if (constraint instanceof ConstraintTerm
        || constraint instanceof CardinalityConstraint
        || constraint instanceof HasValueConstraint
        || constraint instanceof UniqueLangConstraint
        || constraint instanceof ConstraintPairwise) {
      return NOTHING;
    }
    if (constraint instanceof ClassConstraint) {
      return typed ? 0 : NOTHING;
    }
    if (constraint instanceof ClosedConstraint) {
      return 0;
    }
    if (constraint instanceof SparqlConstraint && limit == FAR) {
      return NOTHING;
    }
    if (constraint instanceof ConstraintOp1 one) {
      return steps(one.getOther(), typed, limit - 1);
    }
    if (constraint instanceof ConstraintOpN several) {
      return several.getOthers().stream()
          .mapToInt(each -> steps(each, typed, limit - 1))
          .max()
          .orElse(NOTHING);
    }
    return constraint instanceof QualifiedValueShape some && !some.qDisjoint()
        ? steps(some.getSub(), typed, limit - 1)
        : FAR;
  }

  private static int length(Path path) {
    if (path instanceof P_Link) {
      return 1;
    }
    if (path instanceof P_Alt either) {
      return Stream.of(either.getLeft(), either.getRight())
          .mapToInt(Reach::length)
          .max()
          .getAsInt();
    }
    return path instanceof P_Seq sequence
        ? length(sequence.getLeft()) + length(sequence.getRight())
        : FAR + 1;
  }
}
