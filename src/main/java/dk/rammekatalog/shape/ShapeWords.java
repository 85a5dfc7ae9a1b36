package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** What a finding of a shape says, in both languages. */
final class ShapeWords {
  private final Inspection inspection;
  private final Graph shapes;

  ShapeWords(Inspection inspection, Graph shapes) {
    this.inspection = inspection;
    this.shapes = shapes;
  }

  /** What the shape asks for everywhere; of a SPARQL constraint its own message, if it has one. */
  LocalText rule(ReportEntry entry) {
    Node shape = entry.source();
    LocalText unnamed = Messages.of("shape.unexplained", name(shape));
    Node explained =
        entry.constraint() instanceof SparqlConstraint constraint
            ? constraint(shape, constraint).orElse(shape)
            : shape;
    return inspection
        .words()
        .text(shapes, explained, SHACL.message)
        .or(() -> inspection.words().text(shapes, shape, SHACL.message))
        .map(text -> inspection.words().filled(text, variable -> bound(variable, entry)))
        .orElse(unnamed);
  }

  /** What is wrong with the value, if more can be said of it than the rule. */
  Optional<LocalText> wrong(ReportEntry entry) {
    Node value = entry.value();
    if (!(entry.constraint() instanceof ClassConstraint) || value == null || !value.isURI()) {
      return Optional.empty();
    }
    Graph graph = inspection.graph().union();
    return graph
        .find(value, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::toString))
        .map(
            type ->
                Messages.of(
                    "shape.other-class", inspection.name(value), inspection.words().label(type)))
        .findFirst();
  }

  /** The name in brackets: the end of the shape's IRI. */
  static String name(Node shape) {
    if (!shape.isURI()) {
      return "shape";
    }
    String iri = shape.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private Optional<Node> constraint(Node shape, SparqlConstraint constraint) {
    return shapes.find(shape, SHACL.sparql, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(
            node ->
                inspection
                    .words()
                    .text(shapes, node, SHACL.message)
                    .filter(text -> text.da().equals(constraint.getMessage()))
                    .isPresent())
        .findFirst();
  }

  private static @Nullable Node bound(String variable, ReportEntry entry) {
    return switch (variable) {
      case "this" -> entry.focusNode();
      case "value" -> entry.value();
      case "path" -> entry.resultPath() instanceof P_Link link ? link.getNode() : null;
      default -> null;
    };
  }
}
