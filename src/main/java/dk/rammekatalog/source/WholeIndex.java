package dk.rammekatalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The triples of several files by predicate and by object. */
final class WholeIndex {
  private final Supplier<TripleIndex> byPredicate;
  private final Supplier<TripleIndex> byObject;

  WholeIndex(List<FileGraph> files, Describing describing) {
    this.byPredicate = new LateIndex(() -> all(files, describing), Triple::getPredicate);
    this.byObject = new LateIndex(() -> all(files, describing), Triple::getObject);
  }

  /** Few triples among which all are that have the object or else the predicate of a pattern. */
  List<Triple> near(Triple pattern) {
    return pattern.getObject().isConcrete()
        ? byObject.get().near(pattern.getObject())
        : byPredicate.get().near(pattern.getPredicate());
  }

  /** All triples of files, each once. */
  static List<Triple> all(List<FileGraph> files, Describing describing) {
    List<Triple> all = new ArrayList<>();
    for (FileGraph file : files) {
      Node last = Node.ANY;
      Set<FileGraph> others = Set.of();
      for (Triple triple : file.graph().triples()) {
        if (triple.getSubject() != last) {
          last = triple.getSubject();
          others = describing.files(last);
        }
        if (others.size() < 2 || isFirst(file, others, triple)) {
          all.add(triple);
        }
      }
    }
    return all;
  }

  /** Whether no file before this one has the triple. */
  static boolean isFirst(FileGraph file, Iterable<FileGraph> files, Triple triple) {
    for (FileGraph other : files) {
      if (other == file) {
        return true;
      }
      if (other.graph().contains(triple)) {
        return false;
      }
    }
    return true;
  }
}
