package dk.rammekatalog.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly of most focus nodes that they conform to a shape, without the report that Jena
 * writes meanwhile. Whatever it is not sure of, it leaves to Jena.
 */
final class Conformity {
  private static final Node TYPE = RDF.type.asNode();
  private static final Node SUBCLASS = RDFS.subClassOf.asNode();

  private final Graph data;
  private final ValidationContext context;

  /** Of a class, it and all that are its subclasses. */
  private final Map<Node, Set<Node>> narrower;

  Conformity(Shapes shapes, Graph data) {
    this(shapes, data, new ConcurrentHashMap<>());
  }

  private Conformity(Shapes shapes, Graph data, Map<Node, Set<Node>> narrower) {
    this.data = data;
    this.context = ValidationContext.create(shapes, data);
    this.narrower = narrower;
  }

  /** The same for another graph that has the same classes. */
  Conformity after(Shapes shapes, Graph other) {
    return new Conformity(shapes, other, narrower);
  }

  /** Whether the node conforms to the shape; if not, it may conform all the same. */
  boolean isSure(Shape shape, Node focus) {
    return shape.deactivated()
        || shape.isNodeShape()
            && shape.getConstraints().stream().allMatch(each -> holds(each, focus))
            && areSure(shape.getPropertyShapes(), focus);
  }

  private boolean areSure(Collection<PropertyShape> shapes, Node focus) {
    if (shapes.isEmpty()) {
      return true;
    }
    Map<Node, List<Node>> values = values(focus);
    for (PropertyShape shape : shapes) {
      if (!shape.deactivated() && !isSure(shape, values)) {
        return false;
      }
    }
    return true;
  }

  /** The values of all properties of a node. */
  private Map<Node, List<Node>> values(Node focus) {
    Map<Node, List<Node>> values = new HashMap<>();
    if (!focus.isLiteral()) {
      data.find(focus, Node.ANY, Node.ANY)
          .forEachRemaining(
              triple ->
                  values
                      .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>(2))
                      .add(triple.getObject()));
    }
    return values;
  }

  private boolean isSure(PropertyShape shape, Map<Node, List<Node>> all) {
    List<Node> values = values(shape.getPath(), all);
    if (values == null) {
      return false;
    }
    for (Constraint constraint : shape.getConstraints()) {
      if (!holds(constraint, values) && !isInOrder(constraint, values, all)) {
        return false;
      }
    }
    return shape.getPropertyShapes().isEmpty()
        || values.stream().allMatch(value -> areSure(shape.getPropertyShapes(), value));
  }

  /** The values of a property, or of either of two; null of any other path. */
  private static @Nullable List<Node> values(Path path, Map<Node, List<Node>> all) {
    if (path instanceof P_Link link) {
      return all.getOrDefault(link.getNode(), List.of());
    }
    List<Node> left = path instanceof P_Alt either ? values(either.getLeft(), all) : null;
    List<Node> right = path instanceof P_Alt either ? values(either.getRight(), all) : null;
    return left == null || right == null
        ? null
        : Stream.concat(left.stream(), right.stream()).distinct().toList();
  }

  private boolean holds(Constraint constraint, List<Node> values) {
    if (constraint instanceof MinCount least) {
      return values.size() >= least.getMinCount();
    }
    if (constraint instanceof MaxCount most) {
      return values.size() <= most.getMaxCount();
    }
    if (constraint instanceof HasValueConstraint wanted) {
      return values.contains(wanted.getValue());
    }
    if (constraint instanceof UniqueLangConstraint) {
      return values.size() < 2 || differInLanguage(values);
    }
    if (constraint instanceof QualifiedValueShape some) {
      return isExact(some.getSub()) && !some.qDisjoint() && isAmount(some, values);
    }
    return isOfEachValue(constraint) && values.stream().allMatch(value -> holds(constraint, value));
  }

  private boolean isAmount(QualifiedValueShape wanted, List<Node> values) {
    long count = values.stream().filter(value -> isSure(wanted.getSub(), value)).count();
    return (wanted.qMin() < 0 || count >= wanted.qMin())
        && (wanted.qMax() < 0 || count <= wanted.qMax());
  }

  /** Whether a node that is not sure to conform does not conform. */
  private static boolean isExact(Shape shape) {
    return shape.isNodeShape()
        && shape.getPropertyShapes().isEmpty()
        && shape.getConstraints().stream().allMatch(ConstraintTerm.class::isInstance);
  }

  private static boolean isOfEachValue(Constraint constraint) {
    return constraint instanceof ConstraintTerm
        || constraint instanceof ClassConstraint
        || constraint instanceof ShNode
        || constraint instanceof ShAnd
        || constraint instanceof ShOr;
  }

  /** Of two days: whether the one that must not be later is not. */
  private static boolean isInOrder(
      Constraint constraint, List<Node> values, Map<Node, List<Node>> all) {
    if (!(constraint instanceof LessThanOrEqualsConstraint order)) {
      return false;
    }
    List<Node> others = all.getOrDefault(order.getValue(), List.of());
    return values.stream()
        .allMatch(
            value ->
                isDay(value)
                    && others.stream()
                        .allMatch(other -> isDay(other) && compare(value, other) <= 0));
  }

  private static boolean isDay(Node node) {
    return node.isLiteral()
        && node.getLiteralDatatype() == XSDDatatype.XSDdate
        && node.getLiteralLexicalForm().length() == "2000-01-01".length()
        && node.getLiteral().isWellFormed();
  }

  private static int compare(Node one, Node other) {
    return one.getLiteralLexicalForm().compareTo(other.getLiteralLexicalForm());
  }

  private static boolean differInLanguage(List<Node> values) {
    Set<String> languages = new HashSet<>();
    return values.stream()
        .allMatch(
            value ->
                value.isLiteral()
                    && !value.getLiteralLanguage().isEmpty()
                    && languages.add(value.getLiteralLanguage().toLowerCase(Locale.ROOT)));
  }

  /** Of constraints on a single value. */
  private boolean holds(Constraint constraint, Node value) {
    if (constraint instanceof DatatypeConstraint type) {
      return value.isLiteral()
          && value.getLiteralDatatypeURI().equals(type.getDatatypeURI())
          && type.validate(context, value) == null;
    }
    if (constraint instanceof ConstraintTerm term) {
      return term.validate(context, value) == null;
    }
    if (constraint instanceof ClassConstraint type) {
      return isInstance(value, type.getExpectedClass());
    }
    if (constraint instanceof ShNode node) {
      return isSure(node.getOther(), value);
    }
    if (constraint instanceof ShAnd and) {
      return and.getOthers().stream().allMatch(shape -> isSure(shape, value));
    }
    return constraint instanceof ShOr or
        && or.getOthers().stream().anyMatch(shape -> isSure(shape, value));
  }

  private boolean isInstance(Node value, Node wanted) {
    if (value.isLiteral()) {
      return false;
    }
    Set<Node> classes = narrower.computeIfAbsent(wanted, this::subclasses);
    return data.find(value, TYPE, Node.ANY)
        .filterKeep(triple -> classes.contains(triple.getObject()))
        .nextOptional()
        .isPresent();
  }

  /** A class and all that are its subclasses. */
  private Set<Node> subclasses(Node wanted) {
    Set<Node> found = new HashSet<>();
    List<Node> open = new ArrayList<>(List.of(wanted));
    while (!open.isEmpty()) {
      Node type = open.remove(open.size() - 1);
      if (found.add(type)) {
        open.addAll(data.find(Node.ANY, SUBCLASS, type).mapWith(Triple::getSubject).toList());
      }
    }
    return found;
  }
}
