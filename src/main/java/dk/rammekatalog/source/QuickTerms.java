package dk.rammekatalog.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.FactoryRDF;
import org.jspecify.annotations.Nullable;

/**
 * Reads terms at a place of a text, as far as they are written plainly; a term that is written the
 * same again is the same node.
 */
final class QuickTerms extends QuickText {
  private static final int LONGEST_KEPT = 80;

  private final FactoryRDF factory;
  private final KnownIris iris;
  private final WrittenTerms kept;
  private final Map<String, String> prefixes = new HashMap<>();

  QuickTerms(String text, FactoryRDF factory, KnownIris iris) {
    super(text.toCharArray());
    this.kept = new WrittenTerms(this.text);
    this.factory = factory;
    this.iris = iris;
  }

  Map<String, String> prefixes() {
    return prefixes;
  }

  /** The rest of a prefix declaration, without its dot. */
  void declare() {
    next();
    int end = nameEnd(at);
    String prefix = new String(text, at, end - at);
    if (look(end) != ':' || !prefix.isEmpty() && !isLetter(prefix.charAt(0))) {
      throw givesUp();
    }
    at = end + 1;
    String iri = next() == '<' ? iri().getURI() : "";
    String before = prefixes.put(prefix, iri);
    if (iri.isEmpty() || before != null && !before.equals(iri) || prefix.indexOf('.') >= 0) {
      throw givesUp();
    }
  }

  Node iri() {
    int start = at;
    int end = start + 1;
    while (end < text.length && text[end] != '>') {
      end++;
    }
    if (end == text.length) {
      throw givesUp();
    }
    at = end + 1;
    int slot = kept.slot(start, at);
    Node known = kept.node(slot);
    return known != null
        ? known
        : kept.keep(start, at, node(new String(text, start + 1, end - start - 1)));
  }

  private Node node(String iri) {
    if (!iris.isPlain(iri)) {
      throw givesUp();
    }
    return factory.createURI(iri);
  }

  /** A prefixed name. */
  Node name() {
    int start = at;
    int colon = nameEnd(start);
    if (look(colon) != ':') {
      throw givesUp();
    }
    int end = localEnd(colon + 1);
    at = end;
    int slot = kept.slot(start, end);
    Node known = kept.node(slot);
    if (known != null) {
      return known;
    }
    String namespace = prefixes.get(new String(text, start, colon - start));
    if (namespace == null) {
      throw givesUp();
    }
    return kept.keep(
        start, end, node(namespace.concat(new String(text, colon + 1, end - colon - 1))));
  }

  /** A label of a blank node. */
  Node label() {
    int end = nameEnd(at + 2);
    if (look(at + 1) != ':' || end == at + 2 || !isEnd(look(end)) || look(end) == '.') {
      throw givesUp();
    }
    Node node = factory.createBlankNode(new String(text, at + 2, end - at - 2));
    at = end;
    return node;
  }

  private int localEnd(int from) {
    int end = from;
    while (end < text.length && (isNameCharacter(text[end]) || text[end] == '.')) {
      end++;
    }
    while (end > from && text[end - 1] == '.') {
      end--;
    }
    if (end > from && (text[from] == '-' || text[from] == '.') || !isEnd(look(end))) {
      throw givesUp();
    }
    return end;
  }

  /** A number without exponent. */
  Node number() {
    int start = at;
    int whole = digits(look(at) == '+' || look(at) == '-' ? at + 1 : at);
    int end = look(whole) == '.' ? digits(whole + 1) : whole;
    if (whole == start || !isEnd(look(end)) || look(end) == '.' || end == whole + 1) {
      throw givesUp();
    }
    at = end;
    RDFDatatype type = end > whole ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger;
    return factory.createTypedLiteral(new String(text, start, end - start), type);
  }

  @Nullable Node truth() {
    for (String word : new String[] {"true", "false"}) {
      if (Arrays.equals(
              text,
              at,
              Math.min(text.length, at + word.length()),
              word.toCharArray(),
              0,
              word.length())
          && isEnd(look(at + word.length()))) {
        at += word.length();
        return factory.createTypedLiteral(word, XSDDatatype.XSDboolean);
      }
    }
    return null;
  }

  /** A string with its language or datatype. */
  Node literal() {
    int start = at;
    boolean escapes = skipString();
    int close = at;
    int quotes = look(start + 1) == '"' && close - start > 2 && look(start + 2) == '"' ? 3 : 1;
    if (look(at) == '@') {
      skipLanguage();
    } else if (look(at) == '^') {
      return typed(start, close, quotes, escapes);
    }
    int slot = kept.slot(start, at);
    Node known = at - start <= LONGEST_KEPT ? kept.node(slot) : null;
    if (known != null) {
      return known;
    }
    String value = value(start + quotes, close - quotes, escapes);
    Node node =
        at == close
            ? factory.createStringLiteral(value)
            : factory.createLangLiteral(value, new String(text, close + 1, at - close - 1));
    return at - start <= LONGEST_KEPT ? kept.keep(start, at, node) : node;
  }

  private Node typed(int start, int close, int quotes, boolean escapes) {
    if (look(close + 1) != '^') {
      throw givesUp();
    }
    at = close + 2;
    Node type = look(at) == '<' ? iri() : name();
    int end = at;
    int slot = kept.slot(start, end);
    Node known = kept.node(slot);
    if (known != null) {
      return known;
    }
    RDFDatatype datatype = NodeFactory.getType(type.getURI());
    String value = value(start + quotes, close - quotes, escapes);
    return kept.keep(start, end, factory.createTypedLiteral(value, datatype));
  }

  /** Two small letters, or those and two capitals. */
  private void skipLanguage() {
    int end = at + 1;
    while (look(end) >= 'a' && look(end) <= 'z') {
      end++;
    }
    if (end != at + 3 || !isEnd(look(end))) {
      throw givesUp();
    }
    at = end;
  }

  /** Passes over a string in double quotes; whether it has escapes. */
  private boolean skipString() {
    boolean isLong = look(at + 1) == '"' && look(at + 2) == '"';
    boolean escapes = false;
    at += isLong ? 3 : 1;
    while (true) {
      char c = look(at);
      if (c == '"' && (!isLong || look(at + 1) == '"' && look(at + 2) == '"')) {
        at += isLong ? 3 : 1;
        return escapes;
      }
      if (c == '\\') {
        escapes = true;
        at++;
      }
      boolean odd = c < ' ' && c != '\t' && !(isLong && c == '\n') || c >= 0xD800;
      if (odd || isLong && c == '"' && look(at + 1) == '"') {
        throw givesUp();
      }
      at++;
    }
  }

  private String value(int from, int to, boolean escapes) {
    if (!escapes) {
      return new String(text, from, to - from);
    }
    StringBuilder value = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text[i];
      value.append(c == '\\' ? escaped(text[++i]) : c);
    }
    return value.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"', '\\' -> c;
      default -> throw givesUp();
    };
  }
}
