package dk.rammekatalog.impact;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One step of a way: a thing that is hit because of what it is connected with.
 *
 * @param planned whether it is only planned or considered
 * @param note why it is inferred, where no source says it outright
 */
record Link(Node thing, Relation relation, Node cause, boolean planned, Optional<Node> note) {}
