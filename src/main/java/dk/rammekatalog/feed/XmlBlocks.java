package dk.rammekatalog.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** RDF/XML: one {@code rdf:Description} for each thing. */
final class XmlBlocks implements Blocks {
  private final Names names;
  private final Map<String, String> elements = new HashMap<>();

  /** Names every property that there is. */
  XmlBlocks(Names names) {
    this.names = names;
  }

  @Override
  public String head() {
    return names.prefixes().entrySet().stream()
        .filter(each -> !each.getKey().equals("rdf"))
        .map(each -> "\n  xmlns:" + each.getKey() + "=\"" + escaped(each.getValue()) + "\"")
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF\n  xmlns:rdf=\""
                    + RDF.getURI()
                    + "\"",
                ">\n"));
  }

  @Override
  public String foot() {
    return "</rdf:RDF>\n";
  }

  @Override
  public String block(List<Triple> triples) {
    StringBuilder out = new StringBuilder();
    out.append("<rdf:Description rdf:about=\"")
        .append(escaped(triples.get(0).getSubject().getURI()))
        .append("\">\n");
    triples.forEach(triple -> property(out, triple));
    return out.append("</rdf:Description>\n").toString();
  }

  private void property(StringBuilder out, Triple triple) {
    String element =
        elements.computeIfAbsent(
            triple.getPredicate().getURI(),
            iri ->
                names
                    .shorten(iri)
                    .orElseThrow(() -> new IllegalArgumentException("no name in XML: " + iri)));
    Node value = triple.getObject();
    out.append("  <").append(element);
    if (value.isURI()) {
      out.append(" rdf:resource=\"").append(escaped(value.getURI())).append("\"/>\n");
      return;
    }
    if (!value.getLiteralLanguage().isEmpty()) {
      out.append(" xml:lang=\"").append(value.getLiteralLanguage()).append('"');
    } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      out.append(" rdf:datatype=\"").append(escaped(value.getLiteralDatatypeURI())).append('"');
    }
    out.append('>').append(escaped(value.getLiteralLexicalForm())).append("</");
    out.append(element).append(">\n");
  }

  /** Characters that XML does not have at all are the only ones that change. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c < ' ' || c > '\uFFFD' ? '\uFFFD' : c);
      }
    }
    return out.toString();
  }
}
