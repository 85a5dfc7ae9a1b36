package dk.rammekatalog.lsp;

import dk.rammekatalog.source.Prefixes;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Writes IRIs as one file would, and declares the prefixes that it lacks for that. */
final class PrefixLines {
  private final Outline outline;
  private final boolean sparql;
  private final Map<String, String> known;

  /**
   * The prefixes of a file.
   *
   * @param known prefix → IRI, as the other files have them
   */
  PrefixLines(Outline outline, boolean sparql, Map<String, String> known) {
    this.outline = outline;
    this.sparql = sparql;
    this.known = known;
  }

  /** A name, and the edit that declares its prefix, if the file does not yet. */
  record Written(String name, Optional<TextEdit> declaration) {}

  Written write(String iri) {
    String own = name(iri, outline.prefixes());
    if (!own.startsWith("<")) {
      return new Written(own, Optional.empty());
    }
    Map<String, String> free = new HashMap<>(known);
    free.keySet().removeAll(outline.prefixes().keySet());
    String name = name(iri, free);
    return name.startsWith("<")
        ? new Written(name, Optional.empty())
        : new Written(name, Optional.of(declare(name.substring(0, name.indexOf(':')))));
  }

  /** The line for a prefix that other files have, where it belongs in the order of the alphabet. */
  TextEdit declare(String prefix) {
    String line =
        (sparql ? "PREFIX %s: <%s>\n" : "@prefix %s: <%s> .\n")
            .formatted(prefix, known.get(prefix));
    int at = placeOf(prefix);
    boolean inLine = outline.text().position(at).getCharacter() > 0;
    return new TextEdit(place(at), inLine ? "\n" + line.stripTrailing() : line);
  }

  /** The prefixes that other files have and this one does not. */
  List<String> missing() {
    return known.keySet().stream()
        .filter(prefix -> !outline.prefixes().containsKey(prefix))
        .sorted()
        .toList();
  }

  private int placeOf(String prefix) {
    List<Token> tokens = outline.tokens();
    int at = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      if (kind == Kind.AT_PREFIX || kind == Kind.PREFIX) {
        if (tokens.get(i + 1).text().replace(":", "").compareTo(prefix) > 0) {
          return at == 0 ? tokens.get(i).start() : at;
        }
        boolean dot = i + 3 < tokens.size() && tokens.get(i + 3).kind() == Kind.DOT;
        at = nextLine(tokens.get(dot ? i + 3 : i + 2).end());
      }
    }
    return at > 0 ? at : tokens.isEmpty() ? outline.text().text().length() : tokens.get(0).start();
  }

  private int nextLine(int offset) {
    int end = outline.text().text().indexOf('\n', offset);
    return end < 0 ? offset : end + 1;
  }

  private Range place(int offset) {
    return outline.text().range(offset, offset);
  }

  private static String name(String iri, Map<String, String> prefixes) {
    return Prefixes.of(prefixes).name(NodeFactory.createURI(iri));
  }
}
