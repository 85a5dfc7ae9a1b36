package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.rammekatalog.feed.Feed;
import dk.rammekatalog.feed.FeedPart;
import dk.rammekatalog.feed.FeedQueries;
import dk.rammekatalog.store.Publication;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.stream.EventStream;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The event stream of a catalogue that is published again and again while it is served. */
class StreamedTest {
  private static final Path OFFICIAL =
      Path.of("../shared/reference/shapes/ldes-dcat-ap-feeds/shape.main.ttl");
  private static final String PREFIXES =
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix ex: <https://example.org/k/id/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix void: <http://rdfs.org/ns/void#> .
      """;

  @TempDir private Path temp;
  private SmallCatalogue sources;
  private Store store;
  private CatalogServer server;
  private Client client;

  @BeforeEach
  void serve() {
    sources = SmallCatalogue.in(temp.resolve("katalog"));
    write(
        "katalog",
        "ex:katalog a dcat:Catalog ; dct:title \"Prøve\"@da ; dct:publisher ex:kommune ;"
            + " void:uriSpace \"https://example.org/k/\" .");
    write("kommune", "ex:kommune a foaf:Agent ; foaf:name \"Prøve Kommune\"@da .");
    dataset("parker", "Parker");
    dataset("skoler", "Skoler");
    dataset("veje", "Veje");
    store = new Store(temp.resolve("var"));
    publish();
    server = CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()));
    client = new Client(server.address());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void replaysToTheCurrentCatalogueAfterEachPublication() throws IOException {
    String first = store.current().orElseThrow().id();
    assertReplays();
    dataset("parker", "Parker og haver");
    dataset("torve", "Torve");
    publish();
    assertReplays();
    Files.delete(sources.root().resolve("data/veje.ttl"));
    dataset("torve", "Torve og pladser");
    publish();
    assertReplays();
    store.rollback(first, sources.sources());
    assertReplays();
    publish();
    assertReplays();
    List<String> told = StreamReader.read(client).activities();
    assertEquals(
        Set.of("Create", "Update", "Delete"),
        told.stream().map(each -> each.split(" ")[0]).collect(Collectors.toSet()));
  }

  @Test
  void aSeriesIsToldOfLikeADataset() {
    write("serie", "ex:serie a dcat:DatasetSeries ; dct:title \"Årlige tal\"@da .");
    publish();
    awaitStream();
    assertTrue(StreamReader.read(client).entities().containsKey(SmallCatalogue.SPACE + "id/serie"));
  }

  @Test
  void anUnchangedPublicationAddsNothing() {
    long before = EventStream.of(store).head().orElseThrow().activities();
    write("andet", "ex:andet dct:title \"Uden for DCAT\"@da .");
    publish();
    awaitStream();
    assertEquals(before, EventStream.of(store).head().orElseThrow().activities());
  }

  @Test
  void onlyTheNewestPageChanges() {
    for (int i = 0; i < 50; i++) {
      dataset("d" + i, "Datasæt " + i);
    }
    publish();
    awaitStream();
    HttpResponse<String> full = client.get("/feed/page/0");
    assertEquals("public, max-age=604800, immutable", Client.header(full, "Cache-Control"));
    assertTrue(full.body().contains("ldes:immutable "));
    HttpResponse<String> newest = client.get("/feed/page/1");
    assertEquals("public, max-age=30", Client.header(newest, "Cache-Control"));
    assertTrue(!newest.body().contains("ldes:immutable "));
    String tag = Client.header(newest, "ETag");
    assertEquals(304, client.get("/feed/page/1", "If-None-Match", tag).statusCode());
    dataset("d0", "Et andet datasæt");
    publish();
    awaitStream();
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
    assertEquals(server.address() + "/feed/page/0", Client.header(answer, "Location"));
    assertEquals(404, client.get("/feed/activity/2001-01-01T00:00:00.000Z").statusCode());
    assertEquals(404, client.get("/feed/activity/x").statusCode());
  }

  /** The shapes' xone can never hold, so each half is used by its own target classes. */
  @Test
  void theOfficialShapesFindOnlyTheSeriesThatTheyForget() {
    assumeTrue(Files.exists(OFFICIAL), "the official shapes are not at hand");
    write("serie", "ex:serie a dcat:DatasetSeries ; dct:title \"Årlige tal\"@da .");
    publish();
    awaitStream();
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
    awaitStream();
    Feed feed = Feed.of(store.current().orElseThrow(), Optional.of(server.address().toString()));
    StreamReader reader = StreamReader.read(client);
    Graph replayed = reader.graph();
    assertTrue(feed.graph().isIsomorphicWith(replayed), () -> reader.activities().toString());
  }

  private void awaitStream() {
    String current = store.current().orElseThrow().id();
    Awaitility.await()
        .until(
            () ->
                server.version().equals(current)
                    && EventStream.of(store).head().orElseThrow().version().startsWith(current));
  }

  private Publication publish() {
    return store.publish(
        sources.checked(),
        List.of(new FeedPart(FeedQueries.of(sources.sources()), Optional.empty())));
  }

  private void dataset(String name, String title) {
    write(
        name,
        "ex:%s a dcat:Dataset ; dct:title \"%s\"@da ; dct:publisher ex:kommune ;\n"
                .formatted(name, title)
            + "  dcat:distribution ex:%s-csv ; dct:temporal [ a dct:PeriodOfTime ;\n"
                .formatted(name)
            + "    dcat:startDate \"2026\" ] .\n"
            + "ex:%s-csv a dcat:Distribution ; dct:title \"%s, CSV\"@da .".formatted(name, title));
  }

  private void write(String name, String turtle) {
    sources.file("data/" + name + ".ttl", PREFIXES + turtle + "\n");
  }
}
