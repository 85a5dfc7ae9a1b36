package dk.rammekatalog.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.check.Checks;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.source.TurtleReader;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import dk.rammekatalog.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages look up in a version. */
class LookupTest {
  private static final String TITLE = "http://purl.org/dc/terms/title";
  private static final String SUBJECT = "http://purl.org/dc/terms/subject";
  private static final String RELATION = "http://purl.org/dc/terms/relation";
  private static final String MANY = SmallCatalogue.SPACE + "id/emne/mange";

  @TempDir static Path folder;
  private static OpenVersion version;
  private static Lists lists;

  @BeforeAll
  static void publish() {
    SourceTree sources =
        SourceTree.read(ManyReferences.in(folder.resolve("katalog"), 5_000).root());
    Store store = new Store(folder.resolve("var"));
    store.publish(
        Checks.run(TurtleReader.read(sources)), List.of(new ListsPart(), new PlacesPart(sources)));
    version = OpenVersion.of(store.current().orElseThrow());
    lists = Txn.calculateRead(version.dataset(), () -> Lists.of(version));
  }

  @AfterAll
  static void close() {
    version.close();
  }

  @Test
  void whatRefersIsCountedForEachRelation() {
    Map<String, Lists.Ends> ends = lists.to(MANY);
    assertEquals(new Lists.Ends(5_000, true), ends.get(SUBJECT));
    assertEquals(new Lists.Ends(5, false), ends.get(RELATION));
    assertEquals(Map.of(), lists.to(SmallCatalogue.SPACE + "id/emne/faa"));
  }

  @Test
  void allPartsTogetherHaveEachOnceInTheOrderOfTheAlphabet() {
    List<String> all = new ArrayList<>();
    for (int part = 1; part <= 50; part++) {
      List<String> things = lists.to(MANY, SUBJECT, Language.DA, part);
      assertEquals(100, things.size());
      all.addAll(things);
    }
    assertEquals(List.of(), lists.to(MANY, SUBJECT, Language.DA, 51));
    assertEquals(5_000, all.stream().distinct().count());
    // Titles end in their numbers, four digits of them; æ, ø and å come after z in Danish.
    assertTrue(all.get(0).endsWith("/ting/6"), all.get(0));
    assertTrue(all.get(4_999).endsWith("/ting/4995"), all.get(4_999));
    assertTrue(
        lists.to(MANY, SUBJECT, Language.EN, 1).get(0).endsWith("/ting/4"), "in English å is an a");
  }

  @Test
  void aThingThatSaysMuchHasAList() {
    assertEquals(
        new Lists.Ends(5_000, true),
        lists.from(SmallCatalogue.SPACE + "id/emne/alt").get(RELATION));
    assertEquals(0, lists.from(SmallCatalogue.SPACE + "id/emne/alt").get(TITLE).count());
  }

  @Test
  void theKindsAreCountedAndTheirThingsSorted() {
    assertEquals(List.of("emne", "ting"), lists.kinds().stream().map(Lists.Kind::name).toList());
    Lists.Kind kind = lists.kind("ting").orElseThrow();
    assertEquals(5_000, kind.count());
    assertEquals("http://www.w3.org/2004/02/skos/core#Concept", kind.type());
    assertTrue(lists.ofKind("ting", Language.DA, 1).get(0).endsWith("/ting/4999"), "the newest");
    assertTrue(lists.kind("tin").isEmpty());
    assertTrue(lists.namesNear("ting/4998x").contains("ting/4998"));
    assertTrue(lists.namesNear("intet/4998").isEmpty());
  }

  @Test
  void theLineOfADescriptionIsKept() throws Exception {
    String file = "data/ting.ttl";
    String iri = SmallCatalogue.SPACE + "id/ting/17";
    int line = Places.line(version.version(), iri, file).orElseThrow();
    String text = Files.readAllLines(folder.resolve("katalog").resolve(file)).get(line - 1);
    assertTrue(text.startsWith("<" + iri + ">"), text);
    assertEquals(OptionalInt.empty(), Places.line(version.version(), iri, "data/andet.ttl"));
  }

  @Test
  void anyLineOfAFileIsFound() throws Exception {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < 3_000; i++) {
      all.put("nøgle " + i * 7 % 3_001, "x".repeat(i % 97 * 131));
    }
    Path file = folder.resolve("linjer.tsv");
    Files.write(
        file, all.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue()).toList());
    SortedLines lines = new SortedLines(file);
    all.forEach((key, value) -> assertEquals(value, lines.get(key).orElseThrow(), key));
    for (String key : List.of("", "a", "nøgle", "nøgle 10x", "nøgle 3002", "å")) {
      assertTrue(lines.get(key).isEmpty(), key);
    }
    Files.writeString(file, "");
    assertTrue(lines.get("nøgle").isEmpty());
  }
}
