package dk.rammekatalog.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
  private final Map<Node, Set<FileGraph>> describing;
  private final Supplier<TripleIndex> byPredicate;
  private final Supplier<TripleIndex> byObject;

  /** How often more the files are asked one by one, before an index of them all is made. */
  private final AtomicInteger patience;

  /**
   * A graph of the files.
   *
   * @param again whether little is to be looked up
   * @param describing for each subject its files, in their order
   */
  UnionGraph(List<FileGraph> files, Map<Node, Set<FileGraph>> describing, boolean again) {
    this.patience = new AtomicInteger(again ? patience(files) : 0);
    this.files = files;
    this.describing = describing;
    this.byPredicate = new LateIndex(this::all, Triple::getPredicate);
    this.byObject = new LateIndex(this::all, Triple::getObject);
  }

  /**
   * To ask each file costs as much as there are files, and an index as much as there are triples.
   */
  private static int patience(List<FileGraph> files) {
    int triples = files.stream().mapToInt(file -> file.graph().triples().size()).sum();
    return 3 * triples / Math.max(1, files.size());
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
    return all().size();
  }

  private List<Triple> candidates(Triple pattern) {
    if (pattern.getSubject().isConcrete()) {
      return near(pattern.getSubject());
    }
    boolean bound = pattern.getObject().isConcrete() || pattern.getPredicate().isConcrete();
    if (bound && patience.get() > 0 && patience.decrementAndGet() >= 0) {
      return fromEach(pattern);
    }
    if (pattern.getObject().isConcrete()) {
      return byObject.get().near(pattern.getObject());
    }
    return pattern.getPredicate().isConcrete()
        ? byPredicate.get().near(pattern.getPredicate())
        : all();
  }

  /** The triples that fit a pattern, each once, as the files find them. */
  private List<Triple> fromEach(Triple pattern) {
    List<Triple> found = new ArrayList<>();
    for (FileGraph file : files) {
      for (Triple triple : file.graph().candidates(pattern)) {
        if (Matches.fits(pattern, triple)
            && isFirst(file, describing.getOrDefault(triple.getSubject(), Set.of()), triple)) {
          found.add(triple);
        }
      }
    }
    return found;
  }

  private List<Triple> near(Node subject) {
    Set<FileGraph> found = describing.getOrDefault(subject, Set.of());
    if (found.size() < 2) {
      return found.isEmpty() ? List.of() : found.iterator().next().graph().near(subject);
    }
    Set<Triple> triples = new LinkedHashSet<>();
    found.forEach(file -> triples.addAll(file.graph().near(subject)));
    return List.copyOf(triples);
  }

  /** All triples, each once. */
  private List<Triple> all() {
    List<Triple> all = new ArrayList<>();
    for (FileGraph file : files) {
      Node last = Node.ANY;
      Set<FileGraph> others = Set.of();
      for (Triple triple : file.graph().triples()) {
        if (triple.getSubject() != last) {
          last = triple.getSubject();
          others = describing.getOrDefault(last, Set.of());
        }
        if (others.size() < 2 || isFirst(file, others, triple)) {
          all.add(triple);
        }
      }
    }
    return all;
  }

  private static boolean isFirst(FileGraph file, Set<FileGraph> describing, Triple triple) {
    for (FileGraph other : describing) {
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
