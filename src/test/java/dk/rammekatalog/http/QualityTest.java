package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.proof.Assessment;
import dk.rammekatalog.proof.Metric;
import dk.rammekatalog.proof.ProofPart;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.EARL;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What harvesters get of this catalogue is worth, measured at a running server. */
class QualityTest {
  private static final String SPACE = "https://w3id.org/rammekatalog/id/";

  @TempDir private static Path var;
  private static CatalogServer server;
  private static Client client;

  @BeforeAll
  static void serve() {
    Store store = new Store(var);
    SourceTree sources = SourceTree.read(Path.of(""));
    store.publish(
        Checks.run(TurtleReader.read(sources)),
        List.of(new FeedPart(FeedQueries.of(sources), Optional.empty()), new ProofPart(Set.of())));
    server = CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()));
    client = new Client(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyDatasetHasAll405PointsBothWaysWithItsAddressesAsked() {
    HttpResponse<String> feed = client.get("/catalog.nt");
    assertEquals(200, feed.statusCode());
    Graph graph = RDFParser.fromString(feed.body(), Lang.NTRIPLES).toGraph();
    Assessment assessment = Assessment.of(graph, true);
    assertEquals(Map.of(), assessment.failed());
    assertEquals(405, assessment.score().best().points());
    assertEquals(405, assessment.score().mean().points());
    assertEquals(0, assessment.score().lower().openPoints());
    assertTrue(assessment.score().datasets() >= 7);
  }

  @Test
  void theDumpIsAllThatIsCounted() {
    Graph catalog = catalog();
    Node data = NodeFactory.createURI(SPACE + "katalog/rammekatalog");
    Graph described =
        RDFParser.fromString(client.get("/.well-known/void").body(), Lang.TURTLE).toGraph();
    Node dump = described.find(data, VOID.dataDump.asNode(), Node.ANY).next().getObject();
    HttpResponse<String> answer = client.get(path(dump));
    assertEquals(200, answer.statusCode());
    assertTrue(Client.header(answer, "Content-Type").startsWith("application/n-quads"));
    Node counted = described.find(data, VOID.triples.asNode(), Node.ANY).next().getObject();
    assertEquals(counted.getLiteralLexicalForm(), Long.toString(answer.body().lines().count()));
    assertTrue(catalog.contains(Node.ANY, DCAT.downloadURL.asNode(), dump));
    assertTrue(catalog.contains(data, VOID.dataDump.asNode(), dump));
    Node whole = NodeFactory.createURI(SPACE + "datasaet/rammekatalog");
    assertFalse(described.contains(data, VOID.subset.asNode(), whole));
  }

  @Test
  void everyServiceIsWhereItSaysAndIsDescribedThere() {
    Graph catalog = catalog();
    List<Node> services =
        catalog
            .find(Node.ANY, DCAT.service.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject())
            .toList();
    assertEquals(
        Set.of(SPACE + "tjeneste/api", SPACE + "tjeneste/feed", SPACE + "tjeneste/sparql"),
        services.stream().map(Node::getURI).collect(Collectors.toSet()));
    for (Node service : services) {
      for (Property property : List.of(DCAT.endpointURL, DCAT.endpointDescription)) {
        Node address = catalog.find(service, property.asNode(), Node.ANY).next().getObject();
        assertEquals(
            200,
            client
                .get(address.getURI().substring(client.address().toString().length()))
                .statusCode(),
            address.getURI());
      }
      for (Node served :
          catalog
              .find(service, DCAT.servesDataset.asNode(), Node.ANY)
              .mapWith(triple -> triple.getObject())
              .toList()) {
        assertTrue(catalog.contains(served, RDF.type.asNode(), DCAT.Dataset.asNode()));
      }
      assertTrue(catalog.contains(service, DCAT.servesDataset.asNode(), Node.ANY));
    }
  }

  private static Graph catalog() {
    return RDFParser.fromString(client.get("/catalog.nt").body(), Lang.NTRIPLES).toGraph();
  }

  /** What comes after the address of the server. */
  private static String path(Node address) {
    return address.getURI().substring(client.address().toString().length());
  }

  @Test
  void theProofIsAPageInBothLanguages() {
    String danish = client.get("/catalog/kvalitet").body();
    assertTrue(danish.contains("<h1>Bevis for kvalitet</h1>"), danish);
    assertTrue(danish.contains("405,0 af 405 point"), danish);
    String english = client.get("/catalog/kvalitet?lang=en").body();
    assertTrue(english.contains("405.0 of 405 points"), english);
  }

  @Test
  void theProofIsDataByWhatIsAccepted() {
    HttpResponse<String> turtle = client.get("/catalog/kvalitet", "Accept", "text/turtle");
    Graph graph = RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph();
    Node outcome = EARL.outcome.asNode();
    assertEquals(4, graph.find(Node.ANY, RDF.Nodes.type, EARL.Assertion.asNode()).toList().size());
    assertEquals(3, graph.find(Node.ANY, outcome, EARL.passed.asNode()).toList().size());
    Graph same =
        RDFParser.fromString(client.get("/catalog/kvalitet.nt").body(), Lang.NTRIPLES).toGraph();
    assertTrue(graph.isIsomorphicWith(same));
    String json = client.get("/catalog/kvalitet.json").body();
    assertTrue(Arrays.stream(Metric.values()).allMatch(metric -> json.contains(metric.id())), json);
    assertEquals(200, client.send("HEAD", "/catalog/kvalitet", "").statusCode());
  }
}
