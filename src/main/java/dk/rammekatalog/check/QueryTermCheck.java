package dk.rammekatalog.check;

import dk.rammekatalog.inspect.Inspection;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.report.Diagnostic;
import dk.rammekatalog.text.Lines;
import dk.rammekatalog.text.Location;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Finds terms in queries that a known namespace does not have.
 *
 * <p>Names, IRIs, strings and comments are written alike in Turtle and SPARQL, so the tokens of the
 * one serve for the other.
 */
final class QueryTermCheck {

  private QueryTermCheck() {}

  static Stream<Diagnostic> findings(Inspection inspection, QueryFile query) {
    String text = query.file().text();
    List<Token> tokens = TurtleLexer.tokens(text);
    Lines lines = new Lines(text);
    Map<String, String> prefixes = new HashMap<>();
    return IntStream.range(0, tokens.size())
        .filter(i -> i == 0 || tokens.get(i - 1).kind() != Token.Kind.PNAME_NS)
        .boxed()
        .flatMap(
            i -> {
              declare(tokens, i, prefixes);
              Location at = new Location(query.file().path(), lines.at(tokens.get(i).start()));
              return iri(tokens.get(i), prefixes).map(NodeFactory::createURI).stream()
                  .flatMap(term -> fault(inspection, at, term, prefixes));
            });
  }

  private static Stream<Diagnostic> fault(
      Inspection inspection, Location at, Node term, Map<String, String> prefixes) {
    List<Node> meant = inspection.faults().meant(term);
    return inspection.faults().anywhere(term).stream()
        .map(fault -> Inspection.error(at, TermCheck.NAME, fault))
        .map(found -> found.replacedBy(inspection.words().only(prefixes, meant)));
  }

  private static void declare(List<Token> tokens, int i, Map<String, String> prefixes) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.PNAME_NS && i + 1 < tokens.size()) {
      Token iri = tokens.get(i + 1);
      if (iri.kind() == Token.Kind.IRIREF) {
        prefixes.put(prefix(token), iri.text().substring(1, iri.text().length() - 1));
      }
    }
  }

  private static Optional<String> iri(Token token, Map<String, String> prefixes) {
    if (token.kind() == Token.Kind.IRIREF) {
      return Optional.of(token.text().substring(1, token.text().length() - 1));
    }
    if (token.kind() != Token.Kind.PNAME_LN) {
      return Optional.empty();
    }
    String local = token.text().substring(token.text().indexOf(':') + 1).replace("\\", "");
    return Optional.ofNullable(prefixes.get(prefix(token))).map(namespace -> namespace + local);
  }

  private static String prefix(Token name) {
    return name.text().substring(0, name.text().indexOf(':'));
  }
}
