package dk.rammekatalog.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the official shapes of DCAT-AP 3.0.1 find fault with, the strict mode does too; run where
 * those shapes are at hand.
 */
class OfficialShapesTest {
  private static final Path OFFICIAL = Path.of("../shared/reference/shapes/dcat-ap-3.0.1");

  private static final int RANDOM_CHANGES = 300;

  @BeforeAll
  static void mustBeAtHand() {
    assumeTrue(Files.isDirectory(OFFICIAL), "the official shapes are not at hand");
  }

  @Test
  void theConformingCatalogueConformsToThem() throws IOException {
    Graph graph = parse(Change.conforming(Profile.Mode.STRICT));
    assertEquals(List.of(), found(must(), graph));
    assertEquals(List.of(), found(should(), graph));
  }

  @Test
  void whatTheyFindInAChangedCatalogueIsFound() throws IOException {
    Shapes must = must();
    Shapes should = should();
    List<String> missed = new ArrayList<>();
    int compared = 0;
    for (Change change : Change.all()) {
      String text = change.in(Change.conforming(Profile.Mode.STRICT)).text();
      compared += compare(must, should, parse(text), change.toString(), missed);
    }
    assertEquals(List.of(), missed);
    assertTrue(compared > 200, "changes that they find: " + compared);
  }

  @Test
  void whatTheyFindAfterARandomChangeIsFound() throws IOException {
    Shapes must = must();
    Shapes should = should();
    Random random = new Random(5);
    Graph whole = parse(Change.conforming(Profile.Mode.STRICT));
    List<String> missed = new ArrayList<>();
    int compared = 0;
    for (int i = 0; i < RANDOM_CHANGES; i++) {
      Graph graph = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(graph, whole);
      String change = change(graph, random);
      compared += compare(must, should, graph, change, missed);
    }
    assertEquals(List.of(), missed);
    assertTrue(compared > RANDOM_CHANGES / 3, "changes that they find: " + compared);
  }

  /** One if they find something, and then notes whether the profile does not. */
  private static int compare(
      Shapes must, Shapes should, Graph graph, String change, List<String> missed) {
    List<String> violations = found(must, graph);
    List<String> warnings = found(should, graph);
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, graph, Lang.NTRIPLES);
    List<Diagnostic> ours =
        ProfileTest.findings(Profile.Mode.STRICT, SourceFile.of("katalog.nt", text.toString()));
    boolean error = ours.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    if (!violations.isEmpty() && !error) {
      missed.add(change + ": " + violations);
    }
    if (!warnings.isEmpty() && ours.isEmpty()) {
      missed.add(change + ": " + warnings);
    }
    return violations.isEmpty() && warnings.isEmpty() ? 0 : 1;
  }

  /** Takes a triple away, or gives it another value, or one value more. */
  private static String change(Graph graph, Random random) {
    List<Triple> triples =
        graph.find().toList().stream()
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList();
    Triple triple = triples.get(random.nextInt(triples.size()));
    List<Node> others =
        List.of(
            NodeFactory.createLiteralLang("noget andet", "da"),
            NodeFactory.createLiteralString("noget andet"),
            NodeFactory.createURI("https://example.org/andet"),
            triples.get(random.nextInt(triples.size())).getObject());
    int kind = random.nextInt(3);
    Node other = others.get(random.nextInt(others.size()));
    if (kind != 0) {
      graph.add(Triple.create(triple.getSubject(), triple.getPredicate(), other));
    }
    if (kind != 1 && !(kind == 2 && other.equals(triple.getObject()))) {
      graph.delete(triple);
    }
    return kind + " " + triple + " " + other;
  }

  private static List<String> found(Shapes shapes, Graph catalogue) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, catalogue);
    GraphUtil.addInto(graph, ProfileTest.background());
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .filter(entry -> catalogue.contains(entry.focusNode(), Node.ANY, Node.ANY))
        .filter(entry -> !isFalseAlarm(entry))
        .map(entry -> entry.focusNode() + " " + path(entry) + " " + entry.message())
        .sorted()
        .toList();
  }

  /**
   * They ask for what SPDX does not have, and for what the text of the same version does not; what
   * else they say of the same properties counts.
   */
  private static boolean isFalseAlarm(ReportEntry entry) {
    Node value = entry.value();
    return switch (path(entry)) {
      case "http://spdx.org/rdf/terms#algorithm" ->
          value != null
              && value.isURI()
              && value.getURI().startsWith("http://spdx.org/rdf/terms#checksumAlgorithm_");
      case "http://www.w3.org/ns/locn#geometry" -> value != null && !value.isLiteral();
      default -> false;
    };
  }

  private static String path(ReportEntry entry) {
    return entry.resultPath() == null ? "" : entry.resultPath().toString().replaceAll("[<>]", "");
  }

  /** Their shapes without those that only warn of what the text allows. */
  private static Shapes must() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String name : List.of("shapes.ttl", "range.ttl", "mdr-vocabularies.shape.ttl")) {
      RDFParser.source(OFFICIAL.resolve(name)).parse(graph);
    }
    for (Triple mild : graph.find(Node.ANY, SHACL.severity, SHACL.Warning).toList()) {
      graph.remove(Node.ANY, SHACL.property, mild.getSubject());
    }
    return Shapes.parse(graph);
  }

  private static Shapes should() {
    return Shapes.parse(RDFParser.source(OFFICIAL.resolve("shapes_recommended.ttl")).toGraph());
  }

  private static Graph parse(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).toGraph();
  }
}
