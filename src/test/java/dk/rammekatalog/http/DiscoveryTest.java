package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the catalogue tells machines of itself is there and is true. */
class DiscoveryTest {
  private static final String VOID_PATH = "/.well-known/void";
  private static final String SPACE = "https://w3id.org/rammekatalog/";
  private static final int STEP = 150;

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

  @Test
  void theCountsAreThoseThatTheEndpointGives() {
    Graph graph = voidGraph();
    Node data = data(graph);
    assertEquals(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), number(graph, data, VOID.triples));
    assertEquals(
        ask(
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER(STRSTARTS(STR(?s), \""
                + SPACE
                + "\")) }"),
        number(graph, data, VOID.entities));
    assertEquals(
        ask("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        number(graph, data, VOID.distinctSubjects));
    assertEquals(
        ask("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"), number(graph, data, VOID.classes));
    assertEquals(
        ask("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
        number(graph, data, VOID.properties));
  }

  @Test
  void thePartitionsAreThoseThatTheEndpointGives() {
    Graph graph = voidGraph();
    assertEquals(
        table("SELECT ?k (COUNT(DISTINCT ?s) AS ?n) { ?s a ?k } GROUP BY ?k"),
        parts(graph, VOID._class.asNode(), VOID.entities.asNode()));
    assertEquals(
        table("SELECT ?k (COUNT(*) AS ?n) { ?s ?k ?o } GROUP BY ?k"),
        parts(graph, VOID.property.asNode(), VOID.triples.asNode()));
  }

  @Test
  void theLinksToOtherDatasetsAreCounted() {
    Graph graph = voidGraph();
    for (String space :
        List.of(
            "http://www.kle-online.dk/emneplan/",
            "http://www.form-online.dk/opgavenoegle/",
            "http://publications.europa.eu/resource/authority/")) {
      Node target =
          graph
              .find(Node.ANY, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(space))
              .mapWith(triple -> triple.getSubject())
              .next();
      long counted =
          graph
              .find(Node.ANY, VOID.objectsTarget.asNode(), target)
              .mapWith(triple -> number(graph, triple.getSubject(), VOID.triples))
              .toList()
              .stream()
              .mapToLong(Long::longValue)
              .sum();
      String query =
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(STRSTARTS(STR(?s), \"%s\") && ISIRI(?o) &&"
              + " STRSTARTS(STR(?o), \"%s\")) }";
      assertEquals(ask(query.formatted(SPACE, space)), counted, space);
      assertTrue(counted > 0, space);
    }
  }

  @Test
  void theDescriptionIsTheSameInEverySyntaxAndIsNotSentAgain() {
    Graph turtle = voidGraph();
    for (Map.Entry<String, Lang> syntax :
        Map.of(
                "application/ld+json", Lang.JSONLD11,
                "application/rdf+xml", Lang.RDFXML,
                "application/n-triples", Lang.NTRIPLES)
            .entrySet()) {
      HttpResponse<String> answer = client.get(VOID_PATH, "Accept", syntax.getKey());
      assertTrue(Client.header(answer, "Content-Type").startsWith(syntax.getKey()));
      assertTrue(turtle.isIsomorphicWith(parse(answer.body(), syntax.getValue())));
    }
    HttpResponse<String> answer = client.get(VOID_PATH);
    assertTrue(Client.header(answer, "Content-Type").startsWith("text/turtle"));
    assertTrue(Client.header(answer, "Vary").contains("Accept"));
    String tag = Client.header(answer, "ETag");
    assertEquals(304, client.get(VOID_PATH, "If-None-Match", tag).statusCode());
    HttpResponse<String> head = client.send("HEAD", VOID_PATH, "");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void theExamplesAreThere() {
    Graph graph = voidGraph();
    List<Node> examples =
        graph
            .find(data(graph), VOID.exampleResource.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject())
            .toList();
    assertEquals(5, examples.size());
    for (Node example : examples) {
      String path = "/" + example.getURI().substring(SPACE.length());
      assertEquals(303, client.get(path).statusCode(), path);
    }
  }

  @Test
  void theEndpointNamesTheDataAndCountsThemRight() {
    Graph graph = parse(client.get("/sparql", "Accept", "text/turtle").body(), Lang.TURTLE);
    Node service = NodeFactory.createURI(client.address() + "/sparql");
    assertTrue(graph.contains(data(voidGraph()), VOID.sparqlEndpoint.asNode(), service));
    Node all = NodeFactory.createURI(client.address() + "/sparql#default");
    assertEquals(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), number(graph, all, VOID.triples));
    assertTrue(
        graph.contains(
            NodeFactory.createURI(SPACE + "id/tjeneste/sparql"),
            DCAT.endpointURL.asNode(),
            service));
  }

  @Test
  void theSitemapLeadsToPagesInBothLanguages() throws Exception {
    HttpResponse<String> answer = client.get("/sitemap.xml");
    assertTrue(Client.header(answer, "Content-Type").startsWith("application/xml"));
    List<String> addresses = texts(answer.body(), "loc");
    List<String> dates = texts(answer.body(), "lastmod");
    assertEquals(addresses.size(), dates.size());
    assertEquals(addresses.stream().distinct().toList(), addresses);
    for (String page :
        List.of("/", "/page/moede", "/page/moede/2022-09-14", "/page/ontology", "/sparql")) {
      assertTrue(addresses.contains(client.address() + page), page);
      assertTrue(addresses.contains(client.address() + page + "?lang=en"), page);
    }
    for (int i = 0; i < addresses.size(); i += STEP) {
      String path = addresses.get(i).substring(client.address().toString().length());
      HttpResponse<String> page = client.get(path, "Accept", "text/html");
      assertEquals(200, page.statusCode(), path);
      assertTrue(Client.header(page, "Content-Type").startsWith("text/html"), path);
      assertTrue(Instant.parse(dates.get(i)).isBefore(Instant.now()));
    }
    assertEquals(404, client.get("/sitemap.xml?part=2").statusCode());
    assertEquals(404, client.get("/sitemap.xml?part=x").statusCode());
    String tag = Client.header(answer, "ETag");
    assertEquals(304, client.get("/sitemap.xml", "If-None-Match", tag).statusCode());
  }

  @Test
  void robotsMayReadPagesButNotAsk() {
    HttpResponse<String> answer = client.get("/robots.txt");
    assertTrue(Client.header(answer, "Content-Type").startsWith("text/plain"));
    List<String> lines = answer.body().lines().toList();
    assertTrue(lines.contains("Sitemap: " + client.address() + "/sitemap.xml"));
    assertTrue(mayRead(lines, "/page/moede/2022-09-14"));
    assertTrue(mayRead(lines, "/page/moede?lang=en"));
    assertTrue(mayRead(lines, "/sparql"));
    assertTrue(mayRead(lines, "/sitemap.xml?part=2"));
    assertTrue(mayRead(lines, "/catalog?page=2"));
    assertFalse(mayRead(lines, "/sparql?query=SELECT"));
    assertFalse(mayRead(lines, "/page/moede?x=1"));
    assertFalse(mayRead(lines, "/metrics"));
  }

  /** The longest rule that matches holds; the allowing one of two that are as long. */
  private static boolean mayRead(List<String> lines, String path) {
    int longest = -1;
    boolean may = true;
    for (String line : lines) {
      String rule = line.substring(line.indexOf(' ') + 1);
      boolean allows = line.startsWith("Allow: ");
      if (!allows && !line.startsWith("Disallow: ")) {
        continue;
      }
      String pattern = rule.replace("?", "\\?").replace("*", ".*");
      boolean matches = path.matches(pattern.endsWith("$") ? pattern : pattern + ".*");
      if (matches && (rule.length() > longest || rule.length() == longest && allows)) {
        longest = rule.length();
        may = allows;
      }
    }
    return may;
  }

  private static List<String> texts(String xml, String element) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    NodeList found =
        document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static Graph voidGraph() {
    return parse(client.get(VOID_PATH, "Accept", "text/turtle").body(), Lang.TURTLE);
  }

  private static Node data(Graph graph) {
    Node document = NodeFactory.createURI(client.address() + VOID_PATH);
    return graph.find(document, FOAF.primaryTopic.asNode(), Node.ANY).next().getObject();
  }

  private static Map<String, Long> parts(Graph graph, Node of, Node count) {
    Map<String, Long> parts = new TreeMap<>();
    graph
        .find(Node.ANY, of, Node.ANY)
        .forEachRemaining(
            triple ->
                parts.put(
                    triple.getObject().getURI(),
                    Long.parseLong(
                        graph
                            .find(triple.getSubject(), count, Node.ANY)
                            .next()
                            .getObject()
                            .getLiteralLexicalForm())));
    return parts;
  }

  private static long number(Graph graph, Node subject, Property property) {
    return Long.parseLong(
        graph
            .find(subject, property.asNode(), Node.ANY)
            .next()
            .getObject()
            .getLiteralLexicalForm());
  }

  private static long ask(String query) {
    return Long.parseLong(client.ask(query, "Accept", "text/csv").body().lines().toList().get(1));
  }

  private static Map<String, Long> table(String query) {
    Map<String, Long> table = new TreeMap<>();
    client
        .ask(query, "Accept", "text/csv")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(row -> table.put(row[0], Long.parseLong(row[1])));
    return table;
  }

  private static Graph parse(String text, Lang syntax) {
    return RDFParser.fromString(text, syntax).toGraph();
  }
}
