package dk.rammekatalog.stream;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of LDES, TREE and ActivityStreams that the stream is told with. */
final class Vocabulary {
  static final String AS = "https://www.w3.org/ns/activitystreams#";
  static final String LDES = "https://w3id.org/ldes#";
  static final String TREE = "https://w3id.org/tree#";

  static final Node OBJECT = as("object");
  static final Node PUBLISHED = as("published");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Vocabulary() {}

  static Node as(String name) {
    return NodeFactory.createURI(AS + name);
  }

  static Node ldes(String name) {
    return NodeFactory.createURI(LDES + name);
  }

  static Node tree(String name) {
    return NodeFactory.createURI(TREE + name);
  }

  /** Always with milliseconds and Z, so that the texts have the order of the times. */
  static String text(Instant time) {
    return TIME.format(time);
  }

  static Node literal(Instant time) {
    return NodeFactory.createLiteralDT(text(time), XSDDatatype.XSDdateTime);
  }
}
