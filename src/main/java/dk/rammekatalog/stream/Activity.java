package dk.rammekatalog.stream;

import java.time.Instant;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * One change of an entity, as an activity of ActivityStreams.
 *
 * @param number from 0, in the order of the stream
 * @param entity the IRI of what was changed
 * @param published in whole milliseconds; later than that of every activity before it
 */
public record Activity(long number, Kind kind, String entity, Instant published) {

  /** What was done. */
  public enum Kind {
    CREATE("Create"),
    UPDATE("Update"),
    DELETE("Delete");

    private final Node type;

    Kind(String name) {
      this.type = NodeFactory.createURI(Vocabulary.AS + name);
    }

    Node type() {
      return type;
    }

    static Kind of(Node type) {
      for (Kind kind : values()) {
        if (kind.type.equals(type)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of activity: " + type);
    }
  }

  /** The activity's own IRI, which nothing else ever has, because no other has its time. */
  static Node iri(String uriSpace, Instant published) {
    return NodeFactory.createURI(uriSpace + "feed/activity/" + Vocabulary.text(published));
  }
}
