package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would leave the catalogue, or load or wait, wherever in them that stands. */
class RefusalsTest {
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
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://127.0.0.1:1/> {} } } } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
        "SELECT (<java:java.lang.String>() AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER (<java:a.B>(?o)) }",
        "SELECT * { ?s <java:a.B> ?o }",
        "PREFIX j: <java:a.> SELECT * { ?s ?p ?o FILTER j:B(?o) }",
        "ASK { FILTER EXISTS { ?s ?p ?o FILTER (<java:a.B>(?o)) } }",
        "ASK { FILTER NOT EXISTS { ?s <java:a.B> ?o } }",
        "SELECT * { { SELECT (<java:a.B>(?o) AS ?x) { ?s ?p ?o } } }",
        "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(?s))",
        "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)",
        "SELECT * { ?s ?p ?o BIND (IF(true, <java:a.B>(?o), 1) AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER (CALL(<java:a.B>, ?o)) }",
        "SELECT * { ?s ?p ?o FILTER (CALL(IRI(CONCAT('jav', 'a:a.B')), ?o)) }",
        "SELECT * { ?s ?p ?o . ?o (<java:a.B>) ?x }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER (<java:a.B>(?o)) }",
        "DESCRIBE ?s { ?s ?p ?o FILTER (<java:a.B>(?o)) }",
        "SELECT * { ?s ?p ?o FILTER (<http://jena.apache.org/ARQ/function#wait>(9000)) }",
        "SELECT (MAX(?n) AS ?x) { { SELECT (COUNT(<java:a.B>(?s)) AS ?n) { ?s ?p ?o } } }",
        "SELECT (GROUP_CONCAT(STR(<java:a.B>(?s))) AS ?n) { ?s ?p ?o }",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:a.B>(?s) AS ?x)",
        "SELECT * { { SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o) } }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }"
      })
  void whatLeavesTheDatasetIsRefused(String query) {
    HttpResponse<String> answer = client.post("application/sparql-query", query);
    assertEquals(403, answer.statusCode(), query);
    assertEquals(1, answer.body().strip().lines().count());
  }

  @Test
  void aGraphInTheAddressIsRefusedToo() {
    String address =
        "/sparql?query=ASK%7B%7D&default-graph-uri=" + Client.encode("file:///etc/passwd");
    assertEquals(403, client.get(address).statusCode());
  }

  @Test
  void theFunctionsOfTheStandardsWork() {
    String query =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?x {"
            + " BIND (CONCAT(REPLACE('abcb', 'b(.)', '[$1]'), ENCODE_FOR_URI('æ'), STR(2 * 3.5),"
            + " STR(xsd:integer('7')), STR(REGEX('Møde', '^MØ', 'i')), REPLACE('abc', '', '-'))"
            + " AS ?x) }";
    String expected = "x\r\na[c]b%C3%A67.07true-abc\r\n";
    assertEquals(expected, client.ask(query, "Accept", "text/csv").body());
    String tagged = "SELECT (LANG(REPLACE('Møde'@da, 'ø', 'oe')) AS ?x) {}";
    assertEquals("x\r\nda\r\n", client.ask(tagged, "Accept", "text/csv").body());
  }

  @Test
  void theHeadOfAnAnswerIsAskedForAlone() {
    String query = "/sparql?query=" + Client.encode("SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 3");
    HttpResponse<String> whole = client.get(query);
    HttpResponse<String> head = client.send("HEAD", query, "");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(Client.header(whole, "Content-Length"), Client.header(head, "Content-Length"));
  }
}
