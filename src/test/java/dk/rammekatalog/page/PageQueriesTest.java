package dk.rammekatalog.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.rammekatalog.query.ProgramQueries;
import dk.rammekatalog.query.QueryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Templates and queries of pages fit each other. */
class PageQueriesTest {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bask(?:Of)?\\((?:[a-z]+\\(\\), )?|(?=\"quality-[a-z]+\"))\"([a-z-]+)\"");

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  @Test
  void everyQueryIsAskedAndIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path file : files(Path.of("src/main"), ".jte", ".java")) {
      ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
    }
    assertEquals(names(), asked);
  }

  @Test
  void everyQueryIsPackagedAndInOrder() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String name : names()) {
      QueryFile file = ProgramQueries.of("page/" + name).orElseThrow();
      boolean whole =
          file.query().isSelectType()
              && file.query().hasOrderBy()
              && !file.text("title").da().isEmpty()
              && !file.text("title").en().isEmpty();
      if (!whole) {
        wrong.add(name);
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void everyKindIsAClass() throws IOException {
    String ontology = Files.readString(Path.of("ontology/rammekatalog.ttl"));
    Set<String> wrong =
        files(Path.of("src/main/jte/kind"), ".jte").stream()
            .map(file -> file.getFileName().toString().replace(".jte", ""))
            .filter(name -> !ontology.contains("\nrk:" + name + "\n  a owl:Class ;"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), wrong);
  }

  private static Set<String> names() throws IOException {
    return files(Path.of("queries/page"), ".rq").stream()
        .map(file -> file.getFileName().toString().replace(".rq", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }
}
