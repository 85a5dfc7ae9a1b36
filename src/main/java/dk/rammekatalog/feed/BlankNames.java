package dk.rammekatalog.feed;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * IRIs for what a source describes without one: that of the thing it belongs to, the property, and
 * a hash of what is said of it. So it keeps its IRI as long as that stays the same.
 */
final class BlankNames {
  /** Deeper than any description; a ring of blank nodes ends here. */
  private static final int DEEPEST = 8;

  private static final int HASH = 10;

  private final Function<Node, Set<Triple>> stated;

  BlankNames(Function<Node, Set<Triple>> stated) {
    this.stated = stated;
  }

  Node name(Node subject, Node property, Node blank) {
    String hash = Hash.of(content(blank, 0)).substring(0, HASH);
    return part(subject, property.getLocalName() + "-" + hash);
  }

  /** The IRI of a part of a thing. */
  static Node part(Node thing, String name) {
    String iri = thing.getURI();
    return Terms.iri(iri + (iri.contains("#") ? "-" : "#") + name);
  }

  private String content(Node blank, int depth) {
    return stated.apply(blank).stream()
        .map(triple -> NodeFmtLib.strNT(triple.getPredicate()) + " " + value(triple, depth))
        .sorted()
        .collect(Collectors.joining("\n", "[", "]"));
  }

  private String value(Triple triple, int depth) {
    Node value = triple.getObject();
    return value.isBlank()
        ? depth == DEEPEST ? "" : content(value, depth + 1)
        : NodeFmtLib.strNT(value);
  }
}
