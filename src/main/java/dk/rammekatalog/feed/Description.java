package dk.rammekatalog.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;

/** A few triples as a graph that cannot be changed, in an order that depends on them alone. */
final class Description extends GraphBase {
  /** The class first, as in Turtle; then by property and value. */
  static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final List<Triple> triples;

  /** Each triple once. */
  Description(List<Triple> triples) {
    this.triples = triples.stream().sorted(ORDER).toList();
  }

  List<Triple> triples() {
    return triples;
  }

  /** The first value of a property. */
  static Optional<Node> value(List<Triple> triples, Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject)
        .findFirst();
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.create(triples.stream().filter(pattern::matches).iterator());
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }
}
