package dk.rammekatalog.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C's tests of Turtle, where {@code .ci/run} has put them: what is valid keeps its graph,
 * what is not stays as it is.
 *
 * @see <a href="https://www.w3.org/2013/TurtleTests/">Turtle test suite</a>
 */
class TurtleSuiteTest {
  private static final Path SUITE = Path.of("target/turtle-suite");
  private static final String BASE = "http://www.w3.org/2013/TurtleTests/";
  private static final String TESTS = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String KINDS = "http://www.w3.org/ns/rdftest#";

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  @TestFactory
  Stream<DynamicTest> suite() {
    assumeTrue(Files.isDirectory(SUITE), "the tests of the W3C are not in " + SUITE);
    Graph manifest = graph(read(SUITE.resolve("manifest.ttl")), BASE + "manifest.ttl");
    List<Node> tests =
        manifest
            .find(Node.ANY, NodeFactory.createURI(TESTS + "action"), Node.ANY)
            .mapWith(Triple::getSubject)
            .toList();
    assertTrue(tests.size() > 250, "the suite is whole: " + tests.size());
    return tests.stream()
        .map(test -> DynamicTest.dynamicTest(test.getURI(), () -> run(manifest, test)));
  }

  private static void run(Graph manifest, Node test) {
    String kind = object(manifest, test, RDF.type.getURI()).getURI().substring(KINDS.length());
    String action = object(manifest, test, TESTS + "action").getURI();
    String text = read(SUITE.resolve(action.substring(action.lastIndexOf('/') + 1)));
    Formatted formatted = TurtleFormatter.format(text);
    if (kind.contains("Negative")) {
      assertInstanceOf(Formatted.Invalid.class, formatted, action);
      assertEquals(text, formatted.text());
      return;
    }
    String done = assertInstanceOf(Formatted.Done.class, formatted).text();
    assertEquals(done, assertInstanceOf(Formatted.Done.class, TurtleFormatter.format(done)).text());
    assertSame(graph(text, action), graph(done, action), done);
    if (kind.equals("TestTurtleEval")) {
      String result = object(manifest, test, TESTS + "result").getURI();
      Path expected = SUITE.resolve(result.substring(result.lastIndexOf('/') + 1));
      assertSame(graph(read(expected), result), graph(done, action), done);
    }
  }

  private static void assertSame(Graph expected, Graph found, String text) {
    assertTrue(expected.isIsomorphicWith(found) || IsoMatcher.isomorphic(expected, found), text);
  }

  private static Node object(Graph manifest, Node test, String property) {
    return manifest
        .find(test, NodeFactory.createURI(property), Node.ANY)
        .mapWith(Triple::getObject)
        .next();
  }

  private static Graph graph(String text, String base) {
    return RDFParser.fromString(text, Lang.TURTLE)
        .base(base)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .toGraph();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
