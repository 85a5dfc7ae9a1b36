package dk.rammekatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.format.Formatted;
import dk.rammekatalog.format.TurtleFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the style guide asks of every file. */
class FilesTest {
  private static final int LONGEST = 300;

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  static Stream<Path> turtle() throws IOException {
    return Stream.concat(files("ontology", ".ttl").stream(), files("data", ".ttl").stream());
  }

  static Stream<Path> java() throws IOException {
    return files("src", ".java").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turtle")
  void turtleIsLaidOut(Path file) throws IOException {
    String text = Files.readString(file);
    Formatted formatted = TurtleFormatter.format(text);
    assertEquals(new Formatted.Done(text), formatted, "run: rammekatalog format");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("java")
  void javaIsShort(Path file) throws IOException {
    assertTrue(Files.readAllLines(file).size() <= LONGEST, file::toString);
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
