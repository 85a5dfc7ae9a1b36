package dk.rammekatalog.finding;

import dk.rammekatalog.finding.SearchView.Shortcut;
import dk.rammekatalog.search.MeantWords;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists and overviews that a search means when it names no single thing, such as "møder" or
 * "hvilke standarder gælder".
 */
final class Shortcuts {
  private static final int MOST = 3;
  private static final MeantWords ASKING = new MeantWords(both("search.asking"));
  private static final List<String> KINDS =
      List.of(
          "moede",
          "punkt",
          "sag",
          "beslutning",
          "bemaerkning",
          "dokument",
          "standard",
          "byggeblok",
          "anvendelsesprofil",
          "klassifikation",
          "princip",
          "emne",
          "system",
          "lov",
          "aftale",
          "krav",
          "kravmateriale",
          "projekt",
          "program",
          "strategi",
          "organ",
          "organisation",
          "kommune",
          "person",
          "bilag",
          "vejledning");

  /** The addresses of the overviews, each with the key of its title. */
  private static final Map<String, String> OVERVIEWS =
      Map.of(
          "/overblik/produkter", "overview.products",
          "/overblik/uenigheder", "overview.disagreements",
          "/overblik/forventninger", "overview.expectations",
          "/version", "versions.title",
          "/sporgsmaal", "page.questions",
          "/page/ontology", "page.ontology",
          "/page/katalog/rammekatalog", "start.catalogue",
          "/catalog", "start.catalogue-dcat",
          "/api", "search.api");

  private static final Map<Place, MeantWords> ALL = all();

  private record Place(String href, String title) {}

  private Shortcuts() {}

  /** Those that a search means, at most three. */
  static List<Shortcut> of(String text, Language language) {
    return ALL.entrySet().stream()
        .filter(each -> each.getValue().cover(text, ASKING))
        .map(Map.Entry::getKey)
        .limit(MOST)
        .map(place -> new Shortcut(Messages.of(place.title()).in(language), place.href()))
        .toList();
  }

  private static Map<Place, MeantWords> all() {
    Map<Place, MeantWords> all = new LinkedHashMap<>();
    OVERVIEWS.keySet().stream()
        .sorted()
        .forEach(href -> put(all, href, OVERVIEWS.get(href), href.substring(1)));
    KINDS.forEach(kind -> put(all, "/page/" + kind, "kind." + kind, kind));
    return all;
  }

  /** A page is meant by its title and by what else people call it. */
  private static void put(Map<Place, MeantWords> all, String href, String title, String name) {
    String key = "search.words." + name.replace('/', '-');
    String others = Messages.find(key).map(Shortcuts::both).orElse("");
    all.put(new Place(href, title), new MeantWords(both(title) + " " + others));
  }

  private static String both(String key) {
    return both(Messages.of(key));
  }

  private static String both(LocalText text) {
    return text.in(Language.DA) + " " + text.in(Language.EN);
  }
}
