package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.rammekatalog.store.SmallCatalogue;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The event stream of a catalogue that is published again and again while it is served. */
class StreamedTest {
  private static final Path OFFICIAL =
      Path.of("../shared/reference/shapes/ldes-dcat-ap-feeds/shape.main.ttl");
  @TempDir private Path temp;
  private StreamedCatalogue catalogue;
  private Client client;

  @BeforeEach
  void serve() {
    catalogue = new StreamedCatalogue(temp);
    client = catalogue.client();
  }

  @AfterEach
  void stop() {
    catalogue.close();
  }

  @Test
  void replaysToTheCurrentCatalogueAfterEachPublication() {
    String first = catalogue.version();
    assertReplays();
    catalogue.dataset("parker", "Parker og haver");
    catalogue.dataset("torve", "Torve");
    catalogue.publish();
    assertReplays();
    catalogue.delete("veje");
    catalogue.dataset("torve", "Torve og pladser");
    catalogue.publish();
    assertReplays();
    catalogue.rollback(first);
    assertReplays();
    catalogue.publish();
    assertReplays();
    List<String> told = StreamReader.read(client).activities();
    assertEquals(
        Set.of("Create", "Update", "Delete"),
        told.stream().map(each -> each.split(" ")[0]).collect(Collectors.toSet()));
  }

  @Test
  void aSeriesIsToldOfLikeADataset() {
    catalogue.write("serie", "ex:serie a dcat:DatasetSeries ; dct:title \"Årlige tal\"@da .");
    catalogue.publish();
    assertTrue(StreamReader.read(client).entities().containsKey(SmallCatalogue.SPACE + "id/serie"));
  }

  @Test
  void anUnchangedPublicationAddsNothing() {
    long before = catalogue.activities();
    catalogue.write("andet", "ex:andet dct:title \"Uden for DCAT\"@da .");
    catalogue.publish();
    assertEquals(before, catalogue.activities());
  }

  @Test
  void onlyTheNewestPageChanges() {
    for (int i = 0; i < 50; i++) {
      catalogue.dataset("d" + i, "Datasæt " + i);
    }
    catalogue.publish();
    HttpResponse<String> full = client.get("/feed/page/0");
    assertEquals("public, max-age=604800, immutable", Client.header(full, "Cache-Control"));
    assertTrue(full.body().contains("ldes:immutable "));
    HttpResponse<String> newest = client.get("/feed/page/1");
    assertEquals("public, max-age=30", Client.header(newest, "Cache-Control"));
    assertTrue(!newest.body().contains("ldes:immutable "));
    String tag = Client.header(newest, "ETag");
    assertEquals(304, client.get("/feed/page/1", "If-None-Match", tag).statusCode());
    catalogue.dataset("d0", "Et andet datasæt");
    catalogue.publish();
    assertEquals(full.body(), client.get("/feed/page/0").body());
    assertEquals(200, client.get("/feed/page/1", "If-None-Match", tag).statusCode());
    assertEquals(404, client.get("/feed/page/2").statusCode());
    assertEquals(404, client.get("/feed/group/1").statusCode());
    assertEquals(404, client.get("/feed/page/01").statusCode());
  }

  @Test
  void theSyntaxesSayTheSame() {
    StreamReader trig = StreamReader.read(client);
    for (String type : List.of("application/ld+json", "application/n-quads")) {
      StreamReader other = StreamReader.read(client, type);
      assertEquals(trig.activities(), other.activities());
      assertTrue(trig.graph().isIsomorphicWith(other.graph()), type);
    }
    HttpResponse<String> answer = client.get("/feed", "Accept", "application/ld+json");
    assertEquals("application/ld+json", Client.header(answer, "Content-Type"));
    assertTrue(Client.header(answer, "Vary").contains("Accept"));
    assertEquals("*", Client.header(answer, "Access-Control-Allow-Origin"));
    assertEquals(answer.body(), client.get("/feed.jsonld").body());
    HttpResponse<String> head = client.send("HEAD", "/feed", "");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void peopleAreShownWhatHasChanged() {
    HttpResponse<String> page = client.get("/feed", "Accept", "text/html");
    assertTrue(page.body().contains("<h1>Hvad er ændret</h1>"));
    assertTrue(page.body().contains("Parker</a>"));
    assertTrue(
        client.get("/feed?lang=en", "Accept", "text/html").body().contains("What has changed"));
  }

  @Test
  void anActivityLeadsToItsPage() {
    String activity = StreamReader.read(client).activityIris().get(0);
    assertTrue(activity.startsWith(SmallCatalogue.SPACE + "feed/activity/"), activity);
    String path = activity.substring(SmallCatalogue.SPACE.length() - 1);
    HttpResponse<String> answer = client.get(path);
    assertEquals(303, answer.statusCode());
    assertEquals(client.address() + "/feed/page/0", Client.header(answer, "Location"));
    assertEquals(404, client.get("/feed/activity/2001-01-01T00:00:00.000Z").statusCode());
    assertEquals(404, client.get("/feed/activity/x").statusCode());
  }

  /** The shapes' xone can never hold, so each half is used by its own target classes. */
  @Test
  void theOfficialShapesFindOnlyTheSeriesThatTheyForget() {
    assumeTrue(Files.exists(OFFICIAL), "the official shapes are not at hand");
    catalogue.write("serie", "ex:serie a dcat:DatasetSeries ; dct:title \"Årlige tal\"@da .");
    catalogue.publish();
    Graph shapes = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(shapes, OFFICIAL.toString());
    shapes.remove(Node.ANY, OWL.imports.asNode(), Node.ANY);
    Graph data = StreamReader.read(client).everything();
    Node series = NodeFactory.createURI(SmallCatalogue.SPACE + "id/serie");
    Set<Node> found = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
    ShaclValidator.get()
        .validate(Shapes.parse(shapes), data)
        .getEntries()
        .forEach(entry -> found.add(entry.value()));
    assertEquals(Set.of(series), found);
    assertTrue(data.contains(Node.ANY, Node.ANY, DCAT.Catalog.asNode()));
  }

  private void assertReplays() {
    StreamReader reader = StreamReader.read(client);
    assertTrue(
        catalogue.feed().isIsomorphicWith(reader.graph()), () -> reader.activities().toString());
  }
}
