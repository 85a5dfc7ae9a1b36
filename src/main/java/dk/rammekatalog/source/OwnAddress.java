package dk.rammekatalog.source;

import java.util.Set;

/**
 * The addresses at which a catalogue is served, as sources write them: below the beginning of its
 * IRIs, such as {@code <space>sparql} or {@code <space>page/datasaet/moeder}. They are no
 * identifiers, and what lies there is described nowhere.
 */
public final class OwnAddress {
  private static final Set<String> PLACES =
      Set.of(
          ".well-known",
          "api",
          "catalog",
          "data",
          "download",
          "feed",
          "kvalitet",
          "page",
          "profil",
          "sitemap.xml",
          "sparql");

  private static final Set<String> SYNTAXES = Set.of("ttl", "rdf", "jsonld", "nt");

  /** What ends the first part of a path. */
  private static final String ENDS = "/?#";

  private OwnAddress() {}

  /**
   * Whether an IRI is such an address.
   *
   * @param space the beginning of the catalogue's IRIs
   */
  public static boolean is(String space, String iri) {
    if (!iri.startsWith(space)) {
      return false;
    }
    int end = space.length();
    while (end < iri.length() && ENDS.indexOf(iri.charAt(end)) < 0) {
      end++;
    }
    String place = iri.substring(space.length(), end);
    int dot = place.lastIndexOf('.');
    return PLACES.contains(place)
        || dot > 0
            && SYNTAXES.contains(place.substring(dot + 1))
            && PLACES.contains(place.substring(0, dot));
  }
}
