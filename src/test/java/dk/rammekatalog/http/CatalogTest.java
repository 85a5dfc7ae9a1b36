package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.store.SmallCatalogue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue for harvesters, asked by a real client; publicly it is somewhere else. */
class CatalogTest {
  private static final String PUBLIC = "https://data.example.org/rk";
  private static final int DATASETS = 7;
  private static final Map<String, Lang> LANGUAGES =
      Map.of("ttl", Lang.TURTLE, "rdf", Lang.RDFXML, "jsonld", Lang.JSONLD, "nt", Lang.NTRIPLES);

  @TempDir private static Path temp;
  private static CatalogServer server;
  private static Client client;

  @BeforeAll
  static void serve() {
    server = SmallHarvest.served(temp, PUBLIC, DATASETS);
    client = new Client(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "rdf", "jsonld", "nt"})
  void everySyntaxIsTheSameGraph(String extension) {
    assertTrue(parse("/catalog." + extension).isIsomorphicWith(parse("/catalog.nt")));
    assertEquals(DATASETS, datasets(parse("/catalog." + extension)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/catalog.ttl", "/catalog.rdf", "/catalog.jsonld", "/catalog.nt"})
  void thePagesHoldEveryDatasetOnceAndAllThatItNeeds(String path) {
    List<String> found = new ArrayList<>();
    Set<Triple> together = new HashSet<>();
    Optional<String> next = Optional.of(path + "?page=1&size=3");
    int pages = 0;
    while (next.isPresent()) {
      Graph page = parse(next.get());
      found.addAll(datasets(page));
      page.find().forEachRemaining(together::add);
      pages++;
      for (String iri : datasets(page)) {
        Node dataset = NodeFactory.createURI(iri);
        page.find(dataset, Node.ANY, Node.ANY)
            .filterKeep(triple -> triple.getObject().toString().startsWith(SmallCatalogue.SPACE))
            .forEachRemaining(
                triple -> assertTrue(page.contains(triple.getObject(), RDF.Nodes.type, null)));
      }
      assertEquals(
          1, page.find(Node.ANY, RDF.Nodes.type, hydra("PartialCollectionView")).toList().size());
      next = link(page, "next");
    }
    assertEquals(3, pages);
    assertEquals(found.stream().sorted().distinct().toList(), found);
    assertEquals(DATASETS, found.size());
    together.removeIf(triple -> triple.toString().contains("hydra"));
    assertEquals(new HashSet<>(parse("/catalog.nt").find().toList()), together);
  }

  @Test
  void aPageLinksToItsNeighboursAtThePublicAddress() {
    Graph page = parse("/catalog.ttl?page=2&size=3");
    String at = "/catalog.ttl?page=";
    assertEquals(Optional.of(at + "1&size=3"), link(page, "first"));
    assertEquals(Optional.of(at + "1&size=3"), link(page, "previous"));
    assertEquals(Optional.of(at + "3&size=3"), link(page, "next"));
    assertEquals(Optional.of(at + "3&size=3"), link(page, "last"));
    assertEquals(Optional.empty(), link(parse("/catalog.ttl?page=1&size=3"), "previous"));
    assertEquals(Optional.empty(), link(parse("/catalog.ttl?page=3&size=3"), "next"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=4&size=3", "page=2"})
  void afterTheLastPageThereIsNone(String query) {
    HttpResponse<String> answer = client.get("/catalog.rdf?" + query);
    assertEquals(404, answer.statusCode());
    assertEquals("", Client.header(answer, "Link"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=x",
        "page=-1",
        "size=0",
        "size=1001",
        "size=",
        "modified_since=i-gaar"
      })
  void whatIsNoNumberOrDateIsRefused(String query) {
    assertEquals(400, client.get("/catalog.rdf?" + query).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/catalog",
        "/catalog.ttl",
        "/catalog.rdf",
        "/catalog.jsonld",
        "/catalog.nt",
        "/catalog.ttl?page=2&size=2",
        "/catalog?page=1",
        "/download/d0.ttl",
        "/download/d0.nt"
      })
  void headTellsWhatGetSends(String path) {
    HttpResponse<String> got = client.get(path);
    HttpResponse<String> head = client.send("HEAD", path, "");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name :
        List.of(
            "ETag",
            "Last-Modified",
            "Content-Length",
            "Content-Type",
            "Vary",
            "Link",
            "Content-Location")) {
      assertEquals(Client.header(got, name), Client.header(head, name), name);
    }
    assertEquals(
        got.body().getBytes(StandardCharsets.UTF_8).length,
        Integer.parseInt(Client.header(head, "Content-Length")));
    assertFalse(Client.header(got, "ETag").startsWith("W/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/catalog", "/catalog.rdf", "/catalog.ttl?page=1&size=2", "/download/d0.jsonld"})
  void whatIsKnownIsNotSentAgain(String path) {
    HttpResponse<String> first = client.get(path);
    String tag = Client.header(first, "ETag");
    assertEquals(304, client.get(path, "If-None-Match", tag).statusCode());
    assertEquals(200, client.get(path, "If-None-Match", "\"other\"").statusCode());
    String date = Client.header(first, "Last-Modified");
    assertEquals(304, client.get(path, "If-Modified-Since", date).statusCode());
    assertEquals(
        200, client.get(path, "If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT").statusCode());
  }

  @Test
  void everySyntaxHasATagOfItsOwn() {
    Set<String> tags = new HashSet<>();
    for (String extension : LANGUAGES.keySet()) {
      tags.add(Client.header(client.get("/catalog." + extension), "ETag"));
      tags.add(
          Client.header(
              client.send("HEAD", "/catalog." + extension, "", "Accept-Encoding", "gzip"), "ETag"));
    }
    assertEquals(2 * LANGUAGES.size(), tags.size());
  }

  @Test
  void theSyntaxIsTheOneThatIsAccepted() {
    Map<String, String> types =
        Map.of(
            "*/*", "ttl",
            "application/rdf+xml", "rdf",
            "application/ld+json;q=0.9, text/turtle;q=0.1", "jsonld",
            "application/n-triples", "nt");
    types.forEach(
        (accept, extension) -> {
          HttpResponse<String> answer = client.get("/catalog", "Accept", accept);
          assertEquals(client.get("/catalog." + extension).body(), answer.body());
          assertEquals(PUBLIC + "/catalog." + extension, Client.header(answer, "Content-Location"));
          assertTrue(Client.header(answer, "Vary").contains("Accept,"));
          assertTrue(
              Client.header(answer, "Link")
                  .contains("<" + PUBLIC + "/catalog.rdf>; rel=\"alternate\""));
        });
    HttpResponse<String> page =
        client.get("/catalog", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertTrue(page.body().contains("Sæt &amp; &lt;3"), page.body());
  }

  @Test
  void itIsSentPackedToWhoTakesThat() {
    HttpResponse<String> answer = client.send("HEAD", "/catalog.nt", "", "Accept-Encoding", "gzip");
    assertEquals("gzip", Client.header(answer, "Content-Encoding"));
    assertNotEquals(
        Client.header(client.get("/catalog.nt"), "Content-Length"),
        Client.header(answer, "Content-Length"));
  }

  @Test
  void whatChangedSinceIsACatalogueOfItsOwn() {
    HttpResponse<String> answer = client.get("/catalog.ttl?modified_since=2100-01-01");
    assertEquals("", Client.header(answer, "Link"));
    assertEquals(Set.of(), datasets(parse("/catalog.ttl?modified_since=2100-01-01")));
    Graph all = parse("/catalog.ttl?modified_since=2015-01-01");
    assertEquals(DATASETS, datasets(all).size());
    Node whole = NodeFactory.createURI(SmallCatalogue.SPACE + "id/katalog");
    assertFalse(all.contains(whole, Node.ANY, Node.ANY));
    Node view = NodeFactory.createURI(PUBLIC + "/catalog?modified_since=2015-01-01T00:00:00Z");
    assertEquals(DATASETS, all.find(view, DCAT.dataset.asNode(), Node.ANY).toList().size());
  }

  @Test
  void theFilesThatADatasetNamesAreThere() {
    Graph catalogue = parse("/catalog.nt");
    List<String> files =
        catalogue
            .find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject().getURI())
            .toList();
    assertEquals(3, files.size());
    for (String file : files) {
      assertEquals(200, client.get(file.substring(PUBLIC.length())).statusCode());
    }
    for (String none :
        List.of("d1.ttl", "d0.csv", "", "..", "d0.ttl.sha256", "..%2fdates.tsv.gz")) {
      assertTrue(client.get("/download/" + none).statusCode() / 100 == 4, none);
    }
  }

  @Test
  void theDataOfADatasetTellOfItsFilesAndRecord() {
    Graph data = parse("/data/datasaet/d0.ttl");
    String dataset = SmallCatalogue.SPACE + "id/datasaet/d0";
    for (String part : List.of("ttl", "nt", "jsonld", "katalogpost")) {
      assertTrue(
          data.contains(NodeFactory.createURI(dataset + "#" + part), RDF.Nodes.type, null), part);
    }
    assertEquals(303, client.get("/id/datasaet/d0", "Accept", "text/turtle").statusCode());
  }

  private static Set<String> datasets(Graph graph) {
    Set<String> found = new TreeSet<>();
    graph
        .find(Node.ANY, RDF.Nodes.type, DCAT.Dataset.asNode())
        .forEachRemaining(triple -> found.add(triple.getSubject().getURI()));
    return found;
  }

  /** The path of a neighbour. */
  private static Optional<String> link(Graph page, String name) {
    return page.find(Node.ANY, hydra(name), Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getURI())
        .peek(iri -> assertTrue(iri.startsWith(PUBLIC), iri))
        .map(iri -> iri.substring(PUBLIC.length()))
        .findFirst();
  }

  private static Node hydra(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/hydra/core#" + name);
  }

  private static Graph parse(String path) {
    HttpResponse<String> answer = client.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    String extension = path.replaceFirst("\\?.*", "").replaceFirst(".*\\.", "");
    return RDFParser.fromString(answer.body(), LANGUAGES.get(extension)).toGraph();
  }
}
