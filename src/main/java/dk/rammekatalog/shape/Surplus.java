package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Places;
import dk.rammekatalog.text.Location;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.ValidationProc;
import org.apache.jena.sparql.path.P_Link;

/** Where the values stand that are too many together, for which SHACL names none or any of them. */
final class Surplus {
  private final Graph graph;
  private final Shapes shapes;
  private final Places places;
  private final PathPlaces paths;

  Surplus(Inspection inspection, Shapes shapes) {
    this.graph = inspection.graph().union();
    this.shapes = shapes;
    this.places = new Places(inspection);
    this.paths = new PathPlaces(inspection);
  }

  /** The places in the order in which they are written; empty if the finding is of another kind. */
  List<Location> of(ReportEntry entry) {
    boolean named = entry.value() != null && !(entry.constraint() instanceof UniqueLangConstraint);
    if (!(entry.resultPath() instanceof P_Link link) || named) {
      return List.of();
    }
    List<Node> values = paths.values(entry.focusNode(), link);
    List<Node> rivals = rivals(entry.constraint(), values);
    return rivals.size() < 2 ? List.of() : places.values(entry.focusNode(), link.getNode(), rivals);
  }

  private List<Node> rivals(Constraint constraint, List<Node> values) {
    if (constraint instanceof MaxCount) {
      return values;
    }
    if (constraint instanceof UniqueLangConstraint) {
      Map<String, List<Node>> languages =
          values.stream()
              .filter(value -> value.isLiteral() && !value.getLiteralLanguage().isEmpty())
              .collect(Collectors.groupingBy(Node::getLiteralLanguage));
      return languages.values().stream().filter(of -> of.size() > 1).findFirst().orElse(List.of());
    }
    return constraint instanceof QualifiedValueShape qualified
        ? values.stream().filter(value -> conforms(qualified.getSub(), value)).toList()
        : List.of();
  }

  private boolean conforms(Shape shape, Node value) {
    ValidationContext context = ValidationContext.create(shapes, graph);
    ValidationProc.execValidateShape(context, graph, shape, value);
    return context.generateReport().conforms();
  }
}
