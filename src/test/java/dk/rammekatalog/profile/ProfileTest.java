package dk.rammekatalog.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The profile finds what each change breaks, where it was made, and nothing before it. */
class ProfileTest {
  private static final Map<Profile.Mode, Profile> PROFILES = profiles();

  @ParameterizedTest
  @EnumSource(Profile.Mode.class)
  void aConformingCatalogueHasNoFindings(Profile.Mode mode) throws IOException {
    assertEquals(List.of(), findings(mode, Change.conforming(mode)));
  }

  @Test
  void everyChangeIsFoundAtItsPlace() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Change change : Change.all()) {
      Change.Changed changed = change.in(Change.conforming(change.mode()));
      List<Diagnostic> found = findings(change.mode(), changed.text());
      boolean told =
          found.stream()
              .anyMatch(
                  each ->
                      each.check().equals(change.check())
                          && each.position().line() == changed.line());
      if (!told) {
        wrong.add(change + " → line " + changed.line() + ", but " + shown(found));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyShapeThatIsToldHasAChange() throws IOException {
    Set<String> tried = Change.all().stream().map(Change::check).collect(Collectors.toSet());
    Set<String> untried = new TreeSet<>(told());
    untried.removeAll(tried);
    assertEquals(Set.of(), untried);
  }

  /** The conforming catalogue has a value of every property that a shape asks something of. */
  @Test
  void everyPropertyHasAConformingValue() throws IOException {
    String text = Change.conforming(Profile.Mode.STRICT);
    Set<String> missing = new TreeSet<>();
    for (Change change : Change.all()) {
      boolean forbids = change.check().matches(".*deprecated.*|misprint.*");
      String property = "\n  " + change.line().split(" ")[0] + " ";
      String block = text.substring(text.indexOf("\n" + change.thing() + "\n"));
      if (!forbids && !block.substring(0, block.indexOf("\n.\n")).contains(property)) {
        missing.add(change.thing() + property);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyShapeSaysWhatInBothLanguagesAndWhere() {
    Graph shapes = shapes();
    Set<String> wrong = new TreeSet<>();
    for (Node type : List.of(SHACL.NodeShape, SHACL.PropertyShape)) {
      for (Node shape :
          shapes.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toSet()) {
        List<String> languages =
            shapes
                .find(shape, SHACL.message, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLanguage())
                .toList()
                .stream()
                .sorted()
                .toList();
        boolean said =
            shape.isURI()
                && languages.equals(List.of("da", "en"))
                && shapes.contains(shape, SHACL.severity, Node.ANY)
                && shapes.contains(shape, DCTerms.source.asNode(), Node.ANY)
                && shapes.contains(shape, RDFS.seeAlso.asNode(), Node.ANY);
        if (!said) {
          wrong.add(shape.toString());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void theFaultsOfTheOfficialExamplesAreFound() throws IOException {
    String text = Files.readString(Change.CASES.resolve("example-faults.ttl"));
    Set<String> marked = new TreeSet<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf("# fejl: ");
      if (mark >= 0) {
        marked.add(i + 1 + " " + lines.get(i).substring(mark + 8));
      }
    }
    Set<String> found = new TreeSet<>();
    findings(Profile.Mode.STRICT, text).stream()
        .filter(each -> !each.check().endsWith("-given"))
        .forEach(each -> found.add(each.position().line() + " " + each.check()));
    assertEquals(marked, found);
  }

  @Test
  void filesWithoutACatalogueAreNotClean() {
    String one = "<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n";
    assertEquals(
        List.of("catalog-missing"),
        findings(Profile.Mode.STRICT, one).stream().map(Diagnostic::check).toList());
  }

  @Test
  void aCatalogueMayHaveOtherPrefixes() throws IOException {
    String text =
        Change.conforming(Profile.Mode.STRICT)
            .replaceAll("\\bdct:", "dc:")
            .replace("dc:issued \"2026-02-04\"", "dc:issued \"engang\"");
    List<Diagnostic> found =
        findings(Profile.Mode.STRICT, "@prefix dct: <https://example.org/andet#> .\n" + text);
    assertTrue(
        found.stream().anyMatch(each -> each.check().equals("dataset-issued-value")),
        () -> shown(found));
  }

  static List<Diagnostic> findings(Profile.Mode mode, String text) {
    return findings(mode, SourceFile.of("katalog.ttl", text));
  }

  static List<Diagnostic> findings(Profile.Mode mode, SourceFile... files) {
    return new ProfileValidation(PROFILES.get(mode)).findings(List.of(files));
  }

  static String shown(List<Diagnostic> found) {
    return found.stream()
        .map(each -> each.location().shown() + " [" + each.check() + "]")
        .collect(Collectors.joining(", "));
  }

  /** The vocabularies of the profile. */
  static Graph background() {
    return union("ontology/background/");
  }

  private static Graph shapes() {
    return union("ontology/shapes/");
  }

  private static Graph union(String folder) {
    Graph graph = GraphFactory.createDefaultGraph();
    PROFILES.get(Profile.Mode.STRICT).files().stream()
        .filter(file -> file.path().startsWith(folder))
        .forEach(file -> file.graph().triples().forEach(graph::add));
    return graph;
  }

  /** The shapes whose names findings bear: those of a property, and those with a target. */
  private static Set<String> told() {
    Graph shapes = shapes();
    Set<String> told = new TreeSet<>();
    Stream<Node> properties =
        shapes
            .find(Node.ANY, SHACL.property, Node.ANY)
            .mapWith(Triple::getObject)
            .toList()
            .stream();
    Stream<Node> conditions =
        Stream.of(SHACL.or, SHACL.not, SHACL.class_)
            .flatMap(
                each ->
                    shapes
                        .find(Node.ANY, each, Node.ANY)
                        .mapWith(Triple::getSubject)
                        .toList()
                        .stream())
            .filter(
                shape ->
                    shapes.contains(shape, SHACL.targetClass, Node.ANY)
                        || shapes.contains(shape, SHACL.targetSubjectsOf, Node.ANY));
    Stream.concat(properties, conditions)
        .forEach(shape -> told.add(shape.getURI().substring(shape.getURI().indexOf('#') + 1)));
    return told;
  }

  private static Map<Profile.Mode, Profile> profiles() {
    Map<Profile.Mode, Profile> profiles = new EnumMap<>(Profile.Mode.class);
    for (Profile.Mode mode : Profile.Mode.values()) {
      profiles.put(mode, Profile.read("dcat-ap-dk", mode).orElseThrow());
    }
    return profiles;
  }
}
