package dk.rammekatalog.source;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/**
 * A graph that never changes, in little memory; several threads may read it. Two terms are the same
 * if they are written the same.
 */
public final class ReadGraph extends GraphBase {
  private final TripleIndex bySubject;
  private final Supplier<TripleIndex> byPredicate;
  private final Supplier<TripleIndex> byObject;

  private ReadGraph(TripleIndex bySubject) {
    this.bySubject = bySubject;
    this.byPredicate = new Once(bySubject, Triple::getPredicate);
    this.byObject = new Once(bySubject, Triple::getObject);
  }

  /** A graph of the triples, each of which may be there more than once. */
  static ReadGraph of(List<Triple> triples) {
    return new ReadGraph(TripleIndex.of(triples, Triple::getSubject).distinct());
  }

  /** All triples; those about the same subject stand near each other. */
  public List<Triple> triples() {
    return bySubject.all();
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.createNoRemove(new Matches(candidates(pattern).iterator(), pattern));
  }

  private List<Triple> candidates(Triple pattern) {
    if (pattern.getSubject().isConcrete()) {
      return bySubject.near(pattern.getSubject());
    }
    if (pattern.getObject().isConcrete()) {
      return byObject.get().near(pattern.getObject());
    }
    return pattern.getPredicate().isConcrete()
        ? byPredicate.get().near(pattern.getPredicate())
        : bySubject.all();
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    for (Triple candidate : candidates(pattern)) {
      if (fits(pattern, candidate)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected int graphBaseSize() {
    return bySubject.all().size();
  }

  static boolean fits(Triple pattern, Triple triple) {
    return fits(pattern.getSubject(), triple.getSubject())
        && fits(pattern.getPredicate(), triple.getPredicate())
        && fits(pattern.getObject(), triple.getObject());
  }

  private static boolean fits(Node pattern, Node node) {
    return !pattern.isConcrete() || pattern.equals(node);
  }

  /** An index that is made when it is first wanted. */
  private static final class Once implements Supplier<TripleIndex> {
    private final TripleIndex triples;
    private final Function<Triple, Node> term;
    private volatile @Nullable TripleIndex made;

    Once(TripleIndex triples, Function<Triple, Node> term) {
      this.triples = triples;
      this.term = term;
    }

    @Override
    public TripleIndex get() {
      TripleIndex index = made;
      return index == null ? make() : index;
    }

    private synchronized TripleIndex make() {
      TripleIndex index = made == null ? TripleIndex.of(triples.all(), term) : made;
      made = index;
      return index;
    }
  }

  private static final class Matches implements Iterator<Triple> {
    private final Iterator<Triple> candidates;
    private final Triple pattern;
    private @Nullable Triple next;

    Matches(Iterator<Triple> candidates, Triple pattern) {
      this.candidates = candidates;
      this.pattern = pattern;
    }

    @Override
    public boolean hasNext() {
      while (next == null && candidates.hasNext()) {
        Triple candidate = candidates.next();
        next = fits(pattern, candidate) ? candidate : null;
      }
      return next != null;
    }

    @Override
    public Triple next() {
      Triple found = hasNext() ? next : null;
      next = null;
      return found == null ? candidates.next() : found;
    }
  }
}
