package dk.rammekatalog.inspect;

import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * What has changed in files of data, when no other Turtle has and what it may affect is clear.
 *
 * @param triples that a file has now and had not, or had and has not
 * @param subjects of these triples
 * @param appeared the subjects that nothing described before
 * @param vanished the subjects that nothing describes any more
 * @param paths of the files that are not as they were
 */
public record Change(
    Set<Triple> triples,
    Set<Node> subjects,
    Set<Node> appeared,
    Set<Node> vanished,
    Set<String> paths) {
  private static final Node TYPE = RDF.type.asNode();

  /** These say something about all that is described. */
  private static final Set<Node> FAR_REACHING =
      Set.of(RDFS.subClassOf.asNode(), NodeFactory.createURI(VOID.uriSpace.getURI()));

  /** The change since a graph was inspected; empty if all must be checked anew. */
  static Optional<Change> between(Inspection inspection, SourceGraph after) {
    SourceGraph before = inspection.graph();
    if (!before.isComplete()
        || !after.isComplete()
        || !before.prefixes().agreed().equals(after.prefixes().agreed())) {
      return Optional.empty();
    }
    Map<String, FileGraph> gone = new HashMap<>();
    before.files().forEach(file -> gone.put(file.path(), file));
    Set<Triple> changed = new HashSet<>();
    Set<String> paths = new HashSet<>();
    for (FileGraph file : after.files()) {
      FileGraph old = gone.remove(file.path());
      if (old != file) {
        paths.add(file.path());
        compare(old == null ? List.of() : old.graph().triples(), file.graph().triples(), changed);
      }
    }
    for (FileGraph file : gone.values()) {
      paths.add(file.path());
      compare(file.graph().triples(), List.of(), changed);
    }
    return paths.stream().allMatch(path -> SourceFile.of(path, "").kind() == SourceFile.Kind.DATA)
            && isClear(inspection, after, changed)
        ? Optional.of(of(before, after, changed, paths))
        : Optional.empty();
  }

  private static void compare(List<Triple> one, List<Triple> other, Set<Triple> changed) {
    Set<Triple> rest = new HashSet<>(one);
    other.stream().filter(triple -> !rest.remove(triple)).forEach(changed::add);
    changed.addAll(rest);
  }

  private static Change of(
      SourceGraph before, SourceGraph after, Set<Triple> changed, Set<String> paths) {
    Set<Node> subjects = changed.stream().map(Triple::getSubject).collect(Collectors.toSet());
    return new Change(
        changed,
        subjects,
        those(subjects, subject -> before.describing(subject).isEmpty()),
        those(subjects, subject -> after.describing(subject).isEmpty()),
        paths);
  }

  private static Set<Node> those(Set<Node> nodes, Predicate<Node> wanted) {
    return nodes.stream().filter(wanted).collect(Collectors.toSet());
  }

  /** Not if what a term is has changed, which any file may use. */
  private static boolean isClear(Inspection before, SourceGraph after, Set<Triple> changed) {
    return changed.stream()
        .noneMatch(
            triple ->
                FAR_REACHING.contains(triple.getPredicate())
                    || before.faults().isOfVocabulary(triple.getSubject())
                    || triple.getPredicate().equals(TYPE)
                        && isTerm(after.union(), triple.getSubject()));
  }

  private static boolean isTerm(Graph union, Node node) {
    return union.contains(Node.ANY, node, Node.ANY) || union.contains(Node.ANY, TYPE, node);
  }

  /** Whether the change says something else of a node with one of the properties. */
  public boolean concerns(Set<Node> properties) {
    return triples.stream().anyMatch(triple -> properties.contains(triple.getPredicate()));
  }
}
