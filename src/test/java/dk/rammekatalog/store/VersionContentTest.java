package dk.rammekatalog.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version answers when it is asked. */
class VersionContentTest {
  private static final String DERIVED = "<" + SmallCatalogue.SPACE + "graph/derived>";
  private static final String TEXT = "PREFIX text: <http://jena.apache.org/text#> ";

  @TempDir Path temp;
  private SmallCatalogue catalogue;

  @BeforeEach
  void prepare() {
    catalogue = SmallCatalogue.in(temp.resolve("root"));
  }

  private List<String> ask(String query) {
    PublishedVersion version =
        new Store(temp.resolve("var")).publish(catalogue.checked()).version();
    List<String> stored;
    try (OpenVersion open = OpenVersion.of(version)) {
      stored = SmallCatalogue.ask(open, query).stream().sorted().toList();
    }
    try (OpenVersion open = OpenVersion.inMemory(version)) {
      assertEquals(stored, SmallCatalogue.ask(open, query).stream().sorted().toList());
    }
    return stored;
  }

  @Test
  void derivedTriplesAreInTheirOwnGraphAndNotRepeated() {
    catalogue.data(
        "a",
        "ex:a dct:isPartOf ex:b . ex:b dct:hasPart ex:a ; dct:hasPart ex:c . ex:c dct:title \"c\" .");
    catalogue.rule(
        "omvendt",
        """
        PREFIX dct: <http://purl.org/dc/terms/>
        CONSTRUCT { ?part dct:isPartOf ?whole . ?whole dct:hasPart ?part }
        WHERE { { ?whole dct:hasPart ?part } UNION { ?part dct:isPartOf ?whole } }
        """);
    String derived =
        "SELECT (CONCAT(STR(?s), ' ', STR(?o)) AS ?x) { GRAPH " + DERIVED + " { ?s ?p ?o } }";
    String c = SmallCatalogue.SPACE + "id/c";
    String b = SmallCatalogue.SPACE + "id/b";
    assertEquals(List.of(c + " " + b), ask(derived));
    String part = "SELECT ?x { ?x <http://purl.org/dc/terms/isPartOf> <" + b + "> }";
    assertEquals(List.of(SmallCatalogue.SPACE + "id/a", c), ask(part));
  }

  @Test
  void rulesThatDoNotEndAreNamed() {
    catalogue.data("a", "ex:a dct:title \"a\" .");
    catalogue.rule(
        "evig",
        """
        PREFIX dct: <http://purl.org/dc/terms/>
        CONSTRUCT { ?thing dct:title ?longer }
        WHERE { ?thing dct:title ?title . BIND (CONCAT(?title, "a") AS ?longer) }
        """);
    StoreException told = assertThrows(StoreException.class, () -> ask("SELECT ?x {}"));
    assertTrue(told.text().da().contains("evig"), told.text().da());
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "møde,møde",
    "moede,møde",
    "MØDET,møde",
    "møderne,møde",
    "børnehave,bo",
    "boernehave,bo",
    "bornehave,bo",
    "BØRNEHAVERNE,bo",
    "børneh*,bo",
    "aarhus,by",
    "århus,by",
    "Århus,by",
    "AARHUS,by",
    "offentlig,off",
    "offentlige,off",
    "Offentligt,off",
    "kommune,''"
  })
  void danishWordsAreFoundInAllGraphsAndInOne(String word, String found) {
    catalogue.data(
        "a",
        """
        ex:møde dct:title "Møde om arkitektur"@da .
        ex:bo dct:title "Børnehaver og skoler"@da .
        ex:by dct:description "Aarhus"@da .
        ex:off dct:title "Den offentlige sektor"@da .
        """);
    List<String> expected =
        found.isEmpty() ? List.of() : List.of(SmallCatalogue.SPACE + "id/" + found);
    assertEquals(expected, ask(TEXT + "SELECT ?x { ?x text:query \"" + word + "\" }"));
    String graph = "<" + SmallCatalogue.SPACE + "graph/data/a.ttl>";
    assertEquals(
        expected,
        ask(TEXT + "SELECT ?x { GRAPH " + graph + " { ?x text:query \"" + word + "\" } }"));
    String other = "<" + SmallCatalogue.SPACE + "graph/data/katalog.ttl>";
    assertEquals(
        List.of(),
        ask(TEXT + "SELECT ?x { GRAPH " + other + " { ?x text:query \"" + word + "\" } }"));
    assertEquals(expected, ask(TEXT + "SELECT ?x { GRAPH ?g { ?x text:query \"" + word + "\" } }"));
  }

  @Test
  void smallWordsFindNothing() {
    catalogue.data("a", "ex:bo dct:title \"Børnehaver og skoler\"@da .");
    assertEquals(List.of(), ask(TEXT + "SELECT ?x { ?x text:query \"og\" }"));
  }

  @Test
  void textsOfThingsAndTheirPropertiesAreJoined() {
    catalogue.data("a", "ex:a dct:title \"Byggeblokke\"@da ; dct:extent 7 .");
    assertEquals(
        List.of("7"),
        ask(
            TEXT
                + "SELECT ?x { ?s text:query \"byggeblok\" ; <http://purl.org/dc/terms/extent> ?x }"));
  }
}
