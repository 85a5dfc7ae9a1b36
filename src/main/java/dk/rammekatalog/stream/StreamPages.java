package dk.rammekatalog.stream;

import static dk.rammekatalog.stream.Vocabulary.ldes;
import static dk.rammekatalog.stream.Vocabulary.tree;

import dk.rammekatalog.stream.StreamTree.Level;
import dk.rammekatalog.stream.StreamTree.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The nodes of the stream's search tree as RDF.
 *
 * @see <a href="https://w3id.org/tree/specification">TREE</a>
 */
public final class StreamPages {
  /** How soon it is worth while to ask again, in seconds. */
  public static final int POLLING = 3600;

  /** Prefixes for the pages: always the same, because a full page never changes. */
  public static final Map<String, String> PREFIXES =
      Map.of(
          "as", Vocabulary.AS,
          "ldes", Vocabulary.LDES,
          "tree", Vocabulary.TREE,
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "vcard", "http://www.w3.org/2006/vcard/ns#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private static final String SHAPE =
      "https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape";

  private final EventStream stream;
  private final Head head;
  private final String address;
  private final UnaryOperator<Node> places;
  private final Node name;

  /**
   * The pages up to a head.
   *
   * @param address of the entry, absolute
   * @param places from permanent addresses in the descriptions to those where they are served
   */
  public StreamPages(EventStream stream, Head head, String address, UnaryOperator<Node> places) {
    this.stream = stream;
    this.head = head;
    this.address = address;
    this.places = places;
    this.name = NodeFactory.createURI(head.uriSpace() + "feed#stream");
  }

  /** What the node of the tree says, members and their descriptions included. */
  public List<Quad> of(Place place) {
    List<Quad> quads = new ArrayList<>();
    describeStream(quads);
    Node page = NodeFactory.createURI(address + place.path());
    add(quads, page, RDF.type.asNode(), tree("Node"));
    if (place.level() == Level.ENTRY) {
      describeRetention(quads, page);
    }
    if (place.full()) {
      add(
          quads,
          page,
          ldes("immutable"),
          NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
    new StreamTree(head.activities()).below(place).forEach(below -> relate(quads, page, below));
    if (place.level() == Level.PAGE) {
      List<Member> members = stream.members(place.from(), place.to());
      members.forEach(member -> add(quads, name, tree("member"), member.iri()));
      members.forEach(member -> member.quads().forEach(quad -> quads.add(served(quad))));
    }
    return quads;
  }

  private void describeStream(List<Quad> quads) {
    add(quads, name, RDF.type.asNode(), ldes("EventStream"));
    add(quads, name, tree("view"), NodeFactory.createURI(address));
    add(quads, name, tree("shape"), NodeFactory.createURI(SHAPE));
    add(quads, name, ldes("timestampPath"), Vocabulary.PUBLISHED);
    add(quads, name, ldes("versionOfPath"), Vocabulary.OBJECT);
    for (Activity.Kind kind : Activity.Kind.values()) {
      String property = "version" + kind.type().getLocalName() + "Object";
      add(quads, name, ldes(property), kind.type());
    }
    String polling = Integer.toString(POLLING);
    add(
        quads,
        name,
        ldes("pollingInterval"),
        NodeFactory.createLiteralDT(polling, XSDDatatype.XSDinteger));
  }

  /**
   * Everything since the first activity is kept for ever: said in the words of LDES 2026 and in the
   * older ones, on one node.
   */
  private void describeRetention(List<Quad> quads, Node page) {
    Node policy = NodeFactory.createURI(address + "#retention");
    Node first = Vocabulary.literal(Instant.ofEpochMilli(head.first()));
    add(quads, page, RDF.type.asNode(), ldes("EventSource"));
    add(quads, page, ldes("retentionPolicy"), policy);
    add(quads, policy, RDF.type.asNode(), ldes("RetentionPolicy"));
    add(quads, policy, RDF.type.asNode(), ldes("PointInTimePolicy"));
    add(quads, policy, ldes("startingFrom"), first);
    add(quads, policy, ldes("pointInTime"), first);
  }

  /** From the first activity of a node on; up to the last, once no other can come. */
  private void relate(List<Quad> quads, Node page, Place below) {
    relate(quads, page, below, "GreaterThanOrEqualTo", stream.time(below.from()));
    if (below.full()) {
      relate(quads, page, below, "LessThan", stream.time(below.to() - 1).plusMillis(1));
    }
  }

  private void relate(List<Quad> quads, Node page, Place below, String kind, Instant bound) {
    Node relation = NodeFactory.createBlankNode("r" + below.number() + kind.charAt(0));
    add(quads, page, tree("relation"), relation);
    add(quads, relation, RDF.type.asNode(), tree(kind + "Relation"));
    add(quads, relation, tree("path"), Vocabulary.PUBLISHED);
    add(quads, relation, tree("value"), Vocabulary.literal(bound));
    add(quads, relation, tree("node"), NodeFactory.createURI(address + below.path()));
  }

  /** The stream itself and its activities keep their IRIs wherever they are served. */
  private Quad served(Quad quad) {
    Node subject = quad.getSubject();
    return Quad.create(
        quad.getGraph(),
        quad.isDefaultGraph() ? subject : places.apply(subject),
        quad.getPredicate(),
        places.apply(quad.getObject()));
  }

  private static void add(List<Quad> quads, Node subject, Node property, Node value) {
    quads.add(Quad.create(Quad.defaultGraphIRI, subject, property, value));
  }
}
