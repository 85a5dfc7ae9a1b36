package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong is told as a page, as a problem in JSON and as one line, in our words. */
class ErrorPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final List<String> ENGINE =
      List.of("Exception", "jetty", "Jetty", "Encountered", "Caused by", ".java", "Not Found");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path var;
  private static Served served;
  private static Client client;

  @BeforeAll
  static void serve() throws IOException {
    served = Served.in(var, Duration.ofSeconds(2), 20_000, 1);
    client = served.client();
    try (Stream<Path> files = Files.walk(var)) {
      Path report = files.filter(file -> file.endsWith("kvalitet.json")).findFirst().orElseThrow();
      Files.writeString(report, "{"); // what the program does not expect
    }
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Arguments got(int status, String title, String path) {
    return sent(status, title, "GET", path, "");
  }

  private static Arguments asked(int status, String title, String query) {
    return got(status, title, "/sparql?query=" + Client.encode(query));
  }

  private static Arguments sent(
      int status, String title, String method, String path, String content) {
    Function<String[], HttpResponse<String>> request =
        headers -> client.send(method, path, content, headers);
    return Arguments.of(status, title, method + " " + path, request);
  }

  static Stream<Arguments> problems() {
    String missing = "Siden findes ikke";
    String unread = "Det kan ikke forstås";
    String reading = "Her kan kun læses";
    return Stream.of(
        got(404, missing, "/findes/ikke"),
        got(404, missing, "/id/byggeblok/findes-ikke"),
        got(404, missing, "/data/byggeblok/findes-ikke.ttl"),
        got(404, missing, "/download/findes-ikke.csv"),
        got(404, missing, "/static/findes-ikke.css"),
        got(404, missing, "/feed/findes/ikke"),
        got(404, missing, "/catalog.ttl?page=999"),
        got(404, missing, "/catalog?page=2"),
        got(400, unread, "/catalog?page=0"),
        got(400, unread, "/catalog?page=x"),
        got(400, unread, "/catalog?size=0"),
        got(400, unread, "/catalog?modified_since=x"),
        got(400, unread, "/catalog.ttl?page=0"),
        asked(400, unread, "SELECT * {\n ?s ?p }"),
        got(400, unread, "/sparql?query="),
        asked(403, "Det gøres ikke her", "SELECT * { SERVICE <http://127.0.0.1:1/> {} }"),
        sent(405, reading, "POST", "/page/", "x"),
        sent(405, reading, "DELETE", "/sparql", ""),
        sent(501, reading, "BREW", "/page/", ""),
        sent(415, "Indholdets form kendes ikke", "POST", "/sparql?x=y", "x"),
        asked(422, "Svaret er for stort", "SELECT * { ?s ?p ?o }"),
        got(500, "Noget gik galt hos os", "/catalog/kvalitet"),
        asked(503, "Svaret kom ikke i tide", SLOW));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("problems")
  void everyProblemIsToldInThreeWays(
      int status, String title, String name, Function<String[], HttpResponse<String>> request)
      throws IOException {
    HttpResponse<String> page = request.apply(headers(status, BROWSER));
    assertEquals(status, page.statusCode());
    assertPage(page, title);
    HttpResponse<String> json = request.apply(headers(status, "application/json"));
    assertEquals(status, json.statusCode());
    assertTrue(Client.header(json, "Content-Type").startsWith("application/problem+json"));
    JsonNode problem = MAPPER.readTree(json.body());
    assertEquals(status, problem.get("status").asInt());
    assertEquals(title, problem.get("title").asText());
    assertOurs(problem.get("detail").asText());
    assertEquals(json.body(), request.apply(headers(status, "application/ld+json")).body());
    HttpResponse<String> line = request.apply(headers(status, "*/*"));
    assertEquals(status, line.statusCode());
    assertTrue(Client.header(line, "Content-Type").startsWith("text/plain"));
    assertEquals(problem.get("detail").asText() + "\n", line.body());
    assertTrue(Client.header(line, "Vary").contains("Accept"));
  }

  private static String[] headers(int status, String accept) {
    return status == 415
        ? new String[] {"Accept", accept, "Content-Type", "text/x-unknown"}
        : new String[] {"Accept", accept};
  }

  private static void assertPage(HttpResponse<String> page, String title) {
    assertTrue(Client.header(page, "Content-Type").startsWith("text/html"), page.body());
    assertTrue(Client.header(page, "Content-Security-Policy").contains("default-src 'none'"));
    assertTrue(page.body().contains("<h1>" + title + "</h1>"), page.body());
    assertTrue(page.body().contains("Hvad du kan gøre nu"));
    assertTrue(page.body().contains("action=\"/soeg\""));
    assertTrue(page.body().contains("<a href=\"/\">Til forsiden</a>"));
    assertOurs(page.body());
  }

  private static void assertOurs(String text) {
    ENGINE.forEach(word -> assertFalse(text.contains(word), () -> word + " in " + text));
  }

  @Test
  void whoAsksTooMuchAtOnceIsToldToWait() {
    String slow = "/sparql?query=" + Client.encode(SLOW);
    List<CompletableFuture<HttpResponse<String>>> running =
        Stream.generate(() -> slow)
            .limit(3)
            .map(path -> CompletableFuture.supplyAsync(() -> client.get(path, "Accept", BROWSER)))
            .toList();
    HttpResponse<String> refused =
        running.stream()
            .map(CompletableFuture::join)
            .filter(answer -> answer.statusCode() == 429)
            .findFirst()
            .orElseThrow();
    assertPage(refused, "For mange forespørgsler på én gang");
    assertEquals("1", Client.header(refused, "Retry-After"));
  }

  @ParameterizedTest
  @CsvSource({
    "/findes/ikke?lang=en, da, There is no such page",
    "/findes/ikke, en-GB, There is no such page",
    "/findes/ikke?lang=da, en-GB, Siden findes ikke",
    "/id/findes/ikke?lang=en, da, There is no such page",
    "/sparql?query=x&lang=en, da, This cannot be understood"
  })
  void theLanguageIsTheOneThatIsAskedFor(String path, String languages, String title) {
    String page = client.get(path, "Accept", BROWSER, "Accept-Language", languages).body();
    assertTrue(page.contains("<h1>" + title + "</h1>"), page);
    assertTrue(page.contains("<html lang=\"" + (title.startsWith("T") ? "en" : "da")), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p }|} kan ikke stå her (linje 1, tegn 18)",
        "SELEKT * { ?s ?p ?o }|SELEKT kan ikke stå her (linje 1, tegn 7)",
        "SELECT * { ?s ?p|Forespørgslen slutter, før den er hel: linje 1, tegn 16",
        "SELECT * { ?s ?p \"a|Forespørgslen slutter, før den er hel: linje 1, tegn 20",
        "SELECT * { ?s foo:bar ?o }|præfikset i foo:bar (linje 1, tegn 15)",
        "SELECT * { <a b> ?p ?o }|< kan ikke stå her (linje 1, tegn 12)",
        "INSERT DATA {}|INSERT DATA kan ikke stå her (linje 1, tegn 1)",
        "SELECT ?x { ?s ?p ?o } GROUP BY ?s|Variablen ?x skal stå i GROUP BY",
        "SELECT (1 AS ?s) { ?s ?p ?o }|Variablen ?s har allerede en værdi",
        "SELECT (COUNT(COUNT(*)) AS ?n) { ?s ?p ?o }|Forespørgslen"
      })
  void aQueryThatCannotBeReadIsToldWhereAndWhy(String query, String told) {
    HttpResponse<String> answer = client.ask(query);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(told), answer.body());
    assertEquals(1, answer.body().strip().lines().count());
    assertOurs(answer.body());
  }

  @Test
  void aQueryCanBeMendedOnThePageThatRefusesIt() {
    String page = client.ask("SELECT * { ?s ?p </textarea>", "Accept", BROWSER).body();
    assertTrue(page.contains("\nSELECT * { ?s ?p &lt;/textarea&gt;</textarea>"), page);
  }

  @Test
  void aMethodThatIsNotAllowedIsToldWhichAre() {
    HttpResponse<String> answer = client.send("PUT", "/catalog", "x");
    assertEquals("GET, HEAD, OPTIONS", Client.header(answer, "Allow"));
    assertEquals("", client.send("HEAD", "/findes/ikke", "").body());
  }

  @Test
  void anAddressThatCannotBeReadIsToldInOneLine() {
    String answer = raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(
        answer.contains("Adressen, eller det der er sendt til den, kan ikke læses."), answer);
    assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    assertOurs(answer);
  }

  private static String raw(String request) {
    try (Socket socket = new Socket(client.address().getHost(), client.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
