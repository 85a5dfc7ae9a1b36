package dk.rammekatalog.format;

import dk.rammekatalog.turtle.IriCharacters;
import dk.rammekatalog.turtle.Token;
import dk.rammekatalog.turtle.TurtleLexer;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;

/** Proves that a text laid out anew says the same: the same triples and the same comments. */
final class Proof {
  /** Any will do: the texts are compared, not kept. */
  private static final String BASE = "https://base.invalid/folder/file";

  static {
    JenaSystem.init();
  }

  private Proof() {}

  /**
   * The triples of a text, literals told apart by their spelling.
   *
   * @throws RiotException if it is no valid Turtle
   */
  static Graph graph(String text) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(text, Lang.TURTLE)
        .base(BASE)
        .checking(false)
        .strict(true)
        .errorHandler(new Strict())
        .parse(graph);
    return graph;
  }

  /** What the second text says differently, if anything. */
  static Optional<String> difference(Graph graph, String before, String after) {
    if (!comments(before).equals(comments(after))) {
      return Optional.of("comments differ");
    }
    Graph result;
    try {
      result = graph(after);
    } catch (RiotException e) {
      return Optional.of("not Turtle any more: " + e.getMessage());
    }
    if (graph.size() != result.size()) {
      return Optional.of(graph.size() + " triples became " + result.size());
    }
    return isIsomorphic(graph, result) ? Optional.empty() : Optional.of("triples differ");
  }

  /** The fast comparison first; it does not look for blank nodes inside triple terms. */
  private static boolean isIsomorphic(Graph one, Graph other) {
    return one.isIsomorphicWith(other)
        || one.stream().anyMatch(triple -> triple.getObject().isTripleTerm())
            && IsoMatcher.isomorphic(one, other);
  }

  /** Sorted, because comments move with what they are about. */
  private static List<String> comments(String text) {
    return TurtleLexer.tokens(text).stream()
        .filter(token -> token.kind() == Token.Kind.COMMENT)
        .map(token -> token.text().stripTrailing())
        .sorted()
        .toList();
  }

  /** Stops at an error, and at an IRI with a character that it cannot have. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      if (IriCharacters.inWarning(message).isPresent()) {
        error(message, line, column);
      }
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
