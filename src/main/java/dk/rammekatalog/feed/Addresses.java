package dk.rammekatalog.feed;

import dk.rammekatalog.source.OwnAddress;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The sources write the catalogue's own addresses, such as {@code <space>sparql} or {@code
 * <space>download/moeder.ttl}, below the beginning of its IRIs; a feed gives them at the public
 * address. Identifiers stay as they are.
 *
 * @param uriSpace the beginning of all IRIs of the catalogue
 * @param address public, without a slash at the end
 */
public record Addresses(String uriSpace, String address) {
  /** The permanent addresses, which lead to the public ones. */
  static String permanent(String uriSpace) {
    return uriSpace.replaceFirst("/+$", "");
  }

  /** A node as a feed at the public address has it. */
  public Node of(Node node) {
    return node.isURI() && OwnAddress.is(uriSpace, node.getURI())
        ? NodeFactory.createURI(address + "/" + node.getURI().substring(uriSpace.length()))
        : node;
  }

  /** The triple itself if it has no such address. */
  Triple of(Triple triple) {
    Node subject = of(triple.getSubject());
    Node object = of(triple.getObject());
    boolean same = subject == triple.getSubject() && object == triple.getObject();
    return same ? triple : Triple.create(subject, triple.getPredicate(), object);
  }

  /** The graph itself if it has no such address. */
  Graph of(Graph graph) {
    List<Triple> triples = graph.find().toList();
    List<Triple> there = triples.stream().map(this::of).toList();
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i) != triples.get(i)) {
        return new Description(there);
      }
    }
    return graph;
  }
}
