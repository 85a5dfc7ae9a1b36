package dk.rammekatalog.feed;

import dk.rammekatalog.source.OwnAddress;
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

  Triple of(Triple triple) {
    return Triple.create(of(triple.getSubject()), triple.getPredicate(), of(triple.getObject()));
  }

  Graph of(Graph graph) {
    return new Description(graph.find().mapWith(this::of).toList());
  }
}
