package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.Snapshot.Named;
import dk.rammekatalog.text.Nearest;
import java.util.Map;
import java.util.Optional;

/**
 * What has been typed of a name: the beginning of a prefixed name or of a label.
 *
 * @param namespace of its prefix, if it has a known one
 * @param word behind the prefix, as it would stand in an address
 */
record Typed(String text, Optional<String> namespace, String word) {

  static Typed of(String text, Map<String, String> prefixes) {
    int colon = text.indexOf(':');
    Optional<String> namespace =
        colon < 0 || text.startsWith("<")
            ? Optional.empty()
            : Optional.ofNullable(prefixes.get(text.substring(0, colon)));
    String word = text.startsWith("<") ? text.substring(1) : text;
    return new Typed(
        text, namespace, Nearest.folded(namespace.isEmpty() ? word : text.substring(colon + 1)));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean fits(Named named) {
    String iri = named.node().getURI();
    if (text.startsWith("<")) {
      return iri.startsWith(text.substring(1)) || rank(named) < 9;
    }
    return namespace.map(iri::startsWith).orElse(true) && rank(named) < 9;
  }

  /** How well it fits, 0 best, 9 not at all. */
  int rank(Named named) {
    String iri = named.node().getURI();
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String local =
        Nearest.folded(
            namespace
                .filter(iri::startsWith)
                .map(String::length)
                .map(iri::substring)
                .orElse(iri.substring(cut)));
    if (local.startsWith(word)) {
      return 0;
    }
    if (named.danish().startsWith(word) || Nearest.folded(named.name()).startsWith(word)) {
      return 1;
    }
    if (named.danish().contains("-" + word) || local.contains("-" + word)) {
      return 2;
    }
    if (named.english().startsWith(word) || named.english().contains("-" + word)) {
      return 3;
    }
    return word.length() > 2 && (local.contains(word) || named.danish().contains(word)) ? 4 : 9;
  }
}
