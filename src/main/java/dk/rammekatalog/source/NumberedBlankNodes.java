package dk.rammekatalog.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.FactoryRDFStd;

/**
 * Makes the blank nodes of one file, numbered in the order in which Jena's Turtle parser meets
 * them, so that {@link TriplePositions} can give the same nodes.
 */
final class NumberedBlankNodes extends FactoryRDFStd {
  private final String file;
  private final Map<String, Node> labelled = new HashMap<>();
  private int count;

  NumberedBlankNodes(String file) {
    this.file = file;
  }

  /** The n-th blank node of a file, counted from 0. */
  static Node node(String file, int number) {
    return NodeFactory.createBlankNode(file + "#" + number);
  }

  @Override
  public Node createBlankNode(String label) {
    return labelled.computeIfAbsent(label, key -> createBlankNode());
  }

  @Override
  public Node createBlankNode() {
    return node(file, count++);
  }
}
