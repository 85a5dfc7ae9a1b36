package dk.rammekatalog.source;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** An index that is made when it is first wanted. */
final class LateIndex implements Supplier<TripleIndex> {
  private final Supplier<List<Triple>> triples;
  private final Function<Triple, Node> term;
  private volatile @Nullable TripleIndex made;

  LateIndex(Supplier<List<Triple>> triples, Function<Triple, Node> term) {
    this.triples = triples;
    this.term = term;
  }

  @Override
  public TripleIndex get() {
    TripleIndex index = made;
    return index == null ? make() : index;
  }

  private synchronized TripleIndex make() {
    TripleIndex index = made == null ? TripleIndex.of(triples.get(), term) : made;
    made = index;
    return index;
  }
}
