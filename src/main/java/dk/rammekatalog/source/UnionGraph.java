package dk.rammekatalog.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * The triples of several files as one graph, which never changes; several threads may read it. What
 * is said of a subject is looked up in the files that describe it.
 */
final class UnionGraph extends GraphBase {
  private final List<FileGraph> files;
  private final Describing describing;

  /** Of the files as they were before the changes that {@link Describing} knows of. */
  private final WholeIndex whole;

  /** The files that have come since. */
  private final List<FileGraph> later;

  private UnionGraph(
      List<FileGraph> files, Describing describing, WholeIndex whole, List<FileGraph> later) {
    this.files = files;
    this.describing = describing;
    this.whole = whole;
    this.later = later;
  }

  /** A graph of the files. */
  static UnionGraph of(List<FileGraph> files, Describing describing) {
    return new UnionGraph(files, describing, new WholeIndex(files, describing), List.of());
  }

  /** The same when some files are no longer there and others are. */
  UnionGraph after(List<FileGraph> now, Describing changed, List<FileGraph> come) {
    if (changed.isWorn()) {
      return of(now, Describing.of(now));
    }
    List<FileGraph> added = new ArrayList<>(later);
    added.retainAll(Set.copyOf(now));
    added.addAll(come);
    return new UnionGraph(now, changed, whole, added);
  }

  Describing describing() {
    return describing;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.createNoRemove(new Matches(candidates(pattern).iterator(), pattern));
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return new Matches(candidates(pattern).iterator(), pattern).hasNext();
  }

  @Override
  protected int graphBaseSize() {
    return WholeIndex.all(files, describing).size();
  }

  private List<Triple> candidates(Triple pattern) {
    if (pattern.getSubject().isConcrete()) {
      return near(pattern.getSubject());
    }
    if (!pattern.getObject().isConcrete() && !pattern.getPredicate().isConcrete()) {
      return WholeIndex.all(files, describing);
    }
    List<Triple> first = whole.near(pattern);
    return describing.isFirst() ? first : changed(pattern, first);
  }

  /** Those of the first triples that are still there, and those that have come. */
  private List<Triple> changed(Triple pattern, List<Triple> first) {
    List<Triple> found = new ArrayList<>(first.size());
    for (Triple triple : first) {
      Node subject = triple.getSubject();
      if (!describing.isChanged(subject) || isIn(describing.files(subject), triple)) {
        found.add(triple);
      }
    }
    for (FileGraph file : later) {
      for (Triple triple : file.graph().candidates(pattern)) {
        if (Matches.fits(pattern, triple)
            && !isIn(describing.first(triple.getSubject()), triple)
            && WholeIndex.isFirst(file, later, triple)) {
          found.add(triple);
        }
      }
    }
    return found;
  }

  private static boolean isIn(Set<FileGraph> files, Triple triple) {
    for (FileGraph file : files) {
      if (file.graph().contains(triple)) {
        return true;
      }
    }
    return false;
  }

  private List<Triple> near(Node subject) {
    Set<FileGraph> found = describing.files(subject);
    if (found.size() < 2) {
      return found.isEmpty() ? List.of() : found.iterator().next().graph().near(subject);
    }
    Set<Triple> triples = new LinkedHashSet<>();
    found.forEach(file -> triples.addAll(file.graph().near(subject)));
    return List.copyOf(triples);
  }
}
