package dk.rammekatalog.canon;

import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Canonical N-Quads.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/#canonical-quads">RDFC-1.0, section A</a>
 */
final class NQuads {
  /** The order of characters, where Java orders the halves of those beyond the first 65536. */
  static final Comparator<String> CODE_POINTS = NQuads::compare;

  private static final int SURROGATES = Character.MAX_SURROGATE + 1 - Character.MIN_SURROGATE;

  private NQuads() {}

  /** One quad with IRIs for predicate and graph, without line end. */
  static String line(Quad quad, Function<Node, String> labels) {
    Node object = quad.getObject();
    boolean literal = object.isLiteral();
    boolean tagged = literal && !object.getLiteralLanguage().isEmpty();
    return NQuadsWriter.nquad(
            term(quad.getSubject(), labels),
            quad.getPredicate().getURI(),
            literal ? object.getLiteralLexicalForm() : term(object, labels),
            literal ? object.getLiteralDatatypeURI() : null,
            tagged ? object.getLiteralLanguage() : null,
            null,
            quad.isDefaultGraph() ? null : quad.getGraph().getURI())
        .stripTrailing();
  }

  /** The hash of lines one after the other (SHA-256, hexadecimal). */
  static String hash(List<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String term(Node node, Function<Node, String> labels) {
    return node.isBlank() ? labels.apply(node) : node.getURI();
  }

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  private static int rank(char unit) {
    if (Character.isSurrogate(unit)) {
      return unit + Character.MAX_VALUE;
    }
    return unit > Character.MAX_SURROGATE ? unit - SURROGATES : unit;
  }
}
