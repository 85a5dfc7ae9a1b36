package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers lead to data and pages, by what the client accepts. */
class ResourceTest {
  private static final Map<String, Lang> SYNTAXES =
      Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD11, "rdf", Lang.RDFXML, "nt", Lang.NTRIPLES);

  @TempDir static Path var;
  private static Served served;
  private static Client client;

  @BeforeAll
  static void serve() {
    served = Served.in(var);
    client = served.client();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/byggeblok/aktivitet",
        "/id/moede/2022-09-14",
        "/id/sag/SAG-2021-06062",
        "/concept/udfald/godkendt",
        "/concept/udfald",
        "/ontology",
        "/shapes",
        "/graph/data/moede/2022-09-14.ttl"
      })
  void everySyntaxOfAThingHasTheSameTriples(String identifier) {
    Graph turtle = follow(identifier, "text/turtle", "ttl");
    assertTrue(turtle.size() > 2, identifier);
    for (Map.Entry<String, String> other :
        Map.of(
                "application/ld+json",
                "jsonld",
                "application/rdf+xml",
                "rdf",
                "application/n-triples",
                "nt")
            .entrySet()) {
      Graph same = follow(identifier, other.getKey(), other.getValue());
      assertTrue(turtle.isIsomorphicWith(same), identifier + " as " + other.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "text/turtle;q=0.5, text/html",
        "image/png"
      })
  void aBrowserIsLedToThePage(String accept) {
    HttpResponse<String> answer = client.get("/id/byggeblok/aktivitet", "Accept", accept);
    assertEquals(303, answer.statusCode());
    assertEquals(client.address() + "/page/byggeblok/aktivitet", Client.header(answer, "Location"));
    assertTrue(Client.header(answer, "Vary").contains("Accept"));
  }

  @Test
  void aPageHasLabelsAndBackLinksInItsLanguage() {
    String danish = client.get("/page/byggeblok/aktivitet").body();
    assertTrue(danish.contains("<html lang=\"da\">"));
    assertTrue(danish.contains("<h1>Aktivitet</h1>"));
    assertTrue(danish.contains("Hvad henviser hertil"));
    assertTrue(danish.contains("href=\"/page/system/cirkulaer-databank\""), danish);
    String english = client.get("/page/byggeblok/aktivitet?lang=en").body();
    assertTrue(english.contains("<h1>Activity</h1>"));
    assertTrue(english.contains("href=\"/page/system/cirkulaer-databank?lang=en\""));
  }

  @Test
  void theItemsOfAMeetingStandInTheirOrder() {
    List<String> items =
        Pattern.compile("href=\"/page/punkt/2021-efteraar-([\\d.]+)\"")
            .matcher(client.get("/page/moede/2021-efteraar").body())
            .results()
            .map(item -> item.group(1))
            .distinct()
            .toList();
    assertEquals(List.of("2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3"), items);
  }

  @Test
  void aPageNamesForeignClassesOnlyWhereThereIsNoOwn() {
    String foreign = "href=\"http://xmlns.com/foaf/0.1/Document\"";
    assertFalse(client.get("/page/dokument/side-ksd").body().contains(foreign));
    assertTrue(client.get("/page/ontology").body().contains("owl#Ontology"));
  }

  @Test
  void theStartPageAndTheListsLeadEverywhere() {
    String start = client.get("/").body();
    assertTrue(start.contains("href=\"/page/moede\""));
    assertTrue(start.contains("30. november 2023"), start);
    assertTrue(client.get("/?lang=en").body().contains("href=\"/page/moede?lang=en\""));
    assertTrue(client.get("/page/").body().contains("href=\"/page/udsagn\""));
    assertTrue(client.get("/page/moede").body().contains("href=\"/page/moede/2022-09-14\""));
    assertTrue(client.get("/page/ontology").body().contains("id=\"AgendaItem\""));
  }

  @Test
  void aPageThatIsNotThereNamesTheNearest() {
    String page = client.get("/page/byggeblok/aktivitat").body();
    assertTrue(page.contains("<a href=\"/page/byggeblok/aktivitet\">"), page);
    assertTrue(page.contains("action=\"/soeg\""), page);
  }

  @Test
  void aProgramIsToldOfAProblemInJson() {
    HttpResponse<String> answer =
        client.get(
            "/id/byggeblok/findes-ikke", "Accept", "application/json", "Accept-Language", "en");
    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", Client.header(answer, "Content-Type"));
    assertTrue(
        answer
            .body()
            .startsWith("{\"status\":404,\"title\":\"There is no such page\",\"detail\":\"The cat"),
        answer.body());
  }

  @Test
  void aPropertyIsNotShownTwice() {
    String memo = client.get("/page/standard/memo").body();
    assertTrue(memo.contains("ontology/currentVersion"), memo);
    assertFalse(memo.contains("dcat#hasCurrentVersion"), memo);
    assertFalse(memo.contains("dcat#hasVersion"), memo);
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    for (String path :
        List.of("/page/byggeblok/aktivitet", "/data/byggeblok/aktivitet.ttl", "/sparql")) {
      HttpResponse<String> first = client.get(path);
      String tag = Client.header(first, "ETag");
      assertTrue(tag.startsWith("W/\"" + served.version()), tag);
      assertEquals(304, client.get(path, "If-None-Match", tag).statusCode(), path);
      assertEquals(200, client.get(path, "If-None-Match", "W/\"other\"").statusCode(), path);
    }
  }

  @Test
  void theFilesOfAPageAreKeptForEver() {
    String page = client.get("/").body();
    List<String> files =
        Pattern.compile("\"(/static/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertTrue(files.stream().anyMatch(file -> file.endsWith("/dkfds/css/dkfds.min.css")), page);
    for (String file : files) {
      HttpResponse<String> plain = client.get(file);
      HttpResponse<String> gzip = client.get(file, "Accept-Encoding", "gzip");
      assertEquals(200, plain.statusCode(), file);
      assertTrue(Client.header(plain, "Cache-Control").endsWith("immutable"), file);
      assertEquals("gzip", Client.header(gzip, "Content-Encoding"), file);
      assertTrue(length(gzip) < length(plain), file);
    }
    String css = files.stream().filter(file -> file.endsWith("dkfds.min.css")).findFirst().get();
    String font = css.replace("css/dkfds.min.css", "fonts/IBMPlexSans/complete/woff2/");
    HttpResponse<String> regular = client.get(font + "IBMPlexSans-Regular.woff2");
    assertEquals("font/woff2", Client.header(regular, "Content-Type"));
  }

  private static int length(HttpResponse<String> answer) {
    return Integer.parseInt(Client.header(answer, "Content-Length"));
  }

  @Test
  void aPageIsCompressedOnceAndTheSameTwice() {
    String path = "/page/byggeblok/aktivitet";
    HttpResponse<String> gzip = client.get(path, "Accept-Encoding", "gzip");
    assertEquals("gzip", Client.header(gzip, "Content-Encoding"));
    assertEquals(client.get(path).body(), client.get(path).body());
    assertTrue(length(gzip) < length(client.get(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/byggeblok/findes-ikke",
        "/id/byggeblok/b%C3%B8rn%20og%20unge",
        "/data/byggeblok/aktivitet.pdf",
        "/data/byggeblok/aktivitet",
        "/page/findes/ikke",
        "/static/ukendt.css"
      })
  void whatIsNotThereIsSaidSo(String path) {
    HttpResponse<String> answer = client.get(path);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("Kataloget har intet om"), answer.body());
  }

  @Test
  void headIsGetWithoutBody() {
    HttpResponse<String> answer = client.send("HEAD", "/data/byggeblok/aktivitet.ttl", "");
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertEquals(
        "text/turtle;charset=utf-8", Client.header(answer, "Content-Type").replace(" ", ""));
  }

  private static Graph follow(String identifier, String accept, String extension) {
    HttpResponse<String> led = client.get(identifier, "Accept", accept);
    assertEquals(303, led.statusCode(), identifier);
    String location = Client.header(led, "Location");
    assertTrue(location.endsWith("." + extension), location);
    HttpResponse<String> data =
        client.get(location.substring(client.address().toString().length()));
    assertEquals(200, data.statusCode(), location);
    assertTrue(Client.header(data, "Content-Type").startsWith(accept));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(data.body(), SYNTAXES.get(extension)).parse(graph);
    Node document = NodeFactory.createURI(location);
    assertTrue(graph.contains(document, VOID.inDataset.asNode(), Node.ANY), location);
    graph.remove(document, Node.ANY, Node.ANY);
    return graph;
  }
}
