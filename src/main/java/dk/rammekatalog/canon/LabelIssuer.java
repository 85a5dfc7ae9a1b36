package dk.rammekatalog.canon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Gives labels to blank nodes in the order in which they are asked for.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/#issue-identifier">RDFC-1.0, section 4.5</a>
 */
final class LabelIssuer {
  private final String prefix;
  private final Map<Node, String> issued;

  LabelIssuer(String prefix) {
    this(prefix, new LinkedHashMap<>());
  }

  private LabelIssuer(String prefix, Map<Node, String> issued) {
    this.prefix = prefix;
    this.issued = issued;
  }

  LabelIssuer copy() {
    return new LabelIssuer(prefix, new LinkedHashMap<>(issued));
  }

  boolean has(Node blank) {
    return issued.containsKey(blank);
  }

  /** The label of a blank node, with {@code _:}; a new one if it has none yet. */
  String label(Node blank) {
    return issued.computeIfAbsent(blank, key -> "_:" + prefix + issued.size());
  }

  /** The blank nodes that have labels, in the order in which they got them. */
  List<Node> inOrder() {
    return List.copyOf(issued.keySet());
  }
}
