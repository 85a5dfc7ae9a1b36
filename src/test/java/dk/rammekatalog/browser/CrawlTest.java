package dk.rammekatalog.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.rammekatalog.http.Client;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every link of every page leads somewhere, from the start page on. All pages in Danish are read
 * whole, and a page of each template in English; of the other pages in English and of the data,
 * which are made by the same rule for all, one in {@link #ONE_IN}. A search or a list that is
 * narrowed twice is made as one that is narrowed once.
 */
@ExtendWith(Site.Shared.class)
class CrawlTest {
  private static final int ONE_IN = 25;
  private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action)=\"(/[^\"]*)\"");
  private static final Pattern PAGE_LINK =
      Pattern.compile(
          "<a [^>]*href=\"(/(?:(?:page|sporgsmaal|soeg|overblik|version|sparql|kvalitet|profil)\\b[^\"]*)?)\""
              + "[^>]*>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> broken = new TreeMap<>();
  private final Map<String, String> linkedFrom = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();

  /** Address with a place on its page → where it is linked from. */
  private final Map<String, String> places = new TreeMap<>();

  @Test
  void everyLinkLeadsSomewhere(Site site) {
    follow("/", "");
    Templates.found(site).forEach(address -> add(english(address), "the templates"));
    while (!open.isEmpty()) {
      read(site.client(), open.removeFirst());
    }
    places.forEach(
        (address, from) -> {
          String page = address.substring(0, address.indexOf('#'));
          String id = address.substring(address.indexOf('#') + 1);
          if (ids.containsKey(page) && !ids.get(page).contains(id)) {
            broken.put(address, from);
          }
        });
    assertEquals(Map.of(), broken);
    assertTrue(ids.size() > 2000, ids.size() + " pages");
  }

  private void read(Client client, String address) {
    HttpResponse<String> answer = client.get(address, "Accept", "text/html, */*;q=0.1");
    if (answer.statusCode() != 200) {
      broken.put(address, answer.statusCode() + " from " + linkedFrom.get(address));
      return;
    }
    if (Client.header(answer, "Content-Type").startsWith("text/html")) {
      String html = answer.body();
      ids.put(
          address,
          ID.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet()));
      LINK.matcher(html)
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .distinct()
          .forEach(link -> follow(link, address));
    }
  }

  private void follow(String link, String from) {
    int hash = link.indexOf('#');
    String address = hash < 0 ? link : link.substring(0, hash);
    boolean sampled = address.contains("lang=en") || address.startsWith("/data/");
    boolean narrowed = address.matches("/(soeg|kvalitet).*&.*");
    if (narrowed || sampled && Math.floorMod(address.hashCode(), ONE_IN) != 0) {
      return;
    }
    if (hash >= 0) {
      places.putIfAbsent(link, from);
    }
    add(address, from);
  }

  private void add(String address, String from) {
    if (seen.add(address)) {
      open.add(address);
      linkedFrom.put(address, from);
    }
  }

  private static String english(String address) {
    boolean already = address.contains("lang=en");
    return already ? address : address + (address.contains("?") ? "&" : "?") + "lang=en";
  }

  @Test
  void whoReadsEnglishGoesOnInEnglish(Site site) {
    Map<String, Set<String>> back = new TreeMap<>();
    for (String address : Templates.found(site)) {
      String html = site.client().get(english(address), "Accept", "text/html").body();
      Set<String> danish =
          PAGE_LINK
              .matcher(html)
              .results()
              .filter(link -> !link.group().contains("hreflang"))
              .map(link -> link.group(1))
              .filter(link -> !link.contains("lang=en"))
              .collect(Collectors.toSet());
      if (!danish.isEmpty()) {
        back.put(address, danish);
      }
    }
    assertEquals(Map.of(), back);
  }
}
