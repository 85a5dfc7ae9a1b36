package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;

/** Finds IRIs of the catalogue that nothing in the catalogue describes. */
final class LinkCheck implements Check {
  private static final String NAME = "link";
  private static final int FEW = 15;

  /** The IRI of one version of an ontology names a document and is not described as a thing. */
  private static final Set<Node> VERSIONS =
      Set.of(OWL2.versionIRI.asNode(), OWL2.priorVersion.asNode());

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Optional<String> space = inspection.graph().uriSpace();
    if (space.isEmpty()) {
      return List.of();
    }
    Set<String> described =
        inspection.graph().subjects().stream()
            .filter(node -> node.isURI() && node.getURI().startsWith(space.get()))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    return inspection
        .own()
        .flatMap(file -> dangling(inspection, file, space.get(), described).stream())
        .toList();
  }

  private static List<Diagnostic> dangling(
      Inspection inspection, FileGraph file, String space, Set<String> described) {
    return file.graph().find().toList().stream()
        .filter(triple -> !VERSIONS.contains(triple.getPredicate()))
        .filter(triple -> isDangling(triple.getObject(), space, described))
        .filter(triple -> !inspection.graph().isProbablyDescribed(triple.getObject()))
        .flatMap(triple -> finding(inspection, file, triple, described).stream())
        .toList();
  }

  private static boolean isDangling(Node node, String space, Set<String> described) {
    return node.isURI()
        && node.getURI().startsWith(space)
        && node.getURI().indexOf('#') < 0
        && !described.contains(node.getURI());
  }

  private static Optional<Diagnostic> finding(
      Inspection inspection, FileGraph file, Triple triple, Set<String> described) {
    return inspection
        .locations()
        .object(file, triple)
        .map(at -> Inspection.error(at, NAME, message(inspection, triple.getObject(), described)));
  }

  private static LocalText message(Inspection inspection, Node node, Set<String> described) {
    LocalText nothing = Messages.of("link.dangling", inspection.name(node));
    String folder = node.getURI().substring(0, node.getURI().lastIndexOf('/') + 1);
    List<String> siblings =
        described.stream()
            .filter(iri -> iri.startsWith(folder))
            .map(iri -> iri.substring(folder.length()))
            .filter(name -> name.indexOf('/') < 0)
            .toList();
    LocalText advice =
        Nearest.to(node.getURI().substring(folder.length()), siblings)
            .map(name -> inspection.name(NodeFactory.createURI(folder + name)))
            .map(name -> Messages.of("did-you-mean", name))
            .orElseGet(() -> choices(inspection, folder, siblings));
    return nothing.and(advice);
  }

  /** Few siblings are told; if the ontology has them all, one of them must be meant. */
  private static LocalText choices(Inspection inspection, String folder, List<String> siblings) {
    if (siblings.isEmpty() || siblings.size() > FEW) {
      return Messages.of("link.describe");
    }
    List<Node> nodes = siblings.stream().map(name -> NodeFactory.createURI(folder + name)).toList();
    String names = String.join(", ", nodes.stream().map(inspection::name).toList());
    boolean closed = nodes.stream().allMatch(node -> isOfOntology(inspection, node));
    return Messages.of(closed ? "link.choose" : "link.known", names);
  }

  private static boolean isOfOntology(Inspection inspection, Node node) {
    return inspection.graph().describing(node).stream()
        .anyMatch(file -> file.file().kind() == SourceFile.Kind.ONTOLOGY);
  }
}
