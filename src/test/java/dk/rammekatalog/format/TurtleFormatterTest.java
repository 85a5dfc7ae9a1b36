package dk.rammekatalog.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurtleFormatterTest {
  private static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/format");
  private static final Path REFERENCE = Path.of("../shared/reference/shapes");

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  /** All files of the folder, so that half a pair fails. */
  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.(in|out)\\.ttl$", ""))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> catalogue() throws IOException {
    return Stream.concat(turtleFiles(Path.of("data")), turtleFiles(Path.of("ontology")));
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void laysOutAsExpected(String name) throws IOException {
    String text = Files.readString(CASES.resolve(name + ".in.ttl"));
    assertEquals(Files.readString(CASES.resolve(name + ".out.ttl")), format(text));
    assertKeeps(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogue")
  void keepsWhatTheCatalogueSays(Path file) throws IOException {
    assertKeeps(Files.readString(file));
  }

  @Test
  void keepsWhatForeignFilesSay() throws IOException {
    assumeTrue(Files.isDirectory(REFERENCE), "the reference files are beside the project");
    for (Path file : turtleFiles(REFERENCE).toList()) {
      assertKeeps(Files.readString(file));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsWhatARandomTextSays(long seed) {
    RandomTurtle.Text text = RandomTurtle.of(seed);
    assertKeeps(text.turtle());
    String formatted = format(text.turtle());
    for (String comment : text.comments()) {
      long lines = formatted.lines().filter(line -> hasComment(line, comment)).count();
      assertEquals(1, lines, comment + " in\n" + formatted);
    }
  }

  @Test
  void invalidTurtleStaysAsItIs() {
    String text = "<a>  a <b>\n<c> a <d> .\n";
    Formatted formatted = TurtleFormatter.format(text);
    assertEquals(text, formatted.text());
    Formatted.Invalid invalid = assertInstanceOf(Formatted.Invalid.class, formatted);
    assertTrue(invalid.message().contains("line: 2"), invalid.message());
  }

  /** Formatting gives the same graph and comments, and changes nothing the second time. */
  private static void assertKeeps(String text) {
    String formatted = format(text);
    assertEquals(formatted, format(formatted));
    Graph before = graph(text);
    Graph after = graph(formatted);
    boolean same = before.isIsomorphicWith(after) || IsoMatcher.isomorphic(before, after);
    assertTrue(same, formatted);
  }

  private static String format(String text) {
    return assertInstanceOf(Formatted.Done.class, TurtleFormatter.format(text)).text();
  }

  private static boolean hasComment(String line, String comment) {
    return line.strip().equals(comment) || line.endsWith("  " + comment);
  }

  private static Graph graph(String text) {
    return RDFParser.fromString(text.replaceFirst("^\uFEFF", ""), Lang.TURTLE)
        .base("https://example.org/folder/file")
        .toGraph();
  }

  private static Stream<Path> turtleFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    }
  }
}
