package dk.rammekatalog.canon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected files were made with another implementation of RDFC-1.0. */
class CanonicalDatasetTest {
  private static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/canon");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aDatasetHasTheCanonicalFormThatOthersFind(Path given, Path expected) throws IOException {
    List<Quad> quads = new ArrayList<>();
    RDFDataMgr.loadDatasetGraph(given.toUri().toString()).find().forEachRemaining(quads::add);
    assertEquals(Files.readString(expected), text(quads));
  }

  @Test
  void orderAndLabelsDoNotMatter() {
    for (int seed = 0; seed < 1_000; seed++) {
      List<Quad> quads = LookAlikes.dataset(seed);
      String canonical = text(quads);
      assertEquals(canonical, text(LookAlikes.shuffled(quads, seed)), "seed " + seed);
      assertEquals(canonical, text(LookAlikes.shuffled(quads, -seed)), "seed " + seed);
    }
  }

  @Test
  void aChangeOfOneQuadIsSeen() {
    for (int seed = 0; seed < 200; seed++) {
      List<Quad> quads = LookAlikes.dataset(seed);
      if (!quads.isEmpty()) {
        String fewer = text(quads.subList(1, quads.size()));
        assertNotEquals(text(quads), fewer, "seed " + seed);
      }
    }
  }

  @Test
  void tooManyLookAlikesAreRefusedSoon() {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      quads.add(quad(NodeFactory.createBlankNode("root"), NodeFactory.createBlankNode("n" + i)));
    }
    for (int i = 0; i < 14; i++) {
      quads.add(quad(NodeFactory.createBlankNode("other"), NodeFactory.createBlankNode("m" + i)));
    }
    assertThrows(LookAlikesException.class, () -> text(quads));
  }

  @Test
  void longListsThatLookAlikeDoNotExhaustTheStack() {
    List<Quad> quads = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      for (int i = 0; i < 5_000; i++) {
        quads.add(
            quad(
                NodeFactory.createBlankNode(name + i),
                NodeFactory.createBlankNode(name + (i + 1))));
      }
    }
    assertThrows(LookAlikesException.class, () -> text(quads));
  }

  @Test
  void linesAreOrderedByCharacterAndNotByHalves() {
    assertTrue("𝒳".compareTo("\uFB01") < 0, "as Java has it");
    assertTrue(NQuads.CODE_POINTS.compare("𝒳", "\uFB01") > 0);
    assertTrue(NQuads.CODE_POINTS.compare("a", "ab") < 0);
  }

  private static Quad quad(Node subject, Node object) {
    return Quad.create(LookAlikes.iri("graph"), subject, LookAlikes.iri("p"), object);
  }

  private static String text(List<Quad> quads) {
    return String.join(
        "", CanonicalDataset.of(quads.stream()).lines().stream().map(l -> l + "\n").toList());
  }

  static Stream<Arguments> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".in.nq"))
          .sorted()
          .map(file -> Arguments.of(file, Path.of(file.toString().replace(".in.nq", ".out.nq"))))
          .toList()
          .stream();
    }
  }
}
