package dk.rammekatalog.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of this repository, as harvesters get it, against the shapes of the profiles. */
class OfficialShapesTest {
  private static final Path OFFICIAL = Path.of("../shared/reference/shapes");
  private static final Path BACKGROUND = Path.of("ontology/background/dcat-ap-dk");

  private static final String SPDX = Terms.SPDX;
  private static final String SPDX_ALGORITHM = SPDX + "algorithm";
  private static final String DK = "https://data.gov.dk/model/core/dcat-dk/";
  private static final String PUBLISHER =
      "https://w3id.org/rammekatalog/id/organisation/rammekatalog";

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
    assertExactly(Set.of(), "dcat-ap-3.0.1/shapes.ttl", "dcat-ap-3.0.1/range.ttl");
  }

  @Test
  void whatDcatApRecommendsIsThereAndNothingOldIsUsed() {
    assertExactly(
        Set.of(), "dcat-ap-3.0.1/shapes_recommended.ttl", "dcat-ap-3.0.1/deprecateduris.ttl");
  }

  @Test
  void theVocabulariesOfDcatApAreUsedButForWhatTheyForget() {
    assertExactly(
        Set.of(
            // SPDX's own IRIs begin with http, the shape asks for https (E7 of the digest).
            new Fault(SPDX_ALGORITHM, "Node", SPDX + "checksumAlgorithm_sha256"),
            // Only bodies of the European Union are in the list, others are allowed (E20).
            new Fault(DCTerms.publisher.getURI(), "Node", PUBLISHER)),
        "dcat-ap-3.0.1/mdr-vocabularies.shape.ttl");
  }

  @Test
  void theOlderDanishShapesFindOnlyWhatChangedSince() {
    String dk = "https://data.gov.dk/concept/core/";
    assertExactly(
        Stream.concat(
                newer(),
                Stream.of(
                    // Another list then than that of the European Union (E6).
                    new Fault(
                        "http://data.europa.eu/r5r/availability",
                        "Pattern",
                        Terms.EU + "planned-availability/STABLE"),
                    // Patterns that the values printed in 3.0.0 cannot match (section 8, E8).
                    new Fault(
                        DK + "confidentialityType",
                        "Pattern",
                        dk + "confidentiality-type-eu-nato/Public"),
                    new Fault(
                        DK + "personalDataCategory",
                        "Pattern",
                        dk + "personaldata-type/GeneralPersonalData"),
                    new Fault(
                        DK + "personalDataCategory",
                        "Pattern",
                        dk + "personaldata-type/NonPersonalData")))
            .collect(Collectors.toSet()),
        "dcat-ap-dk-2.0.2/dcat-ap-dk_2.0.2_shacl_shapes.ttl");
  }

  @Test
  void theStricterOlderDanishShapesFindOnlyWhatChangedSince() {
    assertExactly(
        newer().collect(Collectors.toSet()),
        "dcat-ap-dk-2.0.2/dcat-ap-dk_2.0.2_shacl_shapes-strict.ttl");
  }

  private static Stream<Fault> newer() {
    return Stream.of(
        // A decimal then, a nonNegativeInteger since DCAT-AP 3 (section 8).
        new Fault(DCAT.byteSize.getURI(), "Datatype", XSD.nonNegativeInteger.getURI()),
        // Only SHA-1 then, and with https (E7).
        new Fault(SPDX_ALGORITHM, "HasValue", ""));
  }

  /**
   * A fault that an official file finds wrongly.
   *
   * @param path the property
   * @param component what kind of constraint it is
   * @param value that is refused; of a literal its datatype, and empty if no value is told
   */
  private record Fault(String path, String component, String value) {
    static Fault of(ReportEntry entry) {
      Node value = entry.value();
      return new Fault(
          entry.resultPath() == null ? "" : entry.resultPath().toString().replaceAll("[<>]", ""),
          entry.sourceConstraintComponent().getLocalName().replace("ConstraintComponent", ""),
          value == null
              ? ""
              : value.isLiteral() ? value.getLiteralDatatypeURI() : value.toString());
    }

    /** The things that have what is refused. */
    Set<Node> places(Graph data) {
      return data.find(Node.ANY, Terms.iri(path), Node.ANY)
          .filterKeep(
              triple ->
                  value.isEmpty()
                      || triple.getObject().isLiteral()
                          && triple.getObject().getLiteralDatatypeURI().equals(value)
                      || triple.getObject().hasURI(value))
          .mapWith(Triple::getSubject)
          .toSet();
    }
  }

  /** The files find these faults once at each place where they must, and no others. */
  private static void assertExactly(Set<Fault> faults, String... files) {
    Graph data = RDFParser.source(catalog.file(RdfSyntax.TURTLE)).toGraph();
    List<String> expected = new ArrayList<>();
    for (Fault fault : faults) {
      Set<Node> places = fault.places(data);
      assertFalse(places.isEmpty(), fault + " excuses nothing");
      places.forEach(place -> expected.add(fault + " at " + place));
    }
    List<String> told =
        found(data, files).stream()
            .map(entry -> Fault.of(entry) + " at " + entry.focusNode())
            .sorted()
            .toList();
    assertEquals(expected.stream().sorted().toList(), told);
  }

  private static Collection<ReportEntry> found(Graph data, String... files) {
    Graph shapes = GraphFactory.createDefaultGraph();
    for (String file : files) {
      assumeTrue(Files.exists(OFFICIAL.resolve(file)), "the official shapes are not at hand");
      RDFParser.source(OFFICIAL.resolve(file)).parse(shapes);
    }
    shapes.remove(Node.ANY, OWL.imports.asNode(), Node.ANY);
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

  private static List<Path> background() {
    try (var files = Files.list(BACKGROUND)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
