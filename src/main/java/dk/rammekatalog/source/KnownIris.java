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
    return isOrdinary(iri) || isTaken(iri);
  }

  /** Whether it is the address of a page, without anything that is seldom in one. */
  private static boolean isOrdinary(String iri) {
    int at = iri.startsWith("https://") ? 8 : iri.startsWith("http://") ? 7 : iri.length();
    int slash = iri.indexOf('/', at);
    boolean fits = slash > at && isHost(iri, at, slash);
    boolean fragment = false;
    for (int i = slash + 1; fits && i < iri.length(); i++) {
      char c = iri.charAt(i);
      boolean first = iri.charAt(i - 1) == '/';
      fits =
          isPlain(c) && !(first && c == '.')
              || (c == '/' || c == '#') && !first && !fragment && i > slash + 1;
      fragment |= c == '#';
    }
    return fits;
  }

  private static boolean isHost(String iri, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = iri.charAt(i);
      boolean inner = i > from && i < to - 1 && iri.charAt(i - 1) != '.';
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || inner && (c == '.' || c == '-'))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken(String iri) {
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
