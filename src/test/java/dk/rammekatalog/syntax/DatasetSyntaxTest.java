package dk.rammekatalog.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetSyntaxTest {
  private static final String SPACE = "https://example.org/";

  @ParameterizedTest
  @EnumSource(DatasetSyntax.class)
  void whatIsWrittenIsReadAgain(DatasetSyntax syntax) {
    List<Quad> quads = quads();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    syntax.write(quads, Map.of("ex", SPACE, "xsd", XSDDatatype.XSD + "#"), bytes);
    DatasetGraph expected = DatasetGraphFactory.create();
    quads.forEach(expected::add);
    DatasetGraph read = DatasetGraphFactory.create();
    Lang lang = RDFLanguages.contentTypeToLang(syntax.mediaType());
    RDFDataMgr.read(read, new ByteArrayInputStream(bytes.toByteArray()), lang);
    assertTrue(IsoMatcher.isomorphic(expected, read), () -> bytes.toString());
    assertEquals(quads.size(), read.stream().count());
  }

  @ParameterizedTest
  @EnumSource(DatasetSyntax.class)
  void theSameIsWrittenTheSame(DatasetSyntax syntax) {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    syntax.write(quads(), Map.of("ex", SPACE), one);
    syntax.write(quads(), Map.of("ex", SPACE), other);
    assertEquals(one.toString(), other.toString());
  }

  private static List<Quad> quads() {
    List<Node> values =
        List.of(
            iri("b"),
            iri("//c"),
            iri("æ/ø?å=1#x"),
            NodeFactory.createBlankNode("n1"),
            NodeFactory.createLiteralString("linje\n\"to\"\\ \u0001 \uD83D\uDE00"),
            NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralLang("på dansk", "da"),
            NodeFactory.createLiteralLang("in English", "en-GB"),
            NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("1.50", XSDDatatype.XSDdecimal),
            NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean),
            NodeFactory.createLiteralDT("2026-11-21T00:00:00.000Z", XSDDatatype.XSDdateTime));
    List<Quad> quads = new ArrayList<>();
    for (Node graph : List.of(Quad.defaultGraphIRI, iri("g1"), iri("g2"))) {
      quads.add(Quad.create(graph, iri("a"), RDF.type.asNode(), iri("Class")));
      quads.add(Quad.create(graph, iri("a"), RDF.type.asNode(), iri("//Other")));
      values.forEach(value -> quads.add(Quad.create(graph, iri("a"), iri("p"), value)));
      Node blank = NodeFactory.createBlankNode("n1");
      quads.add(Quad.create(graph, blank, iri("//q"), iri("g1")));
    }
    return quads;
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(SPACE + name);
  }
}
