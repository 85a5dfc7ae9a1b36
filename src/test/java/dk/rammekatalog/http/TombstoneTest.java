package dk.rammekatalog.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is withdrawn answers that it is gone, and what came instead. */
class TombstoneTest {
  private static final String SPACE = SmallCatalogue.SPACE + "id/";
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final String OLD = "ex:gammel a void:Dataset ; dct:title \"Gammel\"@da .";
  private static final String REDIRECT =
      "ex:gammel <http://www.w3.org/2002/07/owl#deprecated> true ; dct:isReplacedBy ex:tal ;"
          + " dct:description \"Det samme som tallet.\"@da .";
  private static final Map<String, Lang> SYNTAXES =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/ld+json", Lang.JSONLD11,
          "application/rdf+xml", Lang.RDFXML,
          "application/n-triples", Lang.NTRIPLES);

  @TempDir Path folder;
  private SmallCatalogue catalogue;
  private Store store;
  private CatalogServer server;
  private Client client;

  @BeforeEach
  void serve() {
    catalogue = SmallCatalogue.in(folder.resolve("k")).number(0).data("gammel", OLD);
    store = new Store(folder.resolve("var"));
    store.publish(catalogue.checked());
    server = CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()));
    client = new Client(server.address());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void publish() {
    String id = store.publish(catalogue.checked()).version().id();
    await().until(() -> server.version().equals(id));
  }

  @Test
  void aWithdrawnThingIsGoneInEverySyntaxAndAsAPage() {
    assertEquals(303, client.get("/id/gammel").statusCode());
    publishWith(REDIRECT);
    for (Map.Entry<String, Lang> syntax : SYNTAXES.entrySet()) {
      HttpResponse<String> answer = client.get("/id/gammel", "Accept", syntax.getKey());
      assertEquals(410, answer.statusCode());
      assertTrue(Client.header(answer, "Content-Type").startsWith(syntax.getKey()));
      assertTrue(Client.header(answer, "Vary").contains("Accept"));
      assertEquals("", Client.header(answer, "ETag"));
      Graph graph = parse(answer.body(), syntax.getValue());
      Node old = NodeFactory.createURI(SPACE + "gammel");
      assertTrue(
          graph.contains(old, DCTerms.isReplacedBy.asNode(), NodeFactory.createURI(SPACE + "tal")));
      assertTrue(graph.contains(old, NodeFactory.createURI(AS + "formerType"), Node.ANY));
      assertTrue(graph.contains(old, NodeFactory.createURI(AS + "deleted"), Node.ANY));
      assertEquals(
          List.of(old),
          graph.find().mapWith(triple -> triple.getSubject()).toSet().stream().toList());
    }
    HttpResponse<String> page = client.get("/page/gammel");
    assertEquals(410, page.statusCode());
    assertTrue(page.body().contains("<h1>Gammel er trukket tilbage</h1>"), page.body());
    assertTrue(page.body().contains("Brug i stedet: <a href=\"/page/tal\">Tal 0</a>"), page.body());
    assertTrue(page.body().contains("Det samme som tallet."));
    assertTrue(page.body().contains("Hvad du kan gøre nu"), page.body());
    assertTrue(client.get("/page/gammel?lang=en").body().contains("Gammel is withdrawn"));
    assertEquals(410, client.get("/id/gammel").statusCode());
    assertEquals(410, client.get("/data/gammel.nt").statusCode());
    assertEquals(410, client.send("HEAD", "/data/gammel.nt", "").statusCode());
  }

  @Test
  void aWithdrawnThingIsNotListedCountedOrFound() {
    publishWith(REDIRECT);
    assertFalse(client.get("/page/tal").body().isEmpty());
    assertEquals(2, store.current().orElseThrow().manifest().resources());
    assertEquals(2, store.current().orElseThrow().counts().entities());
    String found =
        client
            .ask(
                "SELECT ?x { ?x <http://jena.apache.org/text#query> 'samme' }",
                "Accept",
                "text/csv")
            .body();
    assertEquals("x", found.strip());
  }

  @Test
  void whatIsDeletedIsRememberedUntilItComesBack() throws Exception {
    publishWithout();
    assertEquals(410, client.get("/id/gammel").statusCode());
    assertTrue(client.get("/page/gammel").body().contains("siger ikke, hvad der er"));
    assertEquals(404, client.get("/id/aldrig").statusCode());
    publishWith(OLD);
    assertEquals(303, client.get("/id/gammel").statusCode());
    assertEquals("", Files.readString(folder.resolve("var/withdrawn.nt")).strip());
  }

  @Test
  void aGraphGoesWithItsFile() throws Exception {
    String graph = "/graph/data/gammel.ttl";
    assertEquals(303, client.get(graph).statusCode());
    publishWithout();
    assertEquals(410, client.get(graph).statusCode());
    HttpResponse<String> answer = client.get(graph, "Accept", "text/turtle");
    assertEquals(410, answer.statusCode());
    Node name = NodeFactory.createURI(SmallCatalogue.SPACE + graph.substring(1));
    Graph told = parse(answer.body(), Lang.TURTLE);
    assertTrue(told.contains(name, RDF.type.asNode(), NodeFactory.createURI(AS + "Tombstone")));
    assertTrue(told.contains(name, NodeFactory.createURI(AS + "deleted"), Node.ANY));
    assertEquals(410, client.get("/data" + graph + ".nt").statusCode());
    assertEquals(404, client.get("/graph/data/aldrig.ttl").statusCode());
    publishWith(OLD);
    assertEquals(303, client.get(graph).statusCode());
  }

  @Test
  void aReplacementIsRememberedWhenItsLineIsDeletedToo() throws Exception {
    publishWith(REDIRECT);
    publishWithout();
    assertTrue(client.get("/page/gammel").body().contains("href=\"/page/tal\""));
  }

  @Test
  void aRollbackBuriesWhatOnlyTheNewerVersionHas() {
    String first = server.version();
    catalogue.data("ny", "ex:ny a void:Dataset ; dct:title \"Ny\"@da .");
    publish();
    assertEquals(303, client.get("/id/ny").statusCode());
    store.rollback(first, catalogue.sources());
    await().until(() -> server.version().equals(first));
    assertEquals(410, client.get("/id/ny").statusCode());
  }

  private void publishWith(String turtle) {
    catalogue.data("gammel", turtle);
    publish();
  }

  private void publishWithout() throws Exception {
    Files.delete(catalogue.root().resolve("data/gammel.ttl"));
    publish();
  }

  private static Graph parse(String text, Lang syntax) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, syntax).parse(graph);
    return graph;
  }
}
