package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The pages over the whole catalogue. */
class OverviewTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

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
  void theProductsAreNarrowedAndSorted() {
    List<String> all = table("");
    List<String> blocks = table("&slags=byggeblok");
    List<String> adopted = table("&slags=byggeblok&modenhed=optaget");
    assertTrue(all.size() > blocks.size() && blocks.size() > adopted.size());
    assertTrue(adopted.stream().skip(1).allMatch(row -> row.contains(",Byggeblok,")));
    assertEquals(2, table("&tekst=observerBAR").size());
    assertTrue(table("&slags=byggeblok&modenhed=ingen").size() > 1);
    List<String> days =
        table("&sorter=day").stream().skip(1).map(row -> row.replaceAll("[^,]*$", "")).toList();
    assertTrue(days.get(0).matches(".*,20\\d\\d-\\d\\d-\\d\\d,"), days.get(0));
    assertFalse(days.get(days.size() - 1).matches(".*,20\\d\\d-\\d\\d-\\d\\d,"));
    String page = client.get("/overblik/produkter?slags=byggeblok").body();
    assertTrue(page.contains("href=\"/page/byggeblok/aktivitet\""), page);
    assertFalse(page.contains("href=\"/page/standard/memo\""), page);
    assertEquals(1, table("&slags=%3Cscript%3E").size());
  }

  @Test
  void bothSidesOfADisagreementStandBesideEachOther() {
    String page = client.get("/overblik/uenigheder").body();
    long claims = page.split("href=\"/page/udsagn/", -1).length - 1;
    String query =
        "SELECT (COUNT(DISTINCT ?c) AS ?n)"
            + " { ?c <https://w3id.org/rammekatalog/ontology#differsFrom> ?d }";
    String expected = client.ask(query, "Accept", "text/csv").body().lines().toList().get(1);
    assertTrue(claims >= Long.parseLong(expected), claims + " of " + expected);
  }

  @Test
  void anExpectationIsNoFact() {
    String page = client.get("/overblik/forventninger").body();
    assertTrue(page.contains("Intet registreret siden ("), page);
    assertTrue(page.contains("Sket eller ændret ("), page);
    assertTrue(client.get("/overblik/forventninger?lang=en").body().contains("are not facts"));
  }

  @Test
  void theVersionsTellWhatIsOtherInWords() {
    String page = client.get("/version").body();
    assertTrue(page.contains("id=\"v-" + served.version() + "\""), page);
    assertTrue(page.contains("Gældende"), page);
    assertTrue(page.matches("(?s).*<p>\\d+ nye\\. .*"), page);
  }

  /** What RFC 4287, sections 4.1.1 and 4.1.2, asks of a feed and of each entry. */
  @Test
  void theFeedOfChangesIsAtom() throws Exception {
    HttpResponse<String> answer = client.get("/aendringer.atom");
    assertEquals("application/atom+xml; charset=utf-8", Client.header(answer, "Content-Type"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())))
            .getDocumentElement();
    assertEquals(ATOM, feed.getNamespaceURI());
    assertEquals("feed", feed.getLocalName());
    assertEquals(1, children(feed, "author").size());
    assertEquals("Rammekatalog", children(feed, "author").get(0).getTextContent());
    List<Element> entries = children(feed, "entry");
    assertEquals(1, entries.size());
    for (Element each : List.of(feed, entries.get(0))) {
      assertEquals(1, children(each, "id").size());
      assertTrue(children(each, "id").get(0).getTextContent().startsWith("http"));
      assertFalse(children(each, "title").get(0).getTextContent().isBlank());
      Instant.parse(children(each, "updated").get(0).getTextContent());
    }
    List<String> relations =
        children(feed, "link").stream().map(link -> link.getAttribute("rel")).toList();
    assertEquals(List.of("self", "alternate"), relations);
    String tag = Client.header(answer, "ETag");
    assertEquals(304, client.get("/aendringer.atom", "If-None-Match", tag).statusCode());
  }

  private static List<Element> children(Element of, String name) {
    var all = of.getChildNodes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(node -> node instanceof Element && name.equals(node.getLocalName()))
        .map(Element.class::cast)
        .toList();
  }

  private static List<String> table(String more) {
    HttpResponse<String> answer = client.get("/overblik/produkter?format=csv" + more);
    assertEquals(200, answer.statusCode());
    return answer.body().lines().toList();
  }
}
