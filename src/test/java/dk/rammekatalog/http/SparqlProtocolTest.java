package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint follows the protocol, reads only, and is fair. */
class SparqlProtocolTest {
  private static final String ASK = "ASK { ?s ?p ?o }";
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final int AT_ONCE = 3;

  @TempDir static Path var;
  private static Served served;
  private static Client client;

  @BeforeAll
  static void serve() {
    served = Served.in(var, Duration.ofSeconds(2), 64L << 10, AT_ONCE);
    client = served.client();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s ?p ?o } LIMIT 2, application/sparql-results+json",
    "SELECT * { ?s ?p ?o } LIMIT 2, application/sparql-results+xml",
    "SELECT * { ?s ?p ?o } LIMIT 2, text/csv",
    "SELECT * { ?s ?p ?o } LIMIT 2, text/tab-separated-values",
    "ASK { ?s ?p ?o }, application/sparql-results+json",
    "ASK { ?s ?p ?o }, application/sparql-results+xml",
    "CONSTRUCT WHERE { ?s a ?o } LIMIT 2, text/turtle",
    "CONSTRUCT WHERE { ?s a ?o } LIMIT 2, application/ld+json",
    "CONSTRUCT WHERE { ?s a ?o } LIMIT 2, application/rdf+xml",
    "CONSTRUCT WHERE { ?s a ?o } LIMIT 2, application/n-triples",
    "DESCRIBE <https://w3id.org/rammekatalog/id/byggeblok/aktivitet>, text/turtle"
  })
  void everyStandardFormIsToBeHadInEveryWay(String query, String type) {
    HttpResponse<String> get = client.ask(query, "Accept", type);
    HttpResponse<String> form =
        client.post(Client.FORM, "query=" + Client.encode(query), "Accept", type);
    HttpResponse<String> direct = client.post("application/sparql-query", query, "Accept", type);
    for (HttpResponse<String> answer : List.of(get, form, direct)) {
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(Client.header(answer, "Content-Type").startsWith(type));
      assertFalse(answer.body().isEmpty());
      assertEquals("*", Client.header(answer, "Access-Control-Allow-Origin"));
    }
  }

  @Test
  void aPreflightIsAnswered() {
    HttpResponse<String> answer =
        client.send(
            "OPTIONS",
            "/sparql",
            "",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST");
    assertEquals(204, answer.statusCode());
    assertTrue(Client.header(answer, "Access-Control-Allow-Methods").contains("POST"));
    assertEquals("", Client.header(answer, "Access-Control-Allow-Credentials"));
  }

  @Test
  void aLargeAnswerIsCompressed() {
    String query = "SELECT * { ?s ?p ?o } LIMIT 100";
    HttpResponse<String> answer = client.ask(query, "Accept-Encoding", "gzip");
    assertEquals("gzip", Client.header(answer, "Content-Encoding"));
  }

  @Test
  void theVersionIsTheTagOfAnAnswer() {
    String tag = Client.header(client.ask(ASK), "ETag");
    assertEquals("W/\"" + served.version() + "\"", tag);
    assertEquals(304, client.ask(ASK, "If-None-Match", tag).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "LOAD <file:///etc/passwd>",
        "DROP ALL",
        "DELETE WHERE { ?s ?p ?o }"
      })
  void updatesAreRefusedHoweverTheyCome(String update) {
    for (HttpResponse<String> answer :
        List.of(
            client.post("application/sparql-update", update),
            client.post(Client.FORM, "update=" + Client.encode(update)),
            client.get("/sparql?update=" + Client.encode(update)))) {
      assertEquals(403, answer.statusCode());
      assertTrue(answer.body().startsWith("Her kan kun læses"), answer.body());
    }
    assertEquals(400, client.ask(update).statusCode());
    String english = client.post("application/sparql-update?lang=en", update).body();
    assertTrue(
        client
            .post("application/sparql-update", update, "Accept-Language", "en")
            .body()
            .startsWith("Reading only"),
        english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void otherMethodsAreRefused(String method) {
    HttpResponse<String> answer = client.send(method, "/sparql?default", "x");
    assertEquals(405, answer.statusCode());
    assertTrue(Client.header(answer, "Allow").contains("GET"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }|SERVICE er slået fra",
        "SELECT * { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }|SERVICE",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }|SERVICE",
        "SELECT (<java:java.lang.Object>(1) AS ?x) {}|java:",
        "PREFIX j: <java:java.lang.> SELECT * { ?s ?p ?o FILTER (j:Object(?o)) }|java:",
        "SELECT * { ?s <java:java.lang.Object> ?o }|java:",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }|<file:///etc/passwd> findes ikke",
        "SELECT * FROM NAMED <http://127.0.0.1:1/x> { GRAPH ?g { ?s ?p ?o } }|findes ikke"
      })
  void whatWouldLeaveTheCatalogueIsRefused(String query, String reason) {
    HttpResponse<String> answer = client.ask(query);
    assertEquals(403, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(reason), answer.body());
  }

  @Test
  void aGraphOfTheCatalogueCanBeChosen() {
    String graph = "https://w3id.org/rammekatalog/graph/data/punkt/2022-09-14-2.5.ttl";
    String count = "SELECT (COUNT(*) AS ?n) ";
    String of = "{ ?s a <https://w3id.org/rammekatalog/ontology#Recommendation> }";
    assertEquals(
        "n\r\n2\r\n",
        client.ask(count + "FROM <" + graph + "> " + of, "Accept", "text/csv").body());
    assertEquals(
        "n\r\n0\r\n",
        client
            .ask(
                count + "FROM <" + graph.replace("punkt/2022-09-14-2.5", "katalog") + "> " + of,
                "Accept",
                "text/csv")
            .body());
  }

  @Test
  void aMalformedQueryIsToldWhere() {
    HttpResponse<String> answer = client.ask("SELECT * {\n ?s ?p }");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("linje 2, tegn 8"), answer.body());
    assertEquals("", Client.header(answer, "ETag"));
  }

  @Test
  void aQueryIsEndedWhenItsTimeIsOver() {
    long begun = System.nanoTime();
    HttpResponse<String> answer = client.ask(SLOW);
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().startsWith("Forespørgslen tog mere end 2 sekunder"), answer.body());
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
  }

  @Test
  void anAnswerThatIsTooLargeIsNotSentInHalf() {
    HttpResponse<String> answer = client.ask("SELECT * { ?s ?p ?o }");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().startsWith("Svaret er større end"), answer.body());
  }

  @Test
  void aClientHasOnlySomeQueriesAtOnce() {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE + 2);
    List<CompletableFuture<HttpResponse<String>>> running =
        IntStream.range(0, AT_ONCE + 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.ask(SLOW), pool))
            .toList();
    List<HttpResponse<String>> answers = running.stream().map(CompletableFuture::join).toList();
    pool.shutdown();
    List<HttpResponse<String>> refused =
        answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertEquals(2, refused.size());
    assertTrue(
        answers.stream().allMatch(answer -> List.of(429, 503).contains(answer.statusCode())));
    refused.forEach(answer -> assertEquals("1", Client.header(answer, "Retry-After")));
    assertEquals(200, client.ask(ASK).statusCode());
  }

  @Test
  void theServiceDescribesItself() {
    String turtle = client.get("/sparql", "Accept", "text/turtle").body();
    for (String part :
        List.of(
            "sd:Service",
            "sh:declare",
            "sh:SPARQLSelectExecutable",
            "schema:target",
            "sd:UnionDefaultGraph",
            "/id/spoergsmaal/moedets-dagsorden")) {
      assertTrue(turtle.contains(part), part);
    }
    String form = client.get("/sparql", "Accept", "text/html").body();
    assertTrue(form.contains("<textarea") && form.contains("Spørgsmål fra samlingen"));
  }

  @Test
  void theOperatorSeesHealthAndNumbers() {
    HttpResponse<String> health = client.get("/health");
    assertEquals(200, health.statusCode());
    assertTrue(health.body().contains("\"status\":\"UP\""));
    assertTrue(health.body().contains(served.version()));
    client.ask(ASK);
    assertTrue(client.get("/metrics").body().contains("rammekatalog_sparql_queries_seconds_count"));
  }
}
