package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.query.Parameter;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.store.UnfitValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question of the library has the answer that was compared with the documents by hand. */
class QuestionLibraryTest {
  private static final Path QUESTIONS = Path.of("queries/question");

  @TempDir static Path var;
  private static OpenVersion version;

  @BeforeAll
  static void publish() {
    CheckedGraph checked = Checks.run(TurtleReader.read(SourceTree.read(Path.of(""))));
    version = OpenVersion.inMemory(new Store(var).publish(checked).version());
  }

  @AfterAll
  static void close() {
    version.close();
  }

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void answersAsExpected(String name) throws IOException {
    String expected = Files.readString(QUESTIONS.resolve(name + ".csv"));
    assertEquals(expected, answer(question(name), Map.of()));
    assertTrue(expected.lines().count() > 1, "an expected answer has rows");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void canBeAskedElsewhereAsItStands(String name) throws IOException {
    Query query = question(name).query();
    String answer =
        Txn.calculateRead(
            version.dataset(),
            () -> {
              try (QueryExec exec = QueryExec.dataset(version.dataset()).query(query).build()) {
                return AnswerFormat.CSV.write(exec, query);
              }
            });
    assertEquals(Files.readString(QUESTIONS.resolve(name + ".csv")), answer);
  }

  /** Nobody is offered an empty table: of many values some are tried, spread over all. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void choicesHaveAnswers(String name) {
    QueryFile question = question(name);
    for (Parameter parameter : question.parameters()) {
      if (!parameter.takesAny()) {
        List<Node> choices =
            Txn.calculateRead(
                version.dataset(),
                () -> Asking.choices(version, question, parameter).orElseThrow());
        assertTrue(
            choices.contains(question.opened().defaults().get(parameter.name())), "the default");
        assertEquals(List.of(), unanswered(question, parameter, choices));
      }
    }
  }

  private static List<String> unanswered(
      QueryFile question, Parameter parameter, List<Node> choices) {
    int step = 1 + choices.size() / 10;
    return IntStream.range(0, choices.size())
        .filter(i -> i % step == 0)
        .mapToObj(i -> Asking.name(version, choices.get(i)))
        .filter(value -> answer(question, Map.of(parameter.name(), value)).lines().count() < 2)
        .toList();
  }

  @Test
  void aValueThatCannotBeChosenIsToldWithTheNearest() {
    UnfitValueException told =
        assertThrows(
            UnfitValueException.class,
            () -> answer(question("moedets-dagsorden"), Map.of("moede", "moede/2022-09-15")));
    assertTrue(told.text().da().contains("(moede/2022-09-14?)"), told.text().da());
  }

  private static QueryFile question(String name) {
    return QueryFiles.of(SourceTree.read(Path.of(""))).question(name).orElseThrow();
  }

  private static String answer(QueryFile question, Map<String, String> values) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          try (QueryExec exec = Asking.prepare(version, question, values)) {
            return AnswerFormat.CSV.write(exec, question.query());
          }
        });
  }
}
