package dk.rammekatalog.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every syntax gives the same findings, at the best place that its parser tells. */
class SyntaxTest {
  static Stream<Arguments> syntaxes() {
    return Stream.of(
        Arguments.of("katalog.nt", RDFFormat.NTRIPLES),
        Arguments.of("katalog.rdf", RDFFormat.RDFXML_PLAIN),
        Arguments.of("katalog", RDFFormat.RDFXML_ABBREV),
        Arguments.of("katalog.jsonld", RDFFormat.JSONLD),
        Arguments.of("katalog.trig", RDFFormat.TRIG_PRETTY),
        Arguments.of("katalog.nq", RDFFormat.NQUADS),
        Arguments.of("dump", RDFFormat.NQUADS));
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void theSameIsFoundNearTheThing(String name, RDFFormat format) throws IOException {
    String turtle =
        Change.conforming(Profile.Mode.STRICT)
            .replace("dcat:byteSize \"1024\"^^xsd:nonNegativeInteger", "dcat:byteSize 1024.0")
            .replace("  dct:title \"Slags datasæt\"@da ;\n", "");
    String text = written(turtle, format);
    List<Diagnostic> found = ProfileTest.findings(Profile.Mode.STRICT, SourceFile.of(name, text));
    assertEquals(
        List.of("concept-scheme-title-given", "distribution-byte-size-value"),
        found.stream().map(Diagnostic::check).sorted().toList());
    for (Diagnostic finding : found) {
      String thing = finding.check().startsWith("concept") ? "emner" : "fil";
      List<String> lines = text.lines().toList();
      int at = finding.position().line();
      String near = lines.get(Math.max(0, at - 2)) + "\n" + lines.get(at - 1);
      assertTrue(
          near.contains(thing) || near.contains("1024"),
          () -> name + ": " + finding.location().shown() + " " + near);
    }
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void aConformingCatalogueConformsInEverySyntax(String name, RDFFormat format) throws IOException {
    String text = written(Change.conforming(Profile.Mode.STRICT), format);
    assertEquals(List.of(), ProfileTest.findings(Profile.Mode.STRICT, SourceFile.of(name, text)));
  }

  @Test
  void aFaultOfSyntaxIsToldOnItsLine() {
    String xml =
        "<?xml version=\"1.0\"?>\n<rdf:RDF\n  xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:a>\n</rdf:RDF>\n";
    List<Diagnostic> found =
        ProfileTest.findings(Profile.Mode.STRICT, SourceFile.of("katalog.rdf", xml));
    assertTrue(
        found.stream()
            .anyMatch(each -> each.check().equals("syntax") && each.position().line() >= 4),
        () -> ProfileTest.shown(found));
  }

  @Test
  void whatStandsOnTheNetIsNotAsked() {
    String json = "{\"@context\": \"https://example.org/k.jsonld\", \"@id\": \"x\"}";
    List<Diagnostic> found =
        ProfileTest.findings(Profile.Mode.STRICT, SourceFile.of("katalog.jsonld", json));
    assertEquals(List.of("syntax"), found.stream().map(Diagnostic::check).toList());
    assertTrue(found.get(0).message().en().startsWith("The file takes its context from the net"));
  }

  @Test
  void aFileInAnotherEncodingIsTold() {
    byte[] latin =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>\u00e6</a>"
            .getBytes(StandardCharsets.ISO_8859_1);
    List<Diagnostic> found =
        ProfileTest.findings(Profile.Mode.STRICT, SourceFile.of("katalog.rdf", latin));
    assertEquals("katalog.rdf:2:4 [syntax]", ProfileTest.shown(found));
  }

  @Test
  void severalFilesAreOneCatalogue() throws IOException {
    String text = Change.conforming(Profile.Mode.STRICT);
    int cut = text.indexOf("\nex:tjeneste\n");
    String prefixes = text.substring(0, text.indexOf("\n# A catalogue"));
    assertEquals(
        List.of(),
        ProfileTest.findings(
            Profile.Mode.STRICT,
            SourceFile.of("et.ttl", text.substring(0, cut)),
            SourceFile.of("to.ttl", prefixes + text.substring(cut))));
  }

  private static String written(String turtle, RDFFormat format) {
    Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    Model model = ModelFactory.createModelForGraph(graph);
    StringWriter out = new StringWriter();
    if (RDFLanguages.isQuads(format.getLang()) && !RDFLanguages.isTriples(format.getLang())) {
      RDFDataMgr.write(
          out,
          DatasetFactory.create().addNamedModel("https://example.org/graf", model).asDatasetGraph(),
          format);
    } else {
      RDFDataMgr.write(out, model, format);
    }
    return out.toString();
  }
}
