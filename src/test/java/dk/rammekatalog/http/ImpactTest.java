package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change hits, as a page and as a table. */
class ImpactTest {
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

  /** The rule of the ontology says it too; the table adds what is loosely connected. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "klassifikation/kle",
        "standard/dcat",
        "standard/memo",
        "byggeblok/aktivitet",
        "lov/hoi-loven",
        "aftale/rammeaftale-om-hoi-2018",
        "system/toek"
      })
  void whatTheCatalogueSaysIsAffectedIsInTheTable(String name) {
    String query =
        "SELECT ?hit { <https://w3id.org/rammekatalog/id/%s>"
            + " <https://w3id.org/rammekatalog/ontology#affects> ?hit }";
    Set<String> affected =
        client
            .ask(query.formatted(name), "Accept", "text/csv")
            .body()
            .lines()
            .skip(1)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(affected.isEmpty());
    Set<String> certain =
        table(name, "")
            .lines()
            .filter(line -> !line.contains(",Løst knyttet,"))
            .map(line -> line.substring(line.lastIndexOf(',') + 1))
            .collect(Collectors.toSet());
    affected.removeAll(certain);
    assertEquals(Set.of(), affected);
  }

  @Test
  void theWayIsToldInWords() {
    String way = "Social → bygger på → Den fælleskommunale domænestruktur → bygger på → KLE";
    assertTrue(table("klassifikation/kle", "").contains(way));
    String page = client.get("/page/klassifikation/kle?vis=konsekvens").body();
    assertTrue(page.contains("Hvad rammes, hvis KLE ændres?"), page);
    assertTrue(page.contains("<svg class=\"impact\""), page);
  }

  @Test
  void aPlanIsShownAsAPlan() {
    String row =
        table("byggeblok/aktivitet", "")
            .lines()
            .filter(line -> line.startsWith("Cirkulær databank,"))
            .findFirst()
            .orElseThrow();
    assertTrue(row.contains(",Kun ifølge planer,1,"), row);
    String certain = table("byggeblok/aktivitet", "&relation=resultOf");
    assertTrue(certain.contains("Tilstand → resultat af → Aktivitet"), certain);
    assertFalse(certain.contains("Cirkulær databank"), certain);
  }

  @Test
  void anInferredStepTellsWhy() {
    String row =
        table("standard/memo", "")
            .lines()
            .filter(line -> line.startsWith("Minimumsstandard for MeMo-opmærkning,"))
            .findFirst()
            .orElseThrow();
    assertTrue(row.contains("\"Udledt af titlerne, "), row);
  }

  @Test
  void whoExchangesDataWithASystemIsLooselyConnected() {
    assertTrue(
        table("system/toek", "")
            .contains(",Løst knyttet,1,NemKonto → udveksler data med → Tværgående"));
  }

  @Test
  void aPageLeadsThereIfSomethingDependsOnTheThing() {
    for (String name : new String[] {"klassifikation/kle", "lov/hoi-loven", "system/toek"}) {
      String link = "href=\"/page/" + name + "?vis=konsekvens\"";
      assertTrue(client.get("/page/" + name).body().contains(link), name);
    }
    assertFalse(client.get("/page/punkt/2022-09-14-2.3").body().contains("vis=konsekvens"));
  }

  @Test
  void whatNothingDependsOnHasAPageThatSaysSo() {
    HttpResponse<String> page = client.get("/page/person/vibeke-normann?vis=konsekvens&lang=en");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("The catalogue knows nothing that depends on this"));
    assertEquals(404, client.get("/page/findes/ikke?vis=konsekvens").statusCode());
    assertEquals(404, client.get("/page/findes/ikke?vis=konsekvens&format=csv").statusCode());
  }

  private static String table(String name, String more) {
    HttpResponse<String> answer = client.get("/page/" + name + "?vis=konsekvens&format=csv" + more);
    assertEquals(200, answer.statusCode());
    assertTrue(Client.header(answer, "Content-Type").startsWith("text/csv"));
    return answer.body();
  }
}
