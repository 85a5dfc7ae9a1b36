package dk.rammekatalog.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Knows of IRIs that Jena takes them as they are written. IRIs that differ in a plain last part
 * only are alike in this, so Jena is asked once for all of them.
 */
final class KnownIris {
  private final Map<String, Boolean> asked = new ConcurrentHashMap<>();
  private final Predicate<String> jena;

  /**
   * Asks the given judge.
   *
   * @param jena whether an IRI is taken as it is written
   */
  KnownIris(Predicate<String> jena) {
    this.jena = jena;
  }

  boolean isPlain(String iri) {
    int end = iri.length();
    while (end > 0 && isPlain(iri.charAt(end - 1))) {
      end--;
    }
    String example = endsPlainly(iri, end) ? iri.substring(0, end).concat("x") : iri;
    return asked.computeIfAbsent(example, jena::test);
  }

  /** Whether the last part is a segment of a path, or the fragment. */
  private static boolean endsPlainly(String iri, int from) {
    boolean web = iri.startsWith("http://") || iri.startsWith("https://");
    return web
        && from > "https://".length()
        && from < iri.length()
        && iri.charAt(from) != '.'
        && (iri.charAt(from - 1) == '/' && iri.charAt(from - 2) != '/'
            || iri.charAt(from - 1) == '#');
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
