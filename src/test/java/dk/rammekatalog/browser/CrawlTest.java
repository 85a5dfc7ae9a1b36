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
 * whole; of the same pages in English and of the data, which are made by the same rule for all, one
 * in {@link #ONE_IN}. A search that is narrowed twice is made as one that is narrowed once.
 */
@ExtendWith(Site.Shared.class)
class CrawlTest {
  private static final int ONE_IN = 25;
  private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action)=\"(/[^\"]*)\"");
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
    boolean narrowed = address.startsWith("/soeg") && address.contains("&");
    if (narrowed || sampled && Math.floorMod(address.hashCode(), ONE_IN) != 0) {
      return;
    }
    if (hash >= 0) {
      places.putIfAbsent(link, from);
    }
    if (seen.add(address)) {
      open.add(address);
      linkedFrom.put(address, from);
    }
  }
}
