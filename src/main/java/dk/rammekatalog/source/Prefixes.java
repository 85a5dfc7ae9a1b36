package dk.rammekatalog.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The prefixes that the files of a catalogue agree on: for each prefix the IRI that most files give
 * it.
 */
public final class Prefixes {
  private final Map<String, String> agreed = new TreeMap<>();
  private final PrefixMapping mapping = new PrefixMappingImpl();

  private Prefixes() {}

  /** Prefixes as one file has them. */
  public static Prefixes of(Map<String, String> declared) {
    Prefixes prefixes = new Prefixes();
    prefixes.agreed.putAll(declared);
    prefixes.mapping.setNsPrefixes(declared);
    return prefixes;
  }

  static Prefixes of(List<FileGraph> files) {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    for (FileGraph file : files) {
      file.prefixes()
          .forEach(
              (prefix, iri) ->
                  votes
                      .computeIfAbsent(prefix, key -> new TreeMap<>())
                      .merge(iri, 1, Integer::sum));
    }
    Prefixes prefixes = new Prefixes();
    votes.forEach(
        (prefix, iris) ->
            iris.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .ifPresent(most -> prefixes.agreed.put(prefix, most.getKey())));
    prefixes.mapping.setNsPrefixes(prefixes.agreed);
    return prefixes;
  }

  /** Prefix without colon → IRI, sorted by prefix. */
  public Map<String, String> agreed() {
    return Map.copyOf(agreed);
  }

  public Optional<String> iri(String prefix) {
    return Optional.ofNullable(agreed.get(prefix));
  }

  /** The prefixes that a file declares for another IRI than the one agreed on, sorted. */
  public List<String> deviating(FileGraph file) {
    return file.prefixes().entrySet().stream()
        .filter(declared -> !declared.getValue().equals(agreed.get(declared.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** A node as Turtle would write it: a prefixed name where a prefix fits. */
  public String name(Node node) {
    return FmtUtils.stringForNode(node, mapping);
  }
}
