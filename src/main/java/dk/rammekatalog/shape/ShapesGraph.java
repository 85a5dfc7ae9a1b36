package dk.rammekatalog.shape;

import dk.rammekatalog.inspect.Doubts;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/**
 * The shapes of a catalogue, as far as they can be used, and what is wrong with the rest.
 *
 * @param parsed the usable shapes
 * @param graph their triples, messages in both languages included
 * @param findings one for each triple, or else each file, that SHACL does not allow
 */
record ShapesGraph(Shapes parsed, Graph graph, List<Diagnostic> findings) {
  private static final String NAME = "shapes";
  private static final Set<Node> NESTED =
      Set.of(SHACL.node, SHACL.not, SHACL.or, SHACL.and, SHACL.xone, SHACL.qualifiedValueShape);

  static ShapesGraph of(Inspection inspection) {
    List<FileGraph> files =
        inspection.graph().files().stream()
            .filter(file -> file.file().kind() == SourceFile.Kind.SHAPES)
            .toList();
    List<Diagnostic> findings = new ArrayList<>();
    Graph graph = union(files);
    for (Triple triple : graph.find().toList()) {
      ShapeValues.fault(triple)
          .ifPresent(
              fault -> {
                graph.delete(triple);
                inspection
                    .locations()
                    .object(triple)
                    .ifPresent(at -> findings.add(Inspection.error(at, NAME, fault)));
              });
    }
    dropShapesOfBrokenFiles(inspection.doubts(), graph);
    findings.addAll(dropShapesWithoutPath(inspection, graph));
    return parse(graph)
        .map(parsed -> new ShapesGraph(parsed, graph, findings))
        .orElseGet(() -> withoutOneFile(inspection, files, graph, findings));
  }

  private static Graph union(List<FileGraph> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.forEach(file -> GraphUtil.addInto(graph, file.graph()));
    return graph;
  }

  /** A constraint asks nothing that rests on a shape whose file cannot be read. */
  private static void dropShapesOfBrokenFiles(Doubts doubts, Graph graph) {
    for (Triple triple : graph.find().toList()) {
      if (NESTED.contains(triple.getPredicate())
          && members(graph, triple.getObject()).anyMatch(doubts::isUnread)) {
        graph.delete(triple);
      }
    }
  }

  /** The node itself, or the members of the list that it begins. */
  private static Stream<Node> members(Graph graph, Node node) {
    GNode list = new GNode(graph, node);
    return GraphList.isListNode(list) ? GraphList.members(list).stream() : Stream.of(node);
  }

  /** A property shape is nothing without its path; if its file cannot be read, that is told. */
  private static List<Diagnostic> dropShapesWithoutPath(Inspection inspection, Graph graph) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Triple triple : graph.find(Node.ANY, SHACL.property, Node.ANY).toList()) {
      Node shape = triple.getObject();
      if (!graph.contains(shape, SHACL.path, Node.ANY)) {
        graph.delete(triple);
        if (!inspection.doubts().isUnclear(shape)) {
          LocalText fault = Messages.of("shapes.path", inspection.name(shape));
          inspection
              .locations()
              .subject(shape)
              .or(() -> inspection.locations().object(triple))
              .ifPresent(at -> findings.add(Inspection.error(at, NAME, fault)));
        }
        graph.remove(shape, Node.ANY, Node.ANY);
      }
    }
    return findings;
  }

  /** Points at the file without which the others can be used, or at the first. */
  private static ShapesGraph withoutOneFile(
      Inspection inspection, List<FileGraph> files, Graph graph, List<Diagnostic> findings) {
    for (FileGraph file : files) {
      Graph rest = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(rest, graph);
      GraphUtil.deleteFrom(rest, file.graph());
      dropShapesWithoutPath(inspection, rest);
      Optional<Shapes> parsed = parse(rest);
      if (parsed.isPresent()) {
        findings.add(unusable(file));
        return new ShapesGraph(parsed.get(), rest, findings);
      }
    }
    files.stream().findFirst().map(ShapesGraph::unusable).ifPresent(findings::add);
    Graph none = GraphFactory.createDefaultGraph();
    return new ShapesGraph(Shapes.parse(none), none, findings);
  }

  private static Diagnostic unusable(FileGraph file) {
    return Inspection.error(
        new Location(file.path(), Position.START), NAME, Messages.of("shapes.unusable"));
  }

  private static Optional<Shapes> parse(Graph graph) {
    try {
      return Optional.of(Shapes.parse(inOneLanguage(graph)));
    } catch (JenaException e) {
      return Optional.empty();
    }
  }

  /** Jena takes one message for a shape; the others are looked up in the shapes themselves. */
  static Graph inOneLanguage(Graph shapes) {
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
}
