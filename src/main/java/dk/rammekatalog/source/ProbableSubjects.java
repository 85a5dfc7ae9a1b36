package dk.rammekatalog.source;

import dk.rammekatalog.text.Lines;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a file that gives no reliable triples probably describes, and what it speaks of at all: so
 * that one mistake in it does not look like many in the files that refer to it.
 *
 * @param subjects the names in the first column, where descriptions begin
 * @param names all names
 */
record ProbableSubjects(Set<Node> subjects, Set<Node> names) {

  /**
   * Reads names from a text of any kind. A name is taken both as the file's own prefixes and as the
   * agreed ones have it, for it may be the prefix that is wrong.
   */
  static ProbableSubjects of(SourceFile file, Map<String, String> agreed) {
    List<Token> tokens = TurtleLexer.tokens(file.text());
    Lines lines = new Lines(file.text());
    Map<String, String> declared = declared(tokens);
    Set<Node> subjects = new HashSet<>();
    Set<Node> names = new HashSet<>();
    for (Token token : tokens) {
      List<Node> meant = meant(token, declared, agreed).map(NodeFactory::createURI).toList();
      names.addAll(meant);
      if (lines.at(token.start()).column() == 1) {
        subjects.addAll(meant);
      }
    }
    return new ProbableSubjects(subjects, names);
  }

  private static Map<String, String> declared(List<Token> tokens) {
    Map<String, String> prefixes = new HashMap<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token name = tokens.get(i);
      Token iri = tokens.get(i + 1);
      if (name.kind() == Token.Kind.PNAME_NS && iri.kind() == Token.Kind.IRIREF) {
        prefixes.put(name.text().substring(0, name.text().length() - 1), inner(iri));
      }
    }
    return prefixes;
  }

  private static Stream<String> meant(
      Token token, Map<String, String> declared, Map<String, String> agreed) {
    if (token.kind() == Token.Kind.IRIREF) {
      return Stream.of(inner(token));
    }
    if (token.kind() != Token.Kind.PNAME_LN) {
      return Stream.empty();
    }
    int colon = token.text().indexOf(':');
    String prefix = token.text().substring(0, colon);
    String local = token.text().substring(colon + 1).replace("\\", "");
    return Stream.of(declared, agreed)
        .filter(prefixes -> prefixes.containsKey(prefix))
        .map(prefixes -> prefixes.get(prefix) + local);
  }

  private static String inner(Token iri) {
    return iri.text().substring(1, iri.text().length() - 1);
  }
}
