package dk.rammekatalog.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.source.SourceGraph;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.eval.PathEval;
import org.junit.jupiter.api.Test;

/**
 * Every check has a case that it finds fault with and one that it does not, and what the cases
 * expect is what was put into them.
 *
 * <p>In a Turtle file of a case, {@code # fejl: <check>, <check>} at the end of a line says which
 * checks must find a fault there: at the value, or on an unindented line at the subject.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/check");
  private static final Pattern FINDING =
      Pattern.compile("(?m)^(\\S+?):(\\d+):(\\d+): .*\\[([\\w.-]+)]$");
  private static final Pattern MARK = Pattern.compile("# fejl: (.*)$");
  private static final Pattern VALUE = Pattern.compile("^\\s+\\S+\\s+");
  private static final int WANTED = 120;
  private static final SourceGraph CATALOGUE = TurtleReader.read(SourceTree.read(Path.of("")));
  private static final Graph SHAPES = shapes();

  /** A place in a file of a case, and the check that finds fault with it. */
  private record Seeded(String file, int line, int column, String check)
      implements Comparable<Seeded> {
    @Override
    public int compareTo(Seeded other) {
      return toString().compareTo(other.toString());
    }
  }

  @Test
  void everyMarkedMistakeIsFoundAtItsPlaceAndNoOther() throws IOException {
    int seeded = 0;
    for (Path folder : folders()) {
      Set<Seeded> marked = marked(folder);
      seeded += marked.size();
      if (!marked.isEmpty()) {
        assertEquals(marked, found(folder), folder.toString());
      }
    }
    assertTrue(seeded >= WANTED, "mistakes: " + seeded);
  }

  @Test
  void everyShapeIsViolatedByACase() throws IOException {
    Set<String> untried = new TreeSet<>(told());
    for (Path folder : folders()) {
      found(folder).forEach(seeded -> untried.remove(seeded.check()));
    }
    assertEquals(Set.of(), untried);
  }

  /** The catalogue has no findings, so what it has of a shape's targets conforms. */
  @Test
  void everyPropertyShapeIsFollowedBySomething() throws IOException {
    Graph graph = CATALOGUE.union(file -> true);
    for (Path folder : folders()) {
      if (folder.getFileName().toString().startsWith("conforming")) {
        TurtleReader.read(SourceTree.read(folder)).union().find().forEachRemaining(graph::add);
      }
    }
    Set<String> unfollowed = new TreeSet<>();
    for (Shape shape : Shapes.parse(SHAPES).getTargetShapes()) {
      List<Node> targets =
          shape.getTargets().stream()
              .flatMap(target -> target.getFocusNodes(graph).stream())
              .toList();
      for (PropertyShape property : shape.getPropertyShapes()) {
        boolean followed =
            targets.stream()
                .anyMatch(
                    node ->
                        forbids(property)
                            || PathEval.eval(graph, node, property.getPath(), null).hasNext());
        if (!followed) {
          unfollowed.add(local(property.getShapeNode()));
        }
      }
    }
    assertEquals(Set.of(), unfollowed);
  }

  @Test
  void everyCheckQueryHasACaseOfBothKinds() throws IOException {
    Set<String> checks = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("queries/check"))) {
      files.forEach(file -> checks.add(file.getFileName().toString().replace(".rq", "")));
    }
    Set<String> violated = new TreeSet<>();
    Set<String> conforming = new TreeSet<>();
    for (Path folder : folders()) {
      found(folder).forEach(seeded -> violated.add(seeded.check()));
      if (folder.getFileName().toString().startsWith("conforming") && found(folder).isEmpty()) {
        files(folder).forEach(file -> conforming.add(file.getFileName().toString()));
      }
    }
    violated.retainAll(checks);
    Set<String> untried = new TreeSet<>(checks);
    untried.removeIf(check -> conforming.contains(check + ".ttl"));
    assertEquals(checks, violated, "queries that a case violates");
    assertEquals(Set.of(), untried, "queries without a file <name>.ttl in a conforming case");
  }

  /** What engines say among themselves is for nobody's eyes; nor are the names of brackets. */
  @Test
  void noEngineSpeaksToPeople() throws IOException {
    Pattern engine =
        Pattern.compile(
            "_:|Exception|Lexical error|Encountered|Was expecting|Constraint\\[|MinCount|MaxCount"
                + "|Violation|maxCount\\b|minCount\\b|ClassConstraint|null|\\bnode\\b.*conform");
    List<String> heard = new ArrayList<>();
    for (Path folder : folders()) {
      for (String name : List.of("expected.txt", "expected.en.txt")) {
        Files.readAllLines(folder.resolve(name)).stream()
            .filter(line -> engine.matcher(line).find())
            .filter(line -> !line.contains("[shapes]"))
            .forEach(line -> heard.add(folder.getFileName() + ": " + line));
      }
    }
    assertEquals(List.of(), heard);
  }

  /** Jena takes one message for a shape and here needs none. */
  private static Graph shapes() {
    Graph graph = CATALOGUE.union(file -> file.path().contains("/shapes/"));
    graph.remove(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/shacl#message"), Node.ANY);
    return graph;
  }

  /** The shapes whose names findings bear: those with constraints of their own. */
  private static Set<String> told() {
    Set<String> told = new TreeSet<>();
    for (Shape shape : Shapes.parse(SHAPES).getTargetShapes()) {
      shape.getPropertyShapes().forEach(property -> told.add(local(property.getShapeNode())));
      if (!shape.getConstraints().isEmpty()) {
        told.add(local(shape.getShapeNode()));
      }
    }
    return told;
  }

  /** Whether a shape asks for nothing to be there. */
  private static boolean forbids(PropertyShape shape) {
    Node maxCount = NodeFactory.createURI("http://www.w3.org/ns/shacl#maxCount");
    return SHAPES
        .find(shape.getShapeNode(), maxCount, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(count -> count.getLiteralLexicalForm().equals("0"))
        .hasNext();
  }

  private static Set<Seeded> found(Path folder) throws IOException {
    return FINDING
        .matcher(Files.readString(folder.resolve("expected.txt")))
        .results()
        .map(CasesTest::seeded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Seeded seeded(MatchResult found) {
    return new Seeded(
        found.group(1),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        found.group(4));
  }

  private static Set<Seeded> marked(Path folder) throws IOException {
    Set<Seeded> marked = new TreeSet<>();
    for (Path file : files(folder)) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher mark = MARK.matcher(lines.get(i));
        if (mark.find()) {
          Matcher value = VALUE.matcher(lines.get(i));
          int column = value.find() ? value.end() + 1 : 1;
          String path = folder.relativize(file).toString();
          for (String check : mark.group(1).split(", *")) {
            marked.add(new Seeded(path, i + 1, column, check.strip()));
          }
        }
      }
    }
    return marked;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .filter(file -> !folder.getFileName().toString().equals("not-utf-8"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  private static String local(Node shape) {
    return shape.getURI().substring(shape.getURI().lastIndexOf('#') + 1);
  }
}
