package dk.rammekatalog.source;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Of several triples those that fit a pattern, term by term as they are written. */
final class Matches implements Iterator<Triple> {
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

  static boolean fits(Triple pattern, Triple triple) {
    return fits(pattern.getSubject(), triple.getSubject())
        && fits(pattern.getPredicate(), triple.getPredicate())
        && fits(pattern.getObject(), triple.getObject());
  }

  private static boolean fits(Node pattern, Node node) {
    return !pattern.isConcrete() || pattern.equals(node);
  }
}
