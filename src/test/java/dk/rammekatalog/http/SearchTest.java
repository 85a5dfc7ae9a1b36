package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as a browser, a program and a browser's address bar use it. */
class SearchTest {
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
  void thePageShowsWhatWasFoundWithItsWordsMarked() {
    String page = client.get("/soeg?q=klassifikation").body();
    assertTrue(page.contains("value=\"klassifikation\""), page);
    assertTrue(page.contains("href=\"/page/system/klassifikationskatalog\""), page);
    assertTrue(page.contains("<mark>Klassifikationskataloget</mark>"), page);
  }

  @Test
  void aMisspeltWordIsCorrectedAndSaidSo() {
    String page = client.get("/soeg?q=sirkul%C3%A6r+databank").body();
    assertTrue(page.contains("<strong>cirkulær databank</strong>"), page);
    JsonNode answer = json("/soeg.json?q=oberserverbar+egenskap");
    assertEquals("observerbar egenskab", answer.get("corrected").asText());
  }

  @Test
  void textInAnotherLanguageIsMarkedAsThat() {
    String page = client.get("/soeg?q=Vibeke+Normann&lang=en").body();
    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("href=\"/page/person/vibeke-normann?lang=en\""), page);
    assertTrue(page.contains("<span lang=\"da\">"), page);
  }

  @Test
  void aFacetNarrowsToAsManyAsItSaysAndCanBeRemoved() {
    JsonNode all = json("/soeg.json?q=dcat");
    for (JsonNode facet : all.get("facets")) {
      for (JsonNode value : facet.get("values")) {
        JsonNode narrowed = json(path(value.get("with")));
        assertEquals(value.get("count").asLong(), narrowed.get("total").asLong(), value.toString());
        JsonNode without = json(path(narrowed.get("chosen").get(0).get("without")));
        assertEquals(all.get("total"), without.get("total"));
      }
    }
  }

  @Test
  void facetsAddUp() {
    JsonNode one = json("/soeg.json?q=dcat&organ=organ/arkitekturboard");
    JsonNode two = json("/soeg.json?q=dcat&organ=organ/arkitekturboard&slags=Decision");
    assertTrue(two.get("total").asLong() > 0);
    assertTrue(two.get("total").asLong() < one.get("total").asLong());
    assertEquals(2, two.get("chosen").size());
    String page = client.get("/soeg?q=dcat&organ=organ/arkitekturboard&slags=Decision").body();
    assertTrue(page.contains("href=\"/soeg?q=dcat&amp;organ=organ%2Farkitekturboard\""), page);
  }

  @Test
  void everyFacetHasValuesOverTheWholeCatalogue() {
    List<String> facets =
        StreamSupport.stream(json("/soeg.json").get("facets").spliterator(), false)
            .map(facet -> facet.get("name").asText())
            .toList();
    assertEquals(
        List.of("slags", "modenhed", "moede", "organ", "omraade", "emne", "dokument"), facets);
  }

  @Test
  void allValuesOfAFacetAreShownWhenAskedFor() {
    JsonNode few = json("/soeg.json?q=kombit").get("facets").get(0);
    JsonNode all = json(path(few.get("all"))).get("facets").get(0);
    assertEquals(12, few.get("values").size());
    assertEquals(12 + few.get("more").asInt(), all.get("values").size());
    assertEquals(0, all.get("more").asInt());
    assertFalse(all.has("all"));
    String page = client.get("/soeg?q=kombit").body();
    assertTrue(page.contains("href=\"/soeg?q=kombit&amp;alle=slags#facet-slags\""), page);
  }

  @Test
  void aNewSearchKeepsWhatTheOldWasNarrowedBy() {
    String page = client.get("/soeg?q=dcat&organ=organ/arkitekturboard&slags=Decision").body();
    String kept = "<input type=\"hidden\" name=\"%s\" value=\"%s\">";
    assertTrue(page.contains(kept.formatted("slags", "Decision")), page);
    assertTrue(page.contains(kept.formatted("organ", "organ/arkitekturboard")), page);
  }

  @ParameterizedTest
  @CsvSource({
    "møder, /page/moede",
    "hvornår er næste møde, /page/moede",
    "referater, /page/moede",
    "hvilke standarder gælder?, /overblik/produkter",
    "gældende byggeblokke, /overblik/produkter",
    "systemer, /page/system",
    "lovgivning, /page/lov",
    "kontrakter, /page/aftale",
    "deltagere, /page/person",
    "leverandører, /page/organisation",
    "ændringer, /version",
    "uenighed, /overblik/uenigheder",
    "ordliste, /page/ontology",
    "licens, /page/katalog/rammekatalog",
    "building blocks, /page/byggeblok",
    "latest minutes, /page/moede"
  })
  void aSearchForAWholeKindLeadsToItsList(String search, String page) {
    JsonNode shortcuts = json("/soeg.json?q=" + Client.encode(search)).get("shortcuts");
    List<String> pages =
        StreamSupport.stream(shortcuts.spliterator(), false)
            .map(each -> path(each.get("page")))
            .toList();
    assertTrue(pages.contains(page), pages.toString());
    assertEquals(200, client.get(page).statusCode());
  }

  @Test
  void aSearchForAThingIsNotTakenForAKind() {
    assertFalse(json("/soeg.json?q=MeMo").has("shortcuts"));
    assertFalse(json("/soeg.json?q=Cirkul%C3%A6r+databank").has("shortcuts"));
    String questions = client.get("/soeg?q=hvad+rammes+hvis").body();
    assertTrue(questions.contains("<span>Spørgsmål</span>"), questions);
    assertFalse(questions.contains("kørbar SPARQL"), questions);
  }

  @Test
  void thePagesOfASearchFollowEachOther() {
    JsonNode first = json("/soeg.json?q=kombit");
    assertEquals(20, first.get("results").size());
    JsonNode second = json(path(first.get("next")));
    assertEquals(2, second.get("page").asInt());
    assertTrue(Collections.disjoint(pages(first), pages(second)));
    assertEquals(first, json(path(second.get("previous"))));
    String page = client.get("/soeg?q=kombit").body();
    assertTrue(page.contains("href=\"/soeg?q=kombit&amp;side=2\""), page);
  }

  @Test
  void whatIsNotThereIsAnsweredWithHelp() {
    String page = client.get("/soeg?q=xyzzyq").body();
    assertTrue(page.contains("Intet fundet"), page);
    assertTrue(page.contains("xyzzyq"), page);
    assertTrue(page.contains("href=\"/sporgsmaal\""), page);
    JsonNode answer = json("/soeg.json?q=xyzzyq+kombit");
    assertTrue(answer.get("someWords").asBoolean());
    assertEquals("xyzzyq", answer.get("unknown").get(0).asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+",
        "\"",
        "(",
        "a AND (",
        "*",
        "?",
        "~",
        "field:value",
        "[a TO",
        "\\",
        "<script>alert(1)",
        "dcat OR",
        "!",
        "{}",
        "^2",
        "\u0000",
        "💧",
        "og",
        "-",
        "a/b",
        "%"
      })
  void noCharacterIsAnError(String search) {
    for (String path : List.of("/soeg", "/soeg.json", "/soeg/forslag")) {
      HttpResponse<String> answer = client.get(path + "?q=" + Client.encode(search));
      assertEquals(200, answer.statusCode(), path + " " + search);
      boolean page = path.equals("/soeg");
      assertFalse(page && answer.body().contains("<script>alert"), answer.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"slags=Nothing", "moede=%22", "side=0", "side=-1", "side=x", "side=999"})
  void wrongParametersFindNothingOrTheFirstPage(String parameters) {
    assertEquals(200, client.get("/soeg?q=dcat&" + parameters).statusCode());
  }

  @Test
  void aSearchThatIsTooLongIsRefused() {
    String search = "a".repeat(201);
    HttpResponse<String> page = client.get("/soeg?q=" + search);
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("Søgningen er for lang"), page.body());
    HttpResponse<String> problem = client.get("/soeg.json?lang=en&q=" + search);
    assertEquals(400, problem.statusCode());
    assertEquals("application/problem+json", Client.header(problem, "Content-Type"));
    assertTrue(problem.body().contains("\"detail\":\"The search is too long"), problem.body());
    assertTrue(problem.body().contains("\"title\":\"This cannot be understood\""));
  }

  @Test
  void aProgramGetsJsonByWhatItAccepts() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    HttpResponse<String> page = client.get("/soeg?q=dcat", "Accept", browser);
    assertTrue(Client.header(page, "Content-Type").startsWith("text/html"));
    HttpResponse<String> answer = client.get("/soeg?q=dcat", "Accept", "application/json");
    assertEquals("application/json", Client.header(answer, "Content-Type"));
    assertEquals(client.get("/soeg.json?q=dcat").body(), answer.body());
    String tag = Client.header(answer, "ETag");
    assertEquals(304, client.get("/soeg.json?q=dcat", "If-None-Match", tag).statusCode());
  }

  @Test
  void suggestionsHaveTheFormOfOpenSearch() {
    HttpResponse<String> answer = client.get("/soeg/forslag?q=klas");
    assertEquals("application/x-suggestions+json", Client.header(answer, "Content-Type"));
    JsonNode four = read(answer.body());
    assertEquals("klas", four.get(0).asText());
    assertTrue(four.get(1).size() > 2);
    assertEquals(four.get(1).size(), four.get(2).size());
    for (JsonNode address : four.get(3)) {
      assertEquals(200, client.get(path(address)).statusCode(), address.asText());
    }
  }

  @Test
  void aBrowserFindsHowToSearch() {
    String page = client.get("/").body();
    assertTrue(page.contains("<link rel=\"search\""), page);
    HttpResponse<String> description = client.get("/opensearch.xml");
    assertEquals(
        "application/opensearchdescription+xml; charset=utf-8",
        Client.header(description, "Content-Type"));
    assertTrue(
        description.body().contains(client.address() + "/soeg?q={searchTerms}"),
        description.body());
    String script =
        Pattern.compile("<script src=\"([^\"]+soeg\\.js)\" defer>")
            .matcher(page)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    assertEquals(200, client.get(script).statusCode());
  }

  private static List<String> pages(JsonNode answer) {
    return answer.get("results").findValuesAsText("page");
  }

  private static String path(JsonNode address) {
    return address.asText().substring(client.address().toString().length());
  }

  private static JsonNode json(String path) {
    HttpResponse<String> answer = client.get(path);
    assertEquals(200, answer.statusCode(), path);
    return read(answer.body());
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
