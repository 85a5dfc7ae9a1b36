package dk.rammekatalog.diff;

import org.apache.jena.graph.Node;

/** One thing that is said otherwise of a resource; values as in the later state's names. */
public sealed interface ValueChange {
  Node property();

  /** Only the later state says so. */
  record Added(Node property, Node value) implements ValueChange {}

  /** Only the earlier state says so. */
  record Removed(Node property, Node value) implements ValueChange {}

  /** One value has taken the place of another. */
  record Changed(Node property, Node before, Node after) implements ValueChange {}
}
