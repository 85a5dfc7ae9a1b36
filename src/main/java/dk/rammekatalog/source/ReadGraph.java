package dk.rammekatalog.source;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

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
    this.byPredicate = new LateIndex(bySubject::all, Triple::getPredicate);
    this.byObject = new LateIndex(bySubject::all, Triple::getObject);
  }

  /** A graph of the triples, each of which may be there more than once. */
  public static ReadGraph of(List<Triple> triples) {
    return new ReadGraph(TripleIndex.of(triples, Triple::getSubject).distinct());
  }

  /** All triples; those about the same subject stand near each other. */
  public List<Triple> triples() {
    return bySubject.all();
  }

  /** The few triples among which all about the subject are. */
  List<Triple> near(Node subject) {
    return bySubject.near(subject);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.createNoRemove(new Matches(candidates(pattern).iterator(), pattern));
  }

  /** Few triples among which all are that fit a pattern. */
  List<Triple> candidates(Triple pattern) {
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
      if (Matches.fits(pattern, candidate)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected int graphBaseSize() {
    return bySubject.all().size();
  }
}
