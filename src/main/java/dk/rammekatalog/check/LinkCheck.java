package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.OwnAddress;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;

/** Finds IRIs of the catalogue that nothing in the catalogue describes. */
final class LinkCheck implements Check {
  private static final String NAME = "link";

  /** The IRI of one version of an ontology names a document and is not described as a thing. */
  private static final Set<Node> VERSIONS =
      Set.of(OWL2.versionIRI.asNode(), OWL2.priorVersion.asNode());

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Optional<String> space = inspection.graph().uriSpace();
    if (space.isEmpty()) {
      return List.of();
    }
    LinkAdvice.Described described = new LinkAdvice.Described(inspection, space.get());
    return inspection
        .own()
        .parallel()
        .flatMap(file -> dangling(inspection, file, space.get(), described).stream())
        .toList();
  }

  private static List<Diagnostic> dangling(
      Inspection inspection, FileGraph file, String space, LinkAdvice.Described described) {
    return file.graph().triples().stream()
        .filter(triple -> isDangling(triple.getObject(), space, inspection.graph()))
        .filter(triple -> !VERSIONS.contains(triple.getPredicate()))
        .filter(triple -> !inspection.graph().isProbablyDescribed(triple.getObject()))
        .flatMap(triple -> finding(inspection, file, triple, described).stream())
        .toList();
  }

  private static boolean isDangling(Node node, String space, SourceGraph graph) {
    return node.isURI()
        && node.getURI().startsWith(space)
        && node.getURI().indexOf('#') < 0
        && !OwnAddress.is(space, node.getURI())
        && graph.describing(node).isEmpty();
  }

  private static Optional<Diagnostic> finding(
      Inspection inspection, FileGraph file, Triple triple, LinkAdvice.Described described) {
    Node node = triple.getObject();
    return inspection
        .locations()
        .object(file, triple)
        .map(
            at -> {
              LinkAdvice advice = LinkAdvice.of(inspection, node, described);
              LocalText message =
                  Messages.of("link.dangling", inspection.name(node)).and(advice.text());
              return Inspection.error(at, NAME, message)
                  .replacedBy(inspection.words().only(file.prefixes(), advice.meant()));
            });
  }
}
