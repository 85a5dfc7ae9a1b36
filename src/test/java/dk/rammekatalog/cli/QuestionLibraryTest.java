package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.check.Checks;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Asking;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    QueryFile question = QueryFiles.of(SourceTree.read(Path.of(""))).question(name).orElseThrow();
    String expected = Files.readString(QUESTIONS.resolve(name + ".csv"));
    assertEquals(expected, answer(question));
    assertTrue(expected.lines().count() > 1, "an expected answer has rows");
  }

  @Test
  void everyParameterChangesItsQuestion() {
    List<String> unused =
        QueryFiles.of(SourceTree.read(Path.of(""))).questions().stream()
            .flatMap(
                question ->
                    question.parameters().stream()
                        .filter(
                            parameter ->
                                !question.query().toString().contains("?" + parameter.name()))
                        .map(parameter -> question.name() + ": " + parameter.name()))
            .toList();
    assertEquals(List.of(), unused);
  }

  private static String answer(QueryFile question) {
    return Txn.calculateRead(
        version.dataset(),
        () -> {
          try (QueryExec exec = Asking.prepare(version, question, Map.of())) {
            return AnswerFormat.CSV.write(exec, question.query());
          }
        });
  }
}
