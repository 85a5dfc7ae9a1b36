package dk.rammekatalog.shape;

import java.util.Collection;
import java.util.List;
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

  Validation(Shapes shapes, Graph data) {
    this.shapes = shapes;
    this.data = data;
    this.conformity = new Conformity(shapes, data);
  }

  /** The results of all shapes and all their focus nodes, in any order. */
  List<ReportEntry> results() {
    return shapes.getTargetShapes().parallelStream().flatMap(this::results).toList();
  }

  private Stream<ReportEntry> results(Shape shape) {
    return shape.deactivated()
        ? Stream.empty()
        : List.copyOf(VLib.focusNodes(data, shape)).parallelStream()
            .filter(focus -> !conformity.isSure(shape, focus))
            .flatMap(focus -> results(shape, focus).stream())
            .toList()
            .stream();
  }

  private Collection<ReportEntry> results(Shape shape, Node focus) {
    ValidationContext context = ValidationContext.create(shapes, data);
    VLib.validateShape(context, data, shape, focus);
    return context.generateReport().getEntries();
  }
}
