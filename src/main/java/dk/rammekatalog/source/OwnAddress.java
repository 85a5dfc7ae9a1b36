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
          "page",
          "sitemap.xml",
          "sparql");

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
    String path = iri.substring(space.length());
    int end = path.indexOf('/');
    String place = (end < 0 ? path : path.substring(0, end)).replaceFirst("[?#].*", "");
    return PLACES.contains(place)
        || PLACES.contains(place.replaceFirst("\\.(ttl|rdf|jsonld|nt)$", ""));
  }
}
