package dk.rammekatalog.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick reader reads what Jena reads, with the places that Rio finds, or gives up. */
class QuickTurtleTest {
  private static final List<SourceFile> CATALOGUE = SourceTree.read(Path.of("")).turtle().toList();
  private static final String PREFIX = "@prefix x: <https://example.org/> .\n";

  /** What is put into a text to make it another, right or wrong. */
  private static final List<String> PIECES =
      List.of(
          " ",
          "\n",
          "\t",
          "\r\n",
          ".",
          "..",
          ";",
          ",",
          "[",
          "]",
          "[ ]",
          "(",
          ")",
          "( )",
          "a ",
          "a",
          "<",
          ">",
          "<<",
          "\"",
          "\"\"\"",
          "'",
          "\\",
          "\\n",
          "\\u00e6",
          "@",
          "@da",
          "@en-GB",
          "^^",
          "#",
          "# x\n",
          ":",
          "_:b",
          "_:b.c",
          "-",
          "+1",
          "1",
          "1.",
          "1.5",
          "1e3",
          "true",
          "false",
          "æ",
          "%20",
          "/",
          "/../",
          "//",
          "?x=y",
          "é",
          "\u0000",
          "\u0007",
          "\u0085",
          "\uFFFD",
          "\uFEFF",
          "\uD83D\uDE00",
          "@prefix x: <https://example.org/> .",
          "@prefix dct: <x> .",
          "{|",
          "~");

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  @Test
  void theCatalogueIsReadQuickly() {
    long quick = CATALOGUE.stream().filter(QuickTurtleTest::isReadAlike).count();
    assertTrue(quick > CATALOGUE.size() * 9 / 10, quick + " of " + CATALOGUE.size());
  }

  /** Files with two changes anywhere; about half of them are still Turtle. */
  @Test
  void aChangedFileIsReadAlike() {
    Random random = new Random(4);
    long quick = 0;
    for (int i = 0; i < 20_000; i++) {
      SourceFile file = CATALOGUE.get(random.nextInt(CATALOGUE.size()));
      String text = file.text();
      int begin = random.nextInt(Math.max(1, text.length() - 1500));
      String part = prologue(text) + text.substring(Math.max(0, text.indexOf("\n\n", begin)));
      String cut = part.substring(0, Math.min(part.length(), 3000));
      int end = Math.max(cut.lastIndexOf("\n.\n") + 3, 3);
      quick += isReadAlike(SourceFile.of("a.ttl", changed(cut.substring(0, end), random))) ? 1 : 0;
    }
    assertTrue(quick > 2000, "read quickly: " + quick);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x:a x:b x:c .|true",
        "x:a x:b x:c, x:d ; a x:e ;; .|true",
        "x:a x:b [ x:c ( 1 2.5 \"a\"@da [ ] ) ] .|true",
        "_:a x:b _:c , _:a .|true",
        "x:a x:b \"\"\"a \"quoted\" text\"\"\" , true, -3 .|true",
        "x:a x:b \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .|true",
        "x:a x:b \"tab\\tline\\n\\\"\\\\\" . # end|true",
        "x:a x:b <mailto:a@example.org> , <urn:isbn:9788771> .|true",
        "[] x:b x:c .|true",
        "[ x:b x:c ] .|true",
        "[ x:b x:c ] x:d [] .|true",
        "[] .|false",
        "x:a x:b <https://example.org//b> , <https://EXAMPLE.org/b#c> .|true",
        "x:a x:b <https://example.org/b#c#d> .|true",
        "x:a x:b <relative> .|false",
        "x:a x:b <https://example.org/../b> .|false",
        "x:a x:b <https://example.org/a b> .|false",
        "x:a x:b y:c .|false",
        "x:a x:b x:c|false",
        "x:a x:b .|false",
        "x:a x:b _:c.d .|false",
        "x:a x:b 'c' .|false"
      })
  void readsWhatIsPlain(String statement, boolean quick) {
    SourceFile file = SourceFile.of("a.ttl", PREFIX + statement + "\n");
    assertEquals(quick, isReadAlike(file));
  }

  /** Whether the quick reader reads the text; then it must read what Jena reads. */
  private static boolean isReadAlike(SourceFile file) {
    QuickTurtle.Plain plain = QuickTurtle.read(file, TurtleReader.IRIS);
    if (plain == null) {
      return false;
    }
    Optional<FileGraph> jena = TurtleReader.readByJena(file).graph();
    assertTrue(jena.isPresent(), () -> "Jena does not read:\n" + file.text());
    assertEquals(jena.get().prefixes(), plain.prefixes(), file::text);
    Set<Triple> triples = new HashSet<>(plain.triples());
    assertEquals(new HashSet<>(jena.get().graph().triples()), triples, file::text);
    Map<Triple, TriplePositions.Terms> rio = rio(file);
    if (rio.keySet().equals(triples)) { // Rio resolves odd IRIs that Jena takes as they are
      assertEquals(rio, TriplePositions.of(file).triples(), file::text);
    }
    return true;
  }

  /** What Rio reads; nothing where Jena has no node for what Rio takes for a language. */
  private static Map<Triple, TriplePositions.Terms> rio(SourceFile file) {
    try {
      return TriplePositions.byRio(file).triples();
    } catch (IllegalFormatException e) {
      return Map.of();
    }
  }

  private static String prologue(String text) {
    return text.substring(0, Math.max(0, text.indexOf("\n\n")));
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < 2; i++) {
      int at = random.nextInt(changed.length());
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      changed.replace(at, Math.min(changed.length(), at + random.nextInt(3)), piece);
    }
    return changed.toString();
  }
}
