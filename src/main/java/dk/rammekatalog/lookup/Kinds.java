package dk.rammekatalog.lookup;

import java.util.ArrayList;
import java.util.List;

/** The kinds that a thing is of, by its address: what stands before each slash of its name. */
final class Kinds {
  private static final String THINGS = "id/";

  private Kinds() {}

  /** Those of an IRI, the widest first; none for one outside the catalogue, or of a term. */
  static List<String> of(String space, String iri) {
    if (!iri.startsWith(space) || iri.indexOf('#') >= 0) {
      return List.of();
    }
    String name = name(space, iri);
    List<String> kinds = new ArrayList<>();
    for (int at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
      kinds.add(name.substring(0, at));
    }
    return kinds;
  }

  /** The name that pages have of an IRI. */
  static String name(String space, String iri) {
    String path = iri.substring(space.length());
    return path.startsWith(THINGS) ? path.substring(THINGS.length()) : path;
  }
}
