package dk.rammekatalog.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.report.ReportFormat;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes that stewards make, one folder each: the files that they write into the real
 * catalogue, and the lines that they are answered with.
 */
class ChecksTest {
  private static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/check");
  private static final Set<String> PARTS =
      Set.of("ontology", "data", "queries", "expected.txt", "expected.en.txt");
  private static final int GROUPS = 25;
  private static final SourceTree CATALOGUE = SourceTree.read(Path.of(""));

  static Stream<String> cases() throws IOException {
    return names(CASES).stream();
  }

  /** The own files in groups, so that not each needs a run of its own. */
  static Stream<List<SourceFile>> ownFiles() {
    List<SourceFile> own =
        CATALOGUE.turtle().filter(file -> file.kind() != SourceFile.Kind.BACKGROUND).toList();
    return IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                IntStream.range(0, own.size())
                    .filter(i -> i % GROUPS == group)
                    .mapToObj(own::get)
                    .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersExactlyAsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    List<Diagnostic> findings = check(SourceTree.read(folder).files());
    assertAll(
        () -> assertEquals(Set.of(), strangers(folder), "files that belong to no case"),
        () -> assertEquals(read(folder, "expected.txt"), text(findings, Language.DA)),
        () -> assertEquals(read(folder, "expected.en.txt"), text(findings, Language.EN)));
  }

  /** In each file of the group the first semicolon at the end of a line is forgotten. */
  @ParameterizedTest
  @MethodSource("ownFiles")
  void aBrokenFileMakesNoOtherFileLookWrong(List<SourceFile> files) {
    List<SourceFile> broken =
        files.stream()
            .map(file -> SourceFile.of(file.path(), file.text().replaceFirst(" ;\n", "\n")))
            .toList();
    assertEquals(
        files.stream().map(SourceFile::path).toList(),
        check(broken).stream().map(Diagnostic::file).limit(files.size() + 3).toList());
  }

  @Test
  void theCatalogueItselfHasNoFindings() {
    assertEquals("", text(check(List.of()), Language.DA));
  }

  @Test
  void nothingIsWrongWithNothing() {
    SourceTree empty = new SourceTree(Path.of(""), List.of());
    assertEquals(List.of(), Checks.run(TurtleReader.read(empty)).diagnostics());
  }

  private static List<Diagnostic> check(List<SourceFile> changed) {
    Map<String, SourceFile> files = new TreeMap<>();
    CATALOGUE.files().forEach(file -> files.put(file.path(), file));
    changed.forEach(file -> files.put(file.path(), file));
    SourceTree tree = new SourceTree(CATALOGUE.root(), List.copyOf(files.values()));
    return Checks.run(TurtleReader.read(tree)).diagnostics();
  }

  private static Set<String> strangers(Path folder) throws IOException {
    return names(folder).stream().filter(name -> !PARTS.contains(name)).collect(Collectors.toSet());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String read(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static String text(List<Diagnostic> findings, Language language) {
    return ReportFormat.TEXT.write(findings, language);
  }
}
