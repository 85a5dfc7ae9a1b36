package dk.rammekatalog.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfSyntaxTest {

  @ParameterizedTest
  @EnumSource(RdfSyntax.class)
  void numbersKeepTheirDigits(RdfSyntax syntax) {
    Graph graph = GraphFactory.createDefaultGraph();
    add(graph, NodeFactory.createLiteralDT("1.50", XSDDatatype.XSDdecimal));
    add(graph, NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger));
    add(graph, NodeFactory.createLiteralDT("1e6", XSDDatatype.XSDdouble));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    syntax.write(graph, Map.of("xsd", XSDDatatype.XSD + "#"), bytes);
    Graph read = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(
        read,
        new ByteArrayInputStream(bytes.toByteArray()),
        RDFLanguages.contentTypeToLang(syntax.mediaType()));
    assertTrue(graph.isIsomorphicWith(read), bytes::toString);
  }

  private static void add(Graph graph, Node value) {
    Node subject = NodeFactory.createURI("https://example.org/a");
    graph.add(Triple.create(subject, RDFS.comment.asNode(), value));
  }
}
