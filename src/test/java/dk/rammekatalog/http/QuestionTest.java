package dk.rammekatalog.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question library as pages and as an API. */
class QuestionTest {
  private static final String AGENDA = "/api/queries/moedets-dagsorden";
  private static final Path LIBRARY = Path.of("queries/question");

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
  void everyQuestionAnswersAsItsFileSays() throws IOException {
    JsonNode list = json("/api/queries").get("queries");
    Set<String> listed = new TreeSet<>();
    list.forEach(question -> listed.add(question.get("name").asText()));
    assertEquals(names(), listed);
    for (JsonNode question : list) {
      String name = question.get("name").asText();
      String expected = Files.readString(LIBRARY.resolve(name + ".csv"));
      assertEquals(expected, client.get("/api/queries/" + name + ".csv").body(), name);
    }
  }

  private static Set<String> names() throws IOException {
    try (var files = Files.list(LIBRARY)) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".rq"))
          .forEach(file -> names.add(file.replace(".rq", "")));
      return names;
    }
  }

  @Test
  void theListLeadsToEveryPage() {
    String all = client.get("/sporgsmaal").body();
    for (JsonNode question : json("/api/queries").get("queries")) {
      String name = question.get("name").asText();
      assertTrue(all.contains("href=\"/sporgsmaal/" + name + "\""), name);
      assertEquals(200, client.get("/sporgsmaal/" + name).statusCode(), name);
    }
  }

  @Test
  void theValuesToChooseComeByThemselves() {
    String path = "/sporgsmaal/moedets-dagsorden?moede=moede/2022-09-14";
    client.get(path);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> client.get(path).body().contains("<option value=\"moede/2022-09-14\" selected>"));
    String label = "M%C3%B8de+i+Det+Findes+Ikke";
    assertEquals(400, client.get("/sporgsmaal/moedets-dagsorden?moede=" + label).statusCode());
  }

  @Test
  void aWrongValueIsToldWithTheNearest() {
    String path = AGENDA + "?moede=moede/2022-09-15&lang=en";
    client.get(path);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> client.get(path).body().contains("\"nearest\":[\"moede/2022-09-14\""));
    HttpResponse<String> problem = client.get(path);
    assertEquals(400, problem.statusCode());
    assertEquals("application/problem+json", Client.header(problem, "Content-Type"));
    assertTrue(problem.body().contains("cannot be"), problem.body());
    HttpResponse<String> page = client.get("/sporgsmaal/moedets-dagsorden?moede=moede/2022-09-15");
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("Mente du: moede/2022-09-14"), page.body());
  }

  @Test
  void wrongRequestsAreProblemsThatTeach() {
    assertProblem(404, "/api/queries/moedets-dagsordn", "moedets-dagsorden");
    assertProblem(404, "/api/nothing", "/api");
    assertProblem(404, AGENDA + ".doc", ".xlsx");
    assertProblem(400, AGENDA + "?mode=x", "moede");
    assertProblem(400, AGENDA + "?page=0", "page");
    assertProblem(400, AGENDA + "?size=99999", "10");
    assertProblem(404, AGENDA + "?page=999", "Den sidste er 1");
    assertProblem(400, "/api/queries/hvad-gaelder-paa-dato?dag=imorgen", "date");
    HttpResponse<String> image = client.get(AGENDA, "Accept", "image/png");
    assertEquals(406, image.statusCode());
  }

  /** In the one form that all problems have, of which OpenAPI tells. */
  private static void assertProblem(int status, String path, String part) {
    HttpResponse<String> answer = client.get(path);
    assertEquals(status, answer.statusCode(), path);
    assertEquals("application/problem+json", Client.header(answer, "Content-Type"), path);
    assertTrue(answer.body().contains(part), answer.body());
    assertEquals("", Client.header(answer, "ETag"), path);
    JsonNode problem = parsed(answer);
    assertEquals(status, problem.get("status").asInt());
    assertEquals(
        status == 404 ? "Siden findes ikke" : "Det kan ikke forstås",
        problem.get("title").asText());
    assertTrue(problem.get("detail").asText().endsWith("."), answer.body());
    JsonNode schema = json("/api/openapi.json").at("/components/schemas/Problem");
    problem.fieldNames().forEachRemaining(name -> assertTrue(schema.at("/properties").has(name)));
    schema.get("required").forEach(name -> assertTrue(problem.has(name.asText())));
  }

  @Test
  void theAnswerComesInTheFormThatIsAskedFor() {
    assertEquals("text/csv; charset=utf-8", type(AGENDA, "text/csv"));
    assertEquals("text/turtle; charset=utf-8", type(AGENDA, "text/turtle"));
    assertEquals("application/sparql-results+json", type(AGENDA, "application/json"));
    assertEquals("application/sparql-results+json", type(AGENDA, "*/*"));
    assertEquals("text/csv; charset=utf-8", type(AGENDA + "?format=csv", "*/*"));
    HttpResponse<String> excel = client.get(AGENDA + ".xlsx");
    assertTrue(excel.body().startsWith("PK"));
    assertTrue(Client.header(excel, "Content-Disposition").contains("moedets-dagsorden.xlsx"));
    assertEquals("*", Client.header(excel, "Access-Control-Allow-Origin"));
  }

  private static String type(String path, String accept) {
    return Client.header(client.get(path, "Accept", accept), "Content-Type");
  }

  @Test
  void pagesTogetherAreTheWhole() {
    String path = "/api/queries/udledte-oplysninger.csv";
    List<String> whole = client.get(path).body().lines().toList();
    List<String> together = new ArrayList<>(List.of(whole.get(0)));
    String next = path + "?size=50";
    while (!next.isEmpty()) {
      HttpResponse<String> page = client.get(next);
      together.addAll(page.body().lines().skip(1).toList());
      next = next(Client.header(page, "Link"));
    }
    assertEquals(whole, together);
  }

  private static String next(String link) {
    for (String each : link.split(", ")) {
      if (each.endsWith("rel=\"next\"")) {
        return each.substring(1 + client.address().toString().length(), each.indexOf('>'));
      }
    }
    return "";
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    for (String path : List.of(AGENDA, "/sporgsmaal", "/api/openapi.json", "/api")) {
      String tag = Client.header(client.get(path), "ETag");
      assertFalse(tag.isEmpty(), path);
      assertEquals(304, client.get(path, "If-None-Match", tag).statusCode(), path);
    }
  }

  @Test
  void theDescriptionIsValidAndEveryExampleIsAnswered() {
    JsonNode description = json("/api/openapi.json");
    assertEquals(Set.of(), faults(description));
    JsonNode broken = description.deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) broken).remove("info");
    assertFalse(faults(broken).isEmpty());
    for (JsonNode question : json("/api/queries").get("queries")) {
      String example =
          question.get("example").asText().substring(client.address().toString().length());
      assertEquals(200, client.get(example).statusCode(), example);
    }
  }

  private static Set<ValidationMessage> faults(JsonNode description) {
    try {
      JsonNode text =
          new ObjectMapper()
              .readTree(
                  Path.of("target/npm/openapi-schemas/package/schemas/v3.1/schema.json").toFile());
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
      return schema.validate(description);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theEditorHasTheQueryWithItsValues() {
    String question = "/sporgsmaal/moedets-dagsorden?moede=moede/2022-03-10";
    String page = client.get(question).body();
    String link = page.replaceAll("(?s).*href=\"(/sparql\\?tekst=[^\"]+)\".*", "$1");
    String editor = client.get(link, "Accept", "text/html").body();
    assertTrue(editor.contains("id/moede/2022-03-10"), editor);
  }

  @Test
  void noParameterIsCalledAsThoseOfTheApi() {
    for (JsonNode question : json("/api/queries").get("queries")) {
      for (JsonNode parameter : question.get("parameters")) {
        String name = parameter.get("name").asText();
        assertFalse(Set.of("lang", "format", "page", "size").contains(name), name);
      }
    }
  }

  private static JsonNode json(String path) {
    HttpResponse<String> answer = client.get(path);
    assertEquals(200, answer.statusCode(), path);
    return parsed(answer);
  }

  private static JsonNode parsed(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
