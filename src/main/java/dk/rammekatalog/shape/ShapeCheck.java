package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Doubts;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.Places;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * Validates the catalogue against its SHACL shapes.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#validation-report">SHACL, section 3.6</a>
 */
public final class ShapeCheck implements Check {

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    ShapesGraph shapes = ShapesGraph.of(inspection);
    Places places = new Places(inspection);
    return Stream.concat(
            shapes.findings().stream(),
            ShaclValidator.get()
                .validate(shapes.parsed(), inspection.graph().union())
                .getEntries()
                .stream()
                .filter(entry -> !isDoubtful(inspection.doubts(), entry))
                .flatMap(entry -> diagnostic(inspection, shapes.graph(), places, entry).stream()))
        .toList();
  }

  /**
   * Whether the finding may be due to a file that cannot be read: for an inverse path, that file
   * may hold what is missing.
   */
  private static boolean isDoubtful(Doubts doubts, ReportEntry entry) {
    Node focus = entry.focusNode();
    Node value = entry.value();
    Node path = property(entry.resultPath());
    return doubts.isUnread(focus)
        || value != null && doubts.isUnclear(value)
        || value == null && path != null && doubts.isMisspelt(focus, path)
        || entry.resultPath() instanceof P_Inverse && doubts.isIncomplete(focus);
  }

  private static Optional<Diagnostic> diagnostic(
      Inspection inspection, Graph shapes, Places places, ReportEntry entry) {
    Node focus = entry.focusNode();
    Node path = property(entry.resultPath());
    LocalText rule = message(shapes, entry.source());
    LocalText about =
        places.isMissing(focus, path) && !focus.isBlank()
            ? rule.and(Messages.of("shape.focus", inspection.name(focus)))
            : rule;
    LocalText message = otherClass(inspection, entry).map(is -> is.and(about)).orElse(about);
    return places
        .of(focus, path, entry.value())
        .map(
            at ->
                new Diagnostic(
                    at.file(),
                    at.position(),
                    severity(entry),
                    name(entry.source()),
                    message,
                    rule));
  }

  /** For a value that is described as something else: as what. */
  private static Optional<LocalText> otherClass(Inspection inspection, ReportEntry entry) {
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
        .map(type -> label(inspection, type))
        .map(label -> Messages.of("shape.other-class", inspection.name(value), label))
        .findFirst();
  }

  /** The property that a path ends with. */
  static @Nullable Node property(@Nullable Path path) {
    if (path instanceof P_Link link) {
      return link.getNode();
    }
    if (path instanceof P_Inverse inverse) {
      return property(inverse.getSubPath());
    }
    if (path instanceof P_Seq sequence) {
      return property(sequence.getLeft());
    }
    return path instanceof P_Path1 repeated ? property(repeated.getSubPath()) : null;
  }

  private static LocalText message(Graph shapes, Node shape) {
    LocalText unnamed = Messages.of("shape.unexplained", name(shape));
    return new LocalText(
        text(shapes, shape, SHACL.message, "da").orElse(unnamed.da()),
        text(shapes, shape, SHACL.message, "en").orElse(unnamed.en()));
  }

  private static LocalText label(Inspection inspection, Node type) {
    Graph graph = inspection.graph().union();
    String name = inspection.name(type);
    return new LocalText(
        text(graph, type, RDFS.label.asNode(), "da").orElse(name),
        text(graph, type, RDFS.label.asNode(), "en").orElse(name));
  }

  private static Optional<String> text(Graph graph, Node subject, Node property, String language) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }

  private static Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    if (level.equals(SHACL.Violation)) {
      return Severity.ERROR;
    }
    return level.equals(SHACL.Warning) ? Severity.WARNING : Severity.INFO;
  }

  private static String name(Node shape) {
    if (!shape.isURI()) {
      return "shape";
    }
    String iri = shape.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
