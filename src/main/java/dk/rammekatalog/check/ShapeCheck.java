package dk.rammekatalog.check;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.Location;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Validates the catalogue against its SHACL shapes.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#validation-report">SHACL, section 3.6</a>
 */
final class ShapeCheck implements Check {

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Graph shapes = inspection.graph().union(file -> file.file().kind() == SourceFile.Kind.SHAPES);
    if (shapes.isEmpty()) {
      return List.of();
    }
    try {
      Shapes parsed = Shapes.parse(inOneLanguage(shapes));
      Places places = new Places(inspection);
      return ShaclValidator.get().validate(parsed, inspection.graph().union()).getEntries().stream()
          .flatMap(entry -> diagnostic(inspection, shapes, places, entry).stream())
          .toList();
    } catch (ShaclParseException e) {
      return malformed(inspection, String.valueOf(e.getMessage()));
    }
  }

  /** Jena takes one message for a shape; the others are looked up in the shapes themselves. */
  private static Graph inOneLanguage(Graph shapes) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, shapes);
    List<Triple> others =
        shapes
            .find(Node.ANY, SHACL.message, Node.ANY)
            .filterDrop(triple -> triple.getObject().getLiteralLanguage().equals("da"))
            .toList();
    GraphUtil.delete(graph, others.iterator());
    return graph;
  }

  private static Optional<Diagnostic> diagnostic(
      Inspection inspection, Graph shapes, Places places, ReportEntry entry) {
    Node focus = entry.focusNode();
    Node path = property(entry.resultPath());
    LocalText message = message(shapes, entry);
    LocalText full =
        places.isMissing(focus, path) && !focus.isBlank()
            ? message.and(Messages.of("shape.focus", inspection.name(focus)))
            : message;
    return places
        .of(focus, path, entry.value())
        .map(
            at ->
                new Diagnostic(
                    at.file(), at.position(), severity(entry), name(entry.source()), full));
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

  private static LocalText message(Graph shapes, ReportEntry entry) {
    String engine = String.valueOf(entry.message());
    return new LocalText(
        message(shapes, entry.source(), "da").orElse(engine),
        message(shapes, entry.source(), "en").orElse(engine));
  }

  private static Optional<String> message(Graph shapes, Node shape, String language) {
    return shapes
        .find(shape, SHACL.message, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.getLiteralLanguage().equals(language))
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

  private static List<Diagnostic> malformed(Inspection inspection, String reason) {
    return Stream.of(inspection.graph().files())
        .flatMap(List::stream)
        .filter(file -> file.file().kind() == SourceFile.Kind.SHAPES)
        .map(FileGraph::path)
        .findFirst()
        .map(file -> new Location(file, Position.START))
        .map(at -> Inspection.error(at, "shapes", Messages.of("shapes.malformed", reason)))
        .stream()
        .toList();
  }
}
