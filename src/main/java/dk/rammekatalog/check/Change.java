package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.inspect.TermFaults;
import dk.rammekatalog.source.FileGraph;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * What has changed in files of data, when nothing else has and what it may affect is clear.
 *
 * @param subjects of all triples that a file has now and had not, or had and has not
 * @param same the paths of the files that are as they were
 */
record Change(Set<Node> subjects, Set<String> same) {
  private static final Node TYPE = RDF.type.asNode();

  /** These say something about all that is described. */
  private static final Set<Node> FAR_REACHING =
      Set.of(RDFS.subClassOf.asNode(), NodeFactory.createURI(VOID.uriSpace.getURI()));

  /** The change between two graphs; empty if all must be checked anew. */
  static Optional<Change> between(SourceGraph before, SourceGraph after) {
    if (!before.isComplete()
        || !after.isComplete()
        || !before.prefixes().agreed().equals(after.prefixes().agreed())) {
      return Optional.empty();
    }
    Map<String, FileGraph> gone = new HashMap<>();
    before.files().forEach(file -> gone.put(file.path(), file));
    Set<Triple> changed = new HashSet<>();
    Set<String> same = new HashSet<>();
    for (FileGraph file : after.files()) {
      FileGraph old = gone.remove(file.path());
      if (old == file) {
        same.add(file.path());
      } else if (file.file().kind() != SourceFile.Kind.DATA) {
        return Optional.empty();
      } else {
        addMissing(file, old == null ? List.of() : old.graph().triples(), changed);
        Optional.ofNullable(old).ifPresent(was -> addMissing(was, file.graph().triples(), changed));
      }
    }
    for (FileGraph file : gone.values()) {
      if (file.file().kind() != SourceFile.Kind.DATA) {
        return Optional.empty();
      }
      addMissing(file, List.of(), changed);
    }
    return isClear(after, changed)
        ? Optional.of(new Change(subjects(changed), same))
        : Optional.empty();
  }

  private static void addMissing(FileGraph file, List<Triple> others, Set<Triple> changed) {
    Set<Triple> known = new HashSet<>(others);
    file.graph().triples().stream().filter(triple -> !known.contains(triple)).forEach(changed::add);
  }

  private static Set<Node> subjects(Set<Triple> changed) {
    Set<Node> subjects = new HashSet<>();
    changed.forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  /**
   * Not if a thing is no longer described, to which any file may refer, or if what a term is has
   * changed, which any file may use.
   */
  private static boolean isClear(SourceGraph after, Set<Triple> changed) {
    TermFaults faults = Inspection.of(after).faults();
    for (Triple triple : changed) {
      Node subject = triple.getSubject();
      if (FAR_REACHING.contains(triple.getPredicate())
          || faults.isOfVocabulary(subject)
          || after.describing(subject).isEmpty() && subject.isURI()
          || triple.getPredicate().equals(TYPE) && isTerm(after.union(), subject)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTerm(Graph union, Node node) {
    return union.contains(Node.ANY, node, Node.ANY) || union.contains(Node.ANY, TYPE, node);
  }
}
