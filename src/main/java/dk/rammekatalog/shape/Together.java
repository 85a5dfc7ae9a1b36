package dk.rammekatalog.shape;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A large graph and a small one as one, without remembering what was found in either. */
final class Together extends GraphBase {
  private final Graph large;
  private final Graph small;

  Together(Graph large, Graph small) {
    this.large = large;
    this.small = small;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return large.find(pattern).andThen(small.find(pattern).filterDrop(large::contains));
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return large.contains(pattern) || small.contains(pattern);
  }
}
