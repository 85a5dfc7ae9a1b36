package dk.rammekatalog.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.util.SplitIRI;

/** IRIs of properties and classes cut in two where XML and JSON-LD can put them together again. */
final class Names {
  private final Map<String, String> prefixes;
  private final Map<String, String> byNamespace = new HashMap<>();
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  /**
   * Takes the prefixes that there are.
   *
   * @param prefixes prefix without colon → IRI
   */
  Names(Map<String, String> prefixes) {
    this.prefixes = new TreeMap<>(prefixes);
    this.prefixes.remove("");
    this.prefixes.forEach((prefix, namespace) -> byNamespace.putIfAbsent(namespace, prefix));
  }

  Map<String, String> prefixes() {
    return prefixes;
  }

  /** {@code prefix:name}; empty if there is no prefix for it, or the rest is no name of XML. */
  Optional<String> shorten(String iri) {
    return known.computeIfAbsent(iri, this::find);
  }

  private Optional<String> find(String iri) {
    int split = SplitIRI.splitXML(iri);
    return split <= 0 || split >= iri.length()
        ? Optional.empty()
        : Optional.ofNullable(byNamespace.get(iri.substring(0, split)))
            .map(prefix -> prefix + ":" + iri.substring(split));
  }
}
