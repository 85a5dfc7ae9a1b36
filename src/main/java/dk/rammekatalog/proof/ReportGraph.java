package dk.rammekatalog.proof;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.EARL;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A report in RDF: measurements in the Data Quality Vocabulary, tests in EARL. Everything in it has
 * an IRI that begins with the report's.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dqv/">DQV</a>
 * @see <a href="https://www.w3.org/TR/EARL10-Schema/">EARL</a>
 */
public final class ReportGraph {
  private static final String DQV = "http://www.w3.org/ns/dqv#";

  /** The portal's names of its metrics and dimensions. */
  private static final String PORTAL = "https://piveau.eu/ns/voc#";

  /** Prefix without colon → IRI. */
  public static final Map<String, String> PREFIXES =
      Map.of(
          "dct",
          DCTerms.NS,
          "dqv",
          DQV,
          "earl",
          EARL.getURI(),
          "foaf",
          FOAF.NS,
          "pv",
          PORTAL,
          "skos",
          SKOS.uri,
          "xsd",
          XSDDatatype.XSD + "#");

  private final Report report;
  private final String address;
  private final Node catalog;
  private final Node time;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private ReportGraph(Report report, String address) {
    this.report = report;
    this.address = address;
    this.catalog = NodeFactory.createURI(report.catalog());
    this.time = NodeFactory.createLiteralDT(report.published(), XSDDatatype.XSDdateTime);
  }

  /**
   * The graph of a report.
   *
   * @param address of the report
   */
  public static Graph of(Report report, String address) {
    ReportGraph writer = new ReportGraph(report, address);
    writer.document();
    writer.measurements();
    report.judgements().forEach(writer::judgement);
    writer.assertion(
        "adresser",
        Messages.of("quality.links"),
        report.broken().isEmpty(),
        Messages.of("quality.links.result", report.links(), report.broken().size()));
    return writer.graph;
  }

  private void document() {
    Node document = NodeFactory.createURI(address);
    add(document, RDF.Nodes.type, dqv("QualityMetadata"));
    text(document, DCTerms.title.asNode(), Messages.of("quality.title"));
    add(document, DCTerms.issued.asNode(), time);
    add(document, FOAF.primaryTopic.asNode(), catalog);
    Node program = node("program");
    add(program, RDF.Nodes.type, EARL.Software.asNode());
    add(program, DCTerms.title.asNode(), NodeFactory.createLiteralString("Rammekatalog"));
  }

  private void measurements() {
    Points points = report.mqa();
    measurement("point", Messages.of("quality.points"), points.points());
    for (Metric metric : Metric.values()) {
      Node kind =
          measurement(metric.id(), metric.label(), points.metrics().getOrDefault(metric.id(), 0.0));
      add(kind, SKOS.closeMatch.asNode(), NodeFactory.createURI(PORTAL + metric.id()));
      String dimension = metric.dimension().name().toLowerCase(Locale.ROOT);
      add(kind, dqv("inDimension"), NodeFactory.createURI(PORTAL + dimension));
    }
  }

  /** Adds a number that was measured; gives what it measures. */
  private Node measurement(String name, LocalText label, double value) {
    Node kind = node("maal-" + name);
    add(kind, RDF.Nodes.type, dqv("Metric"));
    text(kind, SKOS.prefLabel.asNode(), label);
    add(kind, dqv("expectedDataType"), NodeFactory.createURI(XSDDatatype.XSDdecimal.getURI()));
    Node measurement = node("maaling-" + name);
    add(measurement, RDF.Nodes.type, dqv("QualityMeasurement"));
    add(measurement, dqv("isMeasurementOf"), kind);
    add(measurement, dqv("computedOn"), catalog);
    add(
        measurement,
        dqv("value"),
        NodeFactory.createLiteralDT(Double.toString(value), XSDDatatype.XSDdecimal));
    add(catalog, dqv("hasQualityMeasurement"), measurement);
    return kind;
  }

  private void judgement(Judgement judgement) {
    assertion(
        judgement.mode(),
        Messages.of("quality.profile", String.join(", ", judgement.follows())),
        judgement.errors() == 0,
        Messages.of("quality.profile.result", judgement.errors(), judgement.warnings()));
  }

  private void assertion(String name, LocalText title, boolean passed, LocalText said) {
    Node test = node("proeve-" + name);
    add(test, RDF.Nodes.type, EARL.TestCriterion.asNode());
    text(test, DCTerms.title.asNode(), title);
    Node result = node("resultat-" + name);
    add(result, RDF.Nodes.type, EARL.TestResult.asNode());
    add(result, EARL.outcome.asNode(), (passed ? EARL.passed : EARL.failed).asNode());
    text(result, DCTerms.description.asNode(), said);
    add(result, DCTerms.date.asNode(), time);
    Node assertion = node("dom-" + name);
    add(assertion, RDF.Nodes.type, EARL.Assertion.asNode());
    add(assertion, EARL.assertedBy.asNode(), node("program"));
    add(assertion, EARL.subject.asNode(), catalog);
    add(assertion, EARL.test.asNode(), test);
    add(assertion, EARL.mode.asNode(), EARL.automatic.asNode());
    add(assertion, EARL.result.asNode(), result);
  }

  private Node node(String name) {
    return NodeFactory.createURI(address + "#" + name);
  }

  private static Node dqv(String name) {
    return NodeFactory.createURI(DQV + name);
  }

  private void text(Node subject, Node property, LocalText text) {
    add(subject, property, NodeFactory.createLiteralLang(text.da(), "da"));
    add(subject, property, NodeFactory.createLiteralLang(text.en(), "en"));
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(Triple.create(subject, property, value));
  }
}
