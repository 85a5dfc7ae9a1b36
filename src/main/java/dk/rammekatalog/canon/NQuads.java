package dk.rammekatalog.canon;

import com.apicatalog.rdf.nquads.NQuadsAlphabet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** Most lines are shorter. */
  private static final int LENGTH = 200;

  /** The one after the controls beyond ASCII. */
  private static final char FIRST_LETTER = '\u00a0';

  private NQuads() {}

  /** Sorts by code point, and leaves out what stands there twice. */
  static List<String> sorted(Stream<String> lines) {
    String[] all = lines.toArray(String[]::new);
    boolean usual = Arrays.stream(all).noneMatch(NQuads::hasSurrogate);
    Arrays.parallelSort(all, usual ? Comparator.naturalOrder() : CODE_POINTS);
    int kept = 0;
    for (String line : all) {
      if (kept == 0 || !line.equals(all[kept - 1])) {
        all[kept] = line;
        kept++;
      }
    }
    return Arrays.asList(all).subList(0, kept);
  }

  private static boolean hasSurrogate(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isSurrogate(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** One quad with IRIs for predicate and graph, without line end. */
  static String line(Quad quad, Function<Node, String> labels) {
    StringBuilder line = new StringBuilder(LENGTH);
    term(line, quad.getSubject(), labels);
    iri(line, quad.getPredicate().getURI());
    term(line, quad.getObject(), labels);
    if (!quad.isDefaultGraph()) {
      iri(line, quad.getGraph().getURI());
    }
    return line.append('.').toString();
  }

  private static void term(StringBuilder line, Node node, Function<Node, String> labels) {
    if (node.isLiteral()) {
      literal(line, node);
    } else if (node.isBlank()) {
      line.append(labels.apply(node)).append(' ');
    } else {
      iri(line, node.getURI());
    }
  }

  private static void iri(StringBuilder line, String iri) {
    line.append('<').append(iri).append("> ");
  }

  private static void literal(StringBuilder line, Node node) {
    String text = node.getLiteralLexicalForm();
    String datatype = node.getLiteralDatatypeURI();
    line.append('"').append(isPlain(text) ? text : NQuadsAlphabet.escape(text)).append('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      line.append('@').append(node.getLiteralLanguage());
    } else if (!datatype.equals(NQuadsAlphabet.XSD_STRING)) {
      line.append("^^<").append(datatype).append('>');
    }
    line.append(' ');
  }

  /** Whether nothing in it can need an escape, which is so of nearly every text. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit == '"' || unit == '\\' || unit > '~' && unit < FIRST_LETTER) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a text (SHA-256, hexadecimal). */
  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash of lines, each with its line end (SHA-256, hexadecimal). */
  static String hash(List<String> lines) {
    MessageDigest digest = sha256();
    for (String line : lines) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
