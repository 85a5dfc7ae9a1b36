package dk.rammekatalog.stream;

import dk.rammekatalog.stream.Activity.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** A member as it lies on disk: N-Quads, the activity's own triples first. */
final class MemberText {
  private MemberText() {}

  /**
   * Canonical N-Triples of the description are put into the graph that the activity names.
   *
   * @return without a line end
   */
  static String write(Node iri, Kind kind, String entity, Instant published, List<String> lines) {
    StringBuilder text = new StringBuilder();
    String subject = "<" + iri.getURI() + ">";
    String time = "\"" + Vocabulary.text(published) + "\"^^<" + XSD.dateTime.getURI() + ">";
    line(text, subject, RDF.type.asNode(), "<" + kind.type().getURI() + ">");
    line(text, subject, Vocabulary.OBJECT, "<" + entity + ">");
    line(text, subject, Vocabulary.PUBLISHED, time);
    for (String line : lines) {
      text.append(line, 0, line.length() - 1).append(subject).append(" .\n");
    }
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String subject, Node property, String value) {
    text.append(subject).append(" <").append(property.getURI()).append("> ");
    text.append(value).append(" .\n");
  }

  /** Blank nodes are told apart by the number of the activity, and have the same name each time. */
  static Member read(long number, String text) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.create()
        .fromString(text)
        .lang(Lang.NQUADS)
        .checking(false)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(StreamRDFLib.sinkQuads(new Collecting(number, quads)));
    Node kind = value(quads, RDF.type.asNode());
    Node entity = value(quads, Vocabulary.OBJECT);
    Instant published = Instant.parse(value(quads, Vocabulary.PUBLISHED).getLiteralLexicalForm());
    Activity activity = new Activity(number, Kind.of(kind), entity.getURI(), published);
    return new Member(activity, quads.get(0).getSubject(), List.copyOf(quads));
  }

  private static Node value(List<Quad> quads, Node property) {
    return quads.stream()
        .filter(quad -> quad.isDefaultGraph() && quad.getPredicate().equals(property))
        .findFirst()
        .orElseThrow()
        .getObject();
  }

  private record Collecting(long number, List<Quad> quads)
      implements org.apache.jena.atlas.lib.Sink<Quad> {
    @Override
    public void send(Quad quad) {
      boolean own = quad.isTriple() || quad.isDefaultGraph();
      Node graph = own ? Quad.defaultGraphIRI : quad.getGraph();
      Node subject = apart(quad.getSubject());
      quads.add(Quad.create(graph, subject, quad.getPredicate(), apart(quad.getObject())));
    }

    private Node apart(Node node) {
      return node.isBlank()
          ? NodeFactory.createBlankNode("a" + number + node.getBlankNodeLabel())
          : node;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
