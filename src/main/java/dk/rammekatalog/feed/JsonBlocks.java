package dk.rammekatalog.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** JSON-LD: one node object for each thing, in one graph with one context. */
record JsonBlocks(Names names) implements Blocks {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String head() {
    return "{\"@context\":"
        + written(
            out -> {
              out.writeStartObject();
              for (Map.Entry<String, String> each : names.prefixes().entrySet()) {
                out.writeStringField(each.getKey(), each.getValue());
              }
              out.writeEndObject();
            })
        + ",\n\"@graph\":[\n";
  }

  @Override
  public String foot() {
    return "\n]}\n";
  }

  @Override
  public String separator() {
    return ",\n";
  }

  @Override
  public String block(List<Triple> triples) {
    return written(out -> block(out, triples));
  }

  private void block(JsonGenerator out, List<Triple> triples) throws IOException {
    out.writeStartObject();
    out.writeStringField("@id", triples.get(0).getSubject().getURI());
    for (int i = 0; i < triples.size(); ) {
      Node property = triples.get(i).getPredicate();
      boolean isType = property.equals(RDF.Nodes.type);
      out.writeArrayFieldStart(isType ? "@type" : shortened(property.getURI()));
      for (; i < triples.size() && triples.get(i).getPredicate().equals(property); i++) {
        if (isType) {
          out.writeString(shortened(triples.get(i).getObject().getURI()));
        } else {
          value(out, triples.get(i).getObject());
        }
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void value(JsonGenerator out, Node value) throws IOException {
    out.writeStartObject();
    if (value.isURI()) {
      out.writeStringField("@id", value.getURI());
    } else {
      out.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        out.writeStringField("@language", value.getLiteralLanguage());
      } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        out.writeStringField("@type", value.getLiteralDatatypeURI());
      }
    }
    out.writeEndObject();
  }

  private String shortened(String iri) {
    return names.shorten(iri).orElse(iri);
  }

  private interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  private static String written(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
