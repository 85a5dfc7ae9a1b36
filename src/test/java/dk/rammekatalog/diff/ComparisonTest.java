package dk.rammekatalog.diff;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.rammekatalog.review.ReviewFormat;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stewards change, one folder each: two small catalogues, and what is told of them. */
class ComparisonTest {
  private static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/diff");
  private static final Set<String> SIDES = Set.of("before", "after");
  private static final Map<String, ReviewFormat> FORMATS =
      Map.of(
          "expected.txt", ReviewFormat.TEXT,
          "expected.en.txt", ReviewFormat.TEXT,
          "expected.md", ReviewFormat.MARKDOWN,
          "expected.json", ReviewFormat.JSON,
          "expected.rdfp", ReviewFormat.RDF_PATCH);

  private static final Pattern KEY = Pattern.compile("\"([\\w:]+)\" :");

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  static Stream<String> cases() throws IOException {
    return names(CASES).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsExactlyWhatIsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Comparison comparison = compare(folder);
    Set<String> expected = new TreeSet<>(names(folder));
    expected.removeAll(SIDES);
    assertEquals(
        expected, expected.stream().filter(FORMATS::containsKey).collect(Collectors.toSet()));
    assertAll(
        expected.stream()
            .map(
                file ->
                    () -> assertEquals(read(folder.resolve(file)), write(comparison, file), file)));
  }

  /** The two catalogues of a case. */
  static Comparison compare(Path folder) {
    return Comparison.between(side(folder, "before", "før"), side(folder, "after", "nu"));
  }

  private static Side side(Path folder, String name, String danish) {
    String english = name.equals("after") ? "now" : name;
    return new Side(new LocalText(danish, english), SourceTree.read(folder.resolve(name)));
  }

  private static String write(Comparison comparison, String file) {
    Language language = file.contains(".en.") ? Language.EN : Language.DA;
    return FORMATS.get(file).write(comparison, language);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyFieldOfTheJsonIsDocumented() throws IOException {
    String told = Files.readString(Path.of("docs/diff.md"));
    Set<String> columns = Set.of("titel", "dato", "leder", "moede");
    Set<String> missing = new TreeSet<>();
    for (String name : names(CASES)) {
      Path json = CASES.resolve(name).resolve("expected.json");
      if (Files.exists(json)) {
        KEY.matcher(Files.readString(json))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !columns.contains(key) && !key.equals("consequences"))
            .filter(key -> !Pattern.compile("\\b" + key + "\\b").matcher(told).find())
            .forEach(missing::add);
      }
    }
    assertEquals(Set.of(), missing);
  }
}
