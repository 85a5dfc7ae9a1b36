package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Change;
import dk.rammekatalog.inspect.Check;
import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.OwnAddress;
import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.jspecify.annotations.Nullable;

/** Finds IRIs of the catalogue that nothing in the catalogue describes. */
final class LinkCheck implements Check {
  private static final String NAME = "link";

  /** The IRI of one version of an ontology names a document and is not described as a thing. */
  private static final Set<Node> VERSIONS =
      Set.of(OWL2.versionIRI.asNode(), OWL2.priorVersion.asNode());

  private final Optional<Change> change;

  /** Of each file, the triples that lead nowhere. */
  private final Map<String, List<Triple>> dangling;

  private LinkAdvice.@Nullable Described described;

  /** Looks at everything. */
  LinkCheck() {
    this.change = Optional.empty();
    this.dangling = new ConcurrentHashMap<>();
  }

  private LinkCheck(LinkCheck before, Change change) {
    this.change = Optional.of(change);
    this.dangling = new ConcurrentHashMap<>(before.dangling);
    this.dangling.keySet().removeAll(change.paths());
    this.described = before.described;
  }

  LinkCheck after(Change later) {
    return new LinkCheck(this, later);
  }

  @Override
  public List<Diagnostic> run(Inspection inspection) {
    Optional<String> space = inspection.graph().uriSpace();
    if (space.isEmpty()) {
      return List.of();
    }
    LinkAdvice.Described known =
        described == null || change.isEmpty()
            ? new LinkAdvice.Described(inspection, space.get())
            : described.after(inspection, change.get());
    described = known;
    Map<String, Set<Triple>> cut = change.map(of -> cut(inspection.graph(), of)).orElse(Map.of());
    return inspection
        .own()
        .parallel()
        .flatMap(
            file ->
                dangling(inspection, file, space.get(), cut.getOrDefault(file.path(), Set.of()))
                    .stream()
                    .flatMap(triple -> finding(inspection, file, triple, known).stream()))
        .toList();
  }

  /** Of each file, the triples that lead to something that is no longer described. */
  private static Map<String, Set<Triple>> cut(SourceGraph graph, Change change) {
    Map<String, Set<Triple>> cut = new HashMap<>();
    for (Node vanished : change.vanished()) {
      for (Triple triple : graph.union().find(Node.ANY, Node.ANY, vanished).toList()) {
        for (FileGraph file : graph.describing(triple.getSubject())) {
          cut.computeIfAbsent(file.path(), path -> new HashSet<>()).add(triple);
        }
      }
    }
    return cut;
  }

  /** Looks at all triples of a file, or only at those of which another thing may be true now. */
  private List<Triple> dangling(
      Inspection inspection, FileGraph file, String space, Set<Triple> cut) {
    List<Triple> before = dangling.get(file.path());
    if (before != null && before.isEmpty() && cut.isEmpty()) {
      return before;
    }
    Collection<Triple> open = before == null ? file.graph().triples() : new HashSet<>(before);
    if (before != null) {
      cut.stream().filter(file.graph()::contains).forEach(open::add);
    }
    List<Triple> now =
        open.stream()
            .filter(triple -> isDangling(triple.getObject(), space, inspection.graph()))
            .filter(triple -> !VERSIONS.contains(triple.getPredicate()))
            .filter(triple -> !inspection.graph().isProbablyDescribed(triple.getObject()))
            .toList();
    dangling.put(file.path(), now);
    return now;
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
