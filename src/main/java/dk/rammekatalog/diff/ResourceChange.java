package dk.rammekatalog.diff;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What changed about one resource.
 *
 * @param resource its IRI in the later state, or in the earlier one if it is gone; a blank node
 *     that nothing refers to stands for itself
 * @param formerly its IRI in the earlier state: another one if it was renamed
 * @param file where it is described now, or was
 * @param values sorted by property
 * @param followed how many references were changed along with its name
 * @param dangling what still refers to its old name, or to what is gone; sorted
 */
public record ResourceChange(
    Kind kind,
    Node resource,
    Node formerly,
    String file,
    List<ValueChange> values,
    int followed,
    List<Node> dangling) {

  /** What happened to the resource as a whole. */
  public enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    CHANGED
  }
}
