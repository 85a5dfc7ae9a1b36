package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.lookup.ListsPart;
import dk.rammekatalog.lookup.ManyReferences;
import dk.rammekatalog.lookup.PlacesPart;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.web.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a thing that 5,000 others refer to, and of the lists of those. */
class ManyReferencesTest {
  private static final String WHOLE = "/page/emne/mange?vis=henvisninger&relation=dct:subject";

  @TempDir static Path folder;
  private static CatalogServer server;
  private static Client client;

  @BeforeAll
  static void serve() {
    SourceTree sources =
        SourceTree.read(ManyReferences.in(folder.resolve("katalog"), 5_000).root());
    Store store = new Store(folder.resolve("var"));
    store.publish(
        Checks.run(TurtleReader.read(sources)), List.of(new ListsPart(), new PlacesPart(sources)));
    server = CatalogServer.start(store, ServerSettings.of("127.0.0.1", 0, Optional.empty()));
    client = new Client(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePageShowsTheFirstAndLeadsToAll() {
    String page = client.get("/page/emne/mange").body();
    assertTrue(page.contains("(5.000)"), page);
    assertTrue(page.contains(">Vis alle 5.000</a>"), page);
    assertTrue(page.contains(WHOLE.replace("&", "&amp;")), page);
    assertEquals(20 + 5, things(page).size());
    String english = client.get("/page/emne/mange?lang=en").body();
    assertTrue(english.contains(">Show all 5,000</a>"), english);
  }

  @Test
  void eachOfThemStandsOnOnePageOfTheList() {
    String first = client.get(WHOLE).body();
    assertTrue(first.contains("1–100 af 5.000"), first);
    assertTrue(first.contains("<meta name=\"robots\" content=\"noindex\">"), first);
    assertFalse(first.contains("rel=\"prev\""), first);
    assertTrue(first.contains("side=2\""), first);
    assertEquals(
        5_000,
        IntStream.rangeClosed(1, 50)
            .boxed()
            .flatMap(side -> things(client.get(WHOLE + "&side=" + side).body()).stream())
            .distinct()
            .count());
    assertFalse(client.get(WHOLE + "&side=50").body().contains("rel=\"next\""));
    for (String none : List.of("51", "0", "x", "-1", "99999999999")) {
      assertEquals(404, client.get(WHOLE + "&side=" + none).statusCode(), none);
    }
    assertEquals(404, client.get(WHOLE.replace("subject", "creator")).statusCode());
  }

  @Test
  void aShortListIsAPageToo() {
    String five = client.get(WHOLE.replace("subject", "relation")).body();
    assertEquals(5, things(five).size());
    assertFalse(five.contains("class=\"paging\""), five);
  }

  @Test
  void whatAThingSaysIsListedToo() {
    String page = client.get("/page/emne/alt").body();
    assertTrue(page.contains(">Vis alle 5.000</a>"), page);
    String second = client.get("/page/emne/alt?vis=vaerdier&relation=dct:relation&side=2").body();
    assertEquals(100, things(second).size());
  }

  @Test
  void theThingsOfAKindHavePages() {
    String first = client.get("/page/ting").body();
    assertEquals(100, things(first).size());
    assertTrue(first.contains("href=\"/page/ting?side=2\""), first);
    assertTrue(client.get("/page/ting?side=50").body().contains("4.901–5.000 af 5.000"));
    assertEquals(404, client.get("/page/ting?side=51").statusCode());
    assertTrue(client.get("/page/ting/4998x").body().contains("href=\"/page/ting/4998\""));
  }

  /** Each request has an address of its own, so that none is answered from what was made before. */
  @Test
  void manyReferencesCostAboutAsMuchAsFew() {
    long few = 0;
    long many = 0;
    for (int i = 0; i < 60; i++) {
      few = i == 20 ? 0 : few;
      many = i == 20 ? 0 : many;
      few += nanoseconds("/page/emne/faa?n=" + i);
      many += nanoseconds("/page/emne/mange?n=" + i);
    }
    assertTrue(many < 5 * few, many + " ns for 5,000 and " + few + " ns for 5");
  }

  private static long nanoseconds(String path) {
    long begun = System.nanoTime();
    assertEquals(200, client.get(path).statusCode());
    return System.nanoTime() - begun;
  }

  private static List<String> things(String page) {
    return Pattern.compile("<[ld][id]><a href=\"/page/ting/(\\d+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
