package dk.rammekatalog.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.profile.ProfileValidation;
import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.syntax.RdfSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of this repository, as harvesters get it, against the shapes of the profiles. */
class OfficialShapesTest {
  private static final Path OFFICIAL = Path.of("../shared/reference/shapes");
  private static final Path BACKGROUND = Path.of("ontology/background/dcat-ap-dk");

  @TempDir private static Path temp;
  private static ServedCatalog catalog;

  @BeforeAll
  static void publish() {
    SourceTree tree = SourceTree.read(Path.of(""));
    PublishedVersion version =
        new Store(temp)
            .publish(
                Checks.run(TurtleReader.read(tree)), List.of(new FeedPart(FeedQueries.of(tree))))
            .version();
    catalog = ServedCatalog.of(version, Optional.empty()).orElseThrow();
  }

  @Test
  void ourOwnProfileFindsNothing() throws IOException {
    Profile profile = Profile.read("dcat-ap-dk", Profile.Mode.STRICT).orElseThrow();
    byte[] bytes = Files.readAllBytes(catalog.file(RdfSyntax.TURTLE));
    assertEquals(
        List.of(),
        new ProfileValidation(profile).findings(List.of(SourceFile.of("catalog.ttl", bytes))));
  }

  @Test
  void theShapesOfDcatApFindNothing() {
    Collection<ReportEntry> found = found("dcat-ap-3.0.1/shapes.ttl", "dcat-ap-3.0.1/range.ttl");
    assertEquals(
        Set.of(),
        told(
            found,
            // SPDX's own IRIs begin with http, the shape asks for https (E7 of the digest).
            Set.of("http://spdx.org/rdf/terms#algorithm")));
  }

  @Test
  void whatDcatApRecommendsIsThere() {
    assertEquals(Set.of(), told(found("dcat-ap-3.0.1/shapes_recommended.ttl"), Set.of()));
  }

  @Test
  void theOlderDanishShapesFindOnlyWhatChangedSince() {
    Collection<ReportEntry> found = found("dcat-ap-dk-2.0.2/dcat-ap-dk_2.0.2_shacl_shapes.ttl");
    assertEquals(
        Set.of(),
        told(
            found,
            Set.of(
                // A decimal then, a nonNegativeInteger since DCAT-AP 3 (section 8).
                "http://www.w3.org/ns/dcat#byteSize",
                // Another list then than that of the European Union (E6).
                "http://data.europa.eu/r5r/availability",
                // Patterns that the values printed in 3.0.0 cannot match (section 8, E8).
                "https://data.gov.dk/model/core/dcat-dk/personalDataCategory",
                "https://data.gov.dk/model/core/dcat-dk/confidentialityType",
                // SPDX's own IRIs begin with http (E7).
                "http://spdx.org/rdf/terms#algorithm")));
  }

  private static Collection<ReportEntry> found(String... files) {
    Graph shapes = GraphFactory.createDefaultGraph();
    for (String file : files) {
      assumeTrue(Files.exists(OFFICIAL.resolve(file)), "the official shapes are not at hand");
      RDFParser.source(OFFICIAL.resolve(file)).parse(shapes);
    }
    shapes.remove(Node.ANY, OWL.imports.asNode(), Node.ANY);
    Graph data = RDFParser.source(catalog.file(RdfSyntax.TURTLE)).toGraph();
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, data);
    background().forEach(file -> RDFParser.source(file).parse(all));
    Collection<ReportEntry> entries =
        ShaclValidator.get().validate(Shapes.parse(shapes), all).getEntries();
    assertTrue(data.size() > 500, "the catalogue is not empty");
    return entries.stream()
        .filter(entry -> data.contains(entry.focusNode(), Node.ANY, Node.ANY))
        .toList();
  }

  /** What violates a shape at a property that is not excused. */
  private static Set<String> told(Collection<ReportEntry> found, Set<String> excused) {
    Set<String> told = new TreeSet<>();
    for (ReportEntry entry : found) {
      String path =
          entry.resultPath() == null ? "" : entry.resultPath().toString().replaceAll("[<>]", "");
      if (!excused.contains(path)) {
        told.add(entry.focusNode() + " " + path + " " + entry.value() + " " + entry.message());
      }
    }
    return told;
  }

  private static List<Path> background() {
    try (var files = Files.list(BACKGROUND)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
