package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammekatalog.check.CheckedGraph;
import dk.rammekatalog.store.FindingsPart;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stewards are told of the version that is served. */
class StewardPagesTest {
  private static final String RK = "https://w3id.org/rammekatalog/ontology#";

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
  void everyNumberIsThatOfTheRowsItLeadsTo() throws IOException {
    String page = client.get("/kvalitet").body();
    JsonNode lists =
        new ObjectMapper().readTree(client.get("/kvalitet?format=json").body()).get("lists");
    assertEquals(9, lists.size());
    for (JsonNode list : lists) {
      String name = list.get("name").asText();
      if (!list.has("count")) {
        assertTrue(page.contains("ikke gemt"), name);
        continue;
      }
      String count = list.get("count").asText();
      assertTrue(
          page.matches("(?s).*href=\"/kvalitet/" + name + "\"[^>]*>" + count + "</a>.*"), name);
      long rows = client.get("/kvalitet/" + name + "?format=csv").body().lines().count() - 1;
      assertEquals(count, Long.toString(rows), name);
      JsonNode all =
          new ObjectMapper().readTree(client.get("/kvalitet/" + name + "?format=json").body());
      assertEquals(rows, all.size(), name);
      String shown = client.get("/kvalitet/" + name + "?lang=en").body();
      assertTrue(shown.contains(count + " of " + count + " rows."), name);
      assertEquals(Math.min(rows, 100), shown.split("<tr>", -1).length - 2, name);
    }
  }

  /** By the files themselves and by questions that are asked another way. */
  @Test
  void theNumbersAreRight() throws IOException {
    String items = "queries/question/punkter-uden-registreret-udfald.csv";
    assertEquals(lines(items, "Ingen registreret"), count("udfald"));
    assertEquals(asked("{ ?x <" + RK + "differsFrom> ?y }"), Long.toString(count("uenigheder")));
    String open =
        "{ ?x a <"
            + RK
            + "Expectation> MINUS { ?x <"
            + RK
            + "fulfilledBy> ?y } MINUS { ?x <"
            + RK
            + "revisedBy> ?y } }";
    assertEquals(asked(open), Long.toString(count("forventninger")));
    String table = client.get("/kvalitet/uden-dato?format=csv").body();
    assertTrue(table.contains("Dokument,"), table);
    assertFalse(table.contains("Dagsorden til It-Arkitekturrådets møde 30. november 2023"), table);
    List<String> ages = client.get("/kvalitet/alder?format=csv").body().lines().skip(1).toList();
    assertTrue(ages.get(0).startsWith("2019-05,"), "a block of the page of May 2019 alone");
    assertTrue(ages.get(ages.size() - 1).startsWith("2023-11-30,"), "the newest agenda");
    List<String> days = ages.stream().map(row -> row.replaceAll(",.*", "")).toList();
    assertEquals(days.stream().sorted().toList(), days);
  }

  @Test
  void rowsAreSortedAndNarrowed() {
    List<String> all = table("");
    List<String> goals = table("&slags=Goal");
    assertTrue(goals.size() > 2 && goals.size() < all.size(), goals.size() + " goals");
    assertTrue(goals.stream().skip(1).allMatch(row -> row.startsWith("Mål,")), goals.toString());
    List<String> reversed = table("&slags=Goal&sorter=-thing");
    assertEquals(goals.size(), reversed.size());
    List<String> sorted = table("&slags=Goal&sorter=thing");
    assertEquals(sorted.get(1), reversed.get(reversed.size() - 1));
    String page = client.get("/kvalitet/beskrivelse?sorter=thing").body();
    assertTrue(page.contains("aria-sort=\"ascending\""), page);
    assertTrue(page.contains("/kvalitet/beskrivelse?sorter=-thing"), page);
    assertTrue(page.contains("Side 1 af "), page);
    assertEquals(404, client.get("/kvalitet/findes-ikke").statusCode());
  }

  @Test
  void aWarningIsToldWithItsFileAndLine(@TempDir Path folder) {
    SmallCatalogue catalogue =
        SmallCatalogue.in(folder.resolve("k"))
            .number(1)
            .file(
                "queries/check/uden-titel.rq",
                """
                # title@da: En ting har en titel
                # title@en: A thing has a title
                # problem@da: Tingen mangler en titel.
                # problem@en: The thing has no title.
                # solution@da: Skriv den.
                # solution@en: Write it.
                # severity: warning
                PREFIX dct: <http://purl.org/dc/terms/>
                SELECT ?focus ?path ?value
                WHERE {
                  BIND (dct:extent AS ?path)
                  ?focus ?path ?value .
                  FILTER NOT EXISTS { ?focus dct:title ?title }
                }
                ORDER BY ?focus ?path ?value
                """)
            .data("uden", "\nex:uden dct:extent 7 .");
    Store store = new Store(folder.resolve("var"));
    publish(store, catalogue);
    try (CatalogServer server =
        CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()))) {
      Client small = new Client(server.address());
      HttpResponse<String> page = small.get("/kvalitet/fund");
      assertTrue(page.body().contains("Tingen mangler en titel. Skriv den."), page.body());
      assertTrue(
          Pattern.compile(">data/uden.ttl</td>\\s*<td[^>]*>5</td>").matcher(page.body()).find(),
          page.body());
      assertTrue(small.get("/kvalitet/fund?lang=en").body().contains("The thing has no title."));
      publish(store, catalogue.data("uden", "\n\n\nex:uden dct:extent 7 ."));
      String tag = Client.header(page, "ETag");
      HttpResponse<String> moved = small.get("/kvalitet/fund", "If-None-Match", tag);
      assertEquals(200, moved.statusCode());
      assertTrue(moved.body().contains(">7</td>"), moved.body());
    }
  }

  private static void publish(Store store, SmallCatalogue catalogue) {
    CheckedGraph checked = catalogue.checked();
    FindingsPart findings = new FindingsPart(checked.diagnostics());
    findings.keep(store.publish(checked, List.of(findings)).version());
  }

  private static List<String> table(String more) {
    return client.get("/kvalitet/beskrivelse?format=csv" + more).body().lines().toList();
  }

  private static long count(String list) {
    return client.get("/kvalitet/" + list + "?format=csv").body().lines().count() - 1;
  }

  private static String asked(String pattern) {
    String query = "SELECT (COUNT(DISTINCT ?x) AS ?n) " + pattern;
    return client.ask(query, "Accept", "text/csv").body().lines().toList().get(1);
  }

  /** How many lines of a file say this. */
  private static long lines(String file, String text) throws IOException {
    return Files.readString(Path.of(file)).lines().filter(line -> line.contains(text)).count();
  }
}
