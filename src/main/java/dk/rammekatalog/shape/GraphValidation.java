package dk.rammekatalog.shape;

import dk.rammekatalog.report.Severity;
import dk.rammekatalog.text.LocalText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Validates graphs that stand in no file against shapes. */
public final class GraphValidation {
  /**
   * One result.
   *
   * @param focus the node that does not follow the shape
   * @param path the property that is meant, if it is one
   * @param value what is wrong there; empty if something is missing or too much
   * @param shape its IRI, or what it is called if it has none
   * @param message of the shape in both languages; empty if it has none
   */
  public record Result(
      Node focus,
      Optional<Node> path,
      Optional<Node> value,
      Severity severity,
      String shape,
      Optional<LocalText> message) {

    /** The end of the shape's IRI, under which findings are known. */
    public String name() {
      return shape.substring(Math.max(shape.lastIndexOf('#'), shape.lastIndexOf('/')) + 1);
    }
  }

  private final Graph graph;
  private final Shapes shapes;
  private final Map<Node, Optional<LocalText>> messages = new ConcurrentHashMap<>();

  /** The shapes, messages in all their languages included. */
  public GraphValidation(Graph shapes) {
    this.graph = shapes;
    this.shapes = Shapes.parse(ShapesGraph.inOneLanguage(shapes));
  }

  /**
   * Gives out the results about what the data describe, in any order and from several threads.
   *
   * @param data read by several threads
   * @param vocabularies what the shapes must know beside the data
   */
  public void validate(Graph data, Graph vocabularies, Consumer<Result> each) {
    new Validation(shapes, new Together(data, vocabularies))
        .each(
            entry -> {
              if (data.contains(entry.focusNode(), Node.ANY, Node.ANY)) {
                each.accept(result(entry));
              }
            });
  }

  private Result result(ReportEntry entry) {
    Node shape = entry.source();
    return new Result(
        entry.focusNode(),
        Optional.ofNullable(ShapeCheck.property(entry.resultPath())),
        Optional.ofNullable(entry.value()),
        ShapeFindings.severity(entry),
        shape.isURI() ? shape.getURI() : String.valueOf(entry.resultPath()),
        messages.computeIfAbsent(shape, this::message));
  }

  private Optional<LocalText> message(Node shape) {
    Optional<String> da = text(shape, "da");
    Optional<String> en = text(shape, "en").or(() -> text(shape, ""));
    return da.or(() -> en).map(either -> new LocalText(da.orElse(either), en.orElse(either)));
  }

  private Optional<String> text(Node shape, String language) {
    return graph
        .find(shape, SHACL.message, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }
}
