package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the ontology, its terms, its concept schemes and its rules. */
class OntologyPagesTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

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
  void everyTermIsAPlaceOnTheFrontPage() throws IOException {
    Set<String> terms = found("ontology", "(?m)^rk:(\\w+)$");
    assertTrue(terms.size() > 200, terms.size() + " terms");
    Set<String> missing = new TreeSet<>(terms);
    missing.removeAll(ids("/page/ontology"));
    assertEquals(Set.of(), missing);
    HttpResponse<String> identifier = client.get("/ontology", "Accept", "text/html");
    assertEquals(303, identifier.statusCode());
    assertTrue(Client.header(identifier, "Location").endsWith("/page/ontology"));
  }

  @Test
  void everyTermHasAPageAndData() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String term : found("ontology", "(?m)^rk:(\\w+)$")) {
      HttpResponse<String> page = client.get("/page/ontology/" + term);
      if (page.statusCode() != 200
          || !page.body().contains("<code>rk:" + term + "</code>")
          || !page.body().contains("<p class=\"lead\">")
          || !page.body().contains("<strong>Eksempel:</strong>")) {
        wrong.add(term);
      }
    }
    assertEquals(Set.of(), wrong);
    String data = client.get("/data/ontology/Decision.ttl").body();
    assertTrue(data.contains("rk:Decision") && data.contains("\"Beslutning\"@da"), data);
  }

  /** By the shapes file: exactly one outcome, at most one meeting; the file says of which kind. */
  @Test
  void aClassTellsWhatItsRulesAskFor() {
    String page = client.get("/page/ontology/Decision").body();
    assertTrue(row(page, "outcome").matches("(?s).*>1<.*concept/udfald.*"), row(page, "outcome"));
    String met = row(page, "decidedAt");
    assertTrue(met.matches("(?s).*>0–1<.*ontology/Meeting.*"), met);
    String remarks = row(page, "hasRemark");
    assertTrue(remarks.matches("(?s).*>0–\\*<.*ontology/Remark.*"), remarks);
    assertTrue(ids("/page/ontology/Decision").contains("decision-decided-by"));
    assertTrue(page.contains("En beslutning har præcis én værdi for besluttet af"), page);
    assertTrue(
        client
            .get("/page/ontology/Decision?lang=en")
            .body()
            .contains("A decision has exactly one value for decided by"));
    String block = client.get("/page/ontology/BuildingBlock").body();
    assertTrue(row(block, "usedBy").contains("(Arkitekturprodukt)"), row(block, "usedBy"));
  }

  @Test
  void aClassTellsHowManyThingsAreOfItAndLeadsToThem() {
    for (String name : Set.of("Standard", "AgendaItem", "Decision")) {
      String query =
          "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a <https://w3id.org/rammekatalog/ontology#"
              + name
              + "> }";
      String count = client.ask(query, "Accept", "text/csv").body().lines().toList().get(1);
      String page = client.get("/page/ontology/" + name).body();
      assertTrue(
          page.contains("<a href=\"/soeg?slags=" + name + "\">Ting af denne slags: " + count),
          page);
      assertTrue(
          client.get("/soeg.json?slags=" + name).body().contains("\"total\":" + count + ","), name);
    }
  }

  @Test
  void aPropertyTellsWhatItConnects() {
    String page = client.get("/page/ontology/hasRemark").body();
    assertTrue(page.contains("href=\"/page/ontology/Decision\""), page);
    assertTrue(page.contains("href=\"/page/ontology/Remark\""), page);
    assertTrue(page.contains("href=\"/page/ontology/remarkOn\""), page);
    assertTrue(page.contains("Eksempler fra kataloget"), page);
  }

  @Test
  void aSchemeTellsItsConceptsInTheirTree() throws IOException {
    String page = client.get("/page/concept/udfald").body();
    for (String concept : found("ontology/concept/udfald.ttl", "(?m)^udfald:([a-z-]+)$")) {
      assertTrue(page.contains("<code>" + concept + "</code>"), concept);
    }
    int above = page.indexOf("/page/concept/udfald/godkendt\"");
    int below = page.indexOf("/page/concept/udfald/godkendt-med-bemaerkninger\"");
    assertTrue(page.substring(above, below).contains("<ul"), "the narrower is in the list below");
    assertTrue(page.contains("href=\"/page/ontology/Decision\""), page);
  }

  @Test
  void everyRuleIsAPlaceOnThePageOfRules() throws IOException {
    Set<String> missing = found("ontology/shapes", "(?m)^rksh:([a-z0-9-]+)$");
    assertTrue(missing.size() > 400, missing.size() + " rules");
    missing.removeAll(ids("/page/shapes"));
    assertEquals(Set.of(), missing);
  }

  @Test
  void theProfileIsToldRuleByRule() throws IOException {
    String page = client.get("/profil/dcat-ap-dk").body();
    Set<String> rules =
        found("ontology/shapes/dcat-ap-dk/Dataset.ttl", "sh:property dkap:([a-z0-9-]+) ;");
    assertTrue(rules.size() > 40, rules.size() + " rules");
    rules.removeIf(rule -> page.contains("<code>" + rule + "</code>"));
    assertEquals(Set.of(), rules);
    assertTrue(side(page, "dataset-creator-count").contains(">DCAT-AP-DK</td>"));
    assertTrue(side(page, "dataset-title-given").contains(">begge</td>"));
    assertTrue(side(page, "dataset-title-given").contains(">skal</td>"));
  }

  /** The row of a rule. */
  private static String side(String page, String rule) {
    int start = page.indexOf("<code>" + rule + "</code>");
    return page.substring(start, page.indexOf("</tr>", start));
  }

  /** The row of a property in the table of properties. */
  private static String row(String page, String property) {
    String table = page.substring(page.indexOf("id=\"egenskaber\""));
    int start = table.indexOf("href=\"/page/ontology/" + property + "\"");
    return table.substring(start, table.indexOf("</tr>", start));
  }

  private static Set<String> ids(String path) {
    return ID.matcher(client.get(path).body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** What a pattern finds in the Turtle files of a folder, but for those of folders in it. */
  private static Set<String> found(String place, String pattern) throws IOException {
    Pattern compiled = Pattern.compile(pattern);
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(place), 1)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ttl")).toList()) {
        compiled
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult each) -> each.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }
}
