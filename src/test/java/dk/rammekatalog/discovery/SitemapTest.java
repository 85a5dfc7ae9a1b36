package dk.rammekatalog.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.store.SmallCatalogue;
import dk.rammekatalog.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapTest {
  private static final String URL = "https://example.org/k";

  @TempDir Path folder;

  @Test
  void aThingKeepsItsDateUntilItChanges() throws Exception {
    SmallCatalogue catalogue =
        SmallCatalogue.in(folder.resolve("k")).number(1).data("fast", "ex:fast dct:extent 1 .");
    Store store = new Store(folder.resolve("var"));
    PublishedVersion first = store.publish(catalogue.checked()).version();
    PublishedVersion second = store.publish(catalogue.number(2).checked()).version();
    PublishedVersion third = store.publish(catalogue.number(3).checked()).version();
    assertEquals(first.manifest().published().toString(), date(second, "/page/fast"));
    assertEquals(first.manifest().published().toString(), date(third, "/page/fast"));
    assertEquals(second.manifest().published().toString(), date(second, "/page/tal"));
    assertEquals(third.manifest().published().toString(), date(third, "/page/tal"));
    assertEquals(third.manifest().published().toString(), date(third, "/"));
  }

  @Test
  void whatIsWithdrawnHasNoPage() throws Exception {
    SmallCatalogue catalogue =
        SmallCatalogue.in(folder.resolve("k"))
            .number(1)
            .data("gl", "ex:gl <http://www.w3.org/2002/07/owl#deprecated> true .");
    PublishedVersion version =
        new Store(folder.resolve("var")).publish(catalogue.checked()).version();
    String map = whole(Sitemap.of(version, URL));
    assertTrue(map.contains("/page/tal<"));
    assertFalse(map.contains("/page/gl<"));
  }

  @Test
  void aMapThatIsTooLongIsAnIndexOfParts() throws Exception {
    SmallCatalogue catalogue = SmallCatalogue.in(folder.resolve("k")).number(1);
    for (int i = 0; i < 5; i++) {
      catalogue.data("t" + i, "ex:t" + i + " dct:extent 1 .");
    }
    PublishedVersion version =
        new Store(folder.resolve("var")).publish(catalogue.checked()).version();
    Sitemap map = Sitemap.of(version, URL, 6);
    assertEquals(5, map.parts(), "fifteen pages, two addresses each");
    String index = whole(map);
    assertTrue(index.contains("<sitemapindex"));
    assertTrue(index.contains("<loc>" + URL + "/sitemap.xml?part=5</loc>"));
    Set<String> addresses = new HashSet<>();
    for (int part = 1; part <= 5; part++) {
      int of = locations(Files.readString(folder.resolve(Sitemap.file(part))), addresses);
      assertEquals(6, of);
    }
    Set<String> all = new HashSet<>();
    locations(whole(Sitemap.of(version, URL)), all);
    assertEquals(all, addresses);
    assertEquals(30, all.size());
  }

  private static int locations(String xml, Set<String> addresses) {
    var found = Pattern.compile("<loc>(.*?)</loc>").matcher(xml).results().toList();
    found.forEach(each -> addresses.add(each.group(1)));
    return found.size();
  }

  private String date(PublishedVersion version, String path) throws Exception {
    var found =
        Pattern.compile("<loc>" + Pattern.quote(URL + path) + "</loc><lastmod>(.*?)</lastmod>")
            .matcher(whole(Sitemap.of(version, URL)));
    assertTrue(found.find(), path);
    return found.group(1);
  }

  private String whole(Sitemap map) throws Exception {
    map.write(folder);
    return Files.readString(folder.resolve(Sitemap.file()));
  }
}
