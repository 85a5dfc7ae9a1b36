package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Places;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.ValidationProc;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** Turns the entries of a validation report into findings at the place that can be mended. */
final class ShapeFindings {
  private final Inspection inspection;
  private final ShapesGraph shapes;
  private final ShapeWords words;
  private final Places places;
  private final PathPlaces paths;
  private final Surplus surplus;

  ShapeFindings(Inspection inspection, ShapesGraph shapes) {
    this.inspection = inspection;
    this.shapes = shapes;
    this.words = new ShapeWords(inspection, shapes.graph());
    this.places = new Places(inspection);
    this.paths = new PathPlaces(inspection);
    this.surplus = new Surplus(inspection, shapes.parsed());
  }

  /** The findings of an entry; of a bracket that does not follow a shape, those inside it. */
  Stream<Diagnostic> of(ReportEntry entry) {
    Node value = entry.value();
    if (entry.constraint() instanceof ShNode inner && value != null && value.isBlank()) {
      ValidationContext context =
          ValidationContext.create(shapes.parsed(), inspection.graph().union());
      ValidationProc.execValidateShape(
          context, inspection.graph().union(), inner.getOther(), value);
      return context.generateReport().getEntries().stream().flatMap(this::of);
    }
    return diagnostic(entry).stream();
  }

  private Optional<Diagnostic> diagnostic(ReportEntry entry) {
    LocalText rule = words.rule(entry);
    LocalText about = isMissing(entry) ? rule.and(focus(entry.focusNode())) : rule;
    LocalText message = words.wrong(entry).map(is -> is.and(about)).orElse(about);
    List<Location> rivals = surplus.of(entry);
    Optional<Location> place =
        rivals.isEmpty()
            ? paths.of(entry.focusNode(), entry.resultPath(), entry.value())
            : Optional.of(rivals.get(rivals.size() - 1));
    Optional<Diagnostic> found =
        place.map(
            at ->
                new Diagnostic(
                        at.file(),
                        at.position(),
                        severity(entry),
                        ShapeWords.name(entry.source()),
                        message,
                        rule)
                    .until(at.end())
                    .about(rivals.subList(0, Math.max(0, rivals.size() - 1))));
    Node shape = entry.source();
    return shape.isURI() ? found.map(of -> of.explainedAt(shape.getURI())) : found;
  }

  private boolean isMissing(ReportEntry entry) {
    Node path = ShapeCheck.property(entry.resultPath());
    return places.isMissing(entry.focusNode(), path) && !entry.focusNode().isBlank();
  }

  /** Which thing the finding is about, and what that is. */
  private LocalText focus(Node focus) {
    return inspection
        .graph()
        .union()
        .find(focus, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .toList()
        .stream()
        .min((one, other) -> one.toString().compareTo(other.toString()))
        .map(
            type ->
                Messages.of(
                    "shape.focus-of", inspection.name(focus), inspection.words().label(type)))
        .orElseGet(() -> Messages.of("shape.focus", inspection.name(focus)));
  }

  static Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    if (level.equals(SHACL.Violation)) {
      return Severity.ERROR;
    }
    return level.equals(SHACL.Warning) ? Severity.WARNING : Severity.INFO;
  }
}
