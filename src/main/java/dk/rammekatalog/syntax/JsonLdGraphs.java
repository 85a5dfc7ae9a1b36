package dk.rammekatalog.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes named graphs as JSON-LD 1.1 in one go: each node once for each graph, properties and types
 * with prefixes. (Rio's writer makes an expanded document first and then compacts it, which takes
 * many times as long.)
 */
final class JsonLdGraphs {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final Map<String, String> prefixes;

  private JsonLdGraphs(JsonGenerator out, Map<String, String> prefixes) {
    this.out = out;
    this.prefixes = prefixes;
  }

  static void write(List<Quad> quads, Map<String, String> prefixes, OutputStream stream)
      throws IOException {
    try (JsonGenerator out =
        JSON.createGenerator(stream)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      new JsonLdGraphs(out, new TreeMap<>(prefixes)).write(quads);
    }
  }

  private void write(List<Quad> quads) throws IOException {
    Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
    graphs.put(Quad.defaultGraphIRI, new ArrayList<>());
    quads.forEach(
        quad -> graphs.computeIfAbsent(quad.getGraph(), name -> new ArrayList<>()).add(quad));
    List<Quad> open = graphs.remove(Quad.defaultGraphIRI);
    out.writeStartObject();
    out.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.writeStringField(prefix.getKey(), prefix.getValue());
    }
    out.writeEndObject();
    out.writeArrayFieldStart("@graph");
    writeNodes(open);
    for (Map.Entry<Node, List<Quad>> graph : graphs.entrySet()) {
      out.writeStartObject();
      out.writeStringField("@id", graph.getKey().getURI());
      out.writeArrayFieldStart("@graph");
      writeNodes(graph.getValue());
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void writeNodes(List<Quad> quads) throws IOException {
    Map<Node, Map<Node, List<Node>>> nodes = new LinkedHashMap<>();
    for (Quad quad : quads) {
      nodes
          .computeIfAbsent(quad.getSubject(), subject -> new LinkedHashMap<>())
          .computeIfAbsent(quad.getPredicate(), property -> new ArrayList<>())
          .add(quad.getObject());
    }
    for (Map.Entry<Node, Map<Node, List<Node>>> node : nodes.entrySet()) {
      out.writeStartObject();
      out.writeStringField("@id", name(node.getKey()));
      for (Map.Entry<Node, List<Node>> property : node.getValue().entrySet()) {
        writeProperty(property.getKey(), property.getValue());
      }
      out.writeEndObject();
    }
  }

  private void writeProperty(Node property, List<Node> values) throws IOException {
    if (property.equals(RDF.type.asNode())) {
      out.writeArrayFieldStart("@type");
      for (Node type : values) {
        out.writeString(type.isURI() ? shortened(type.getURI()) : name(type));
      }
    } else {
      out.writeArrayFieldStart(shortened(property.getURI()));
      for (Node value : values) {
        writeValue(value);
      }
    }
    out.writeEndArray();
  }

  private void writeValue(Node value) throws IOException {
    out.writeStartObject();
    if (!value.isLiteral()) {
      out.writeStringField("@id", name(value));
    } else {
      out.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        out.writeStringField("@language", value.getLiteralLanguage());
      } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        out.writeStringField("@type", shortened(value.getLiteralDatatypeURI()));
      }
    }
    out.writeEndObject();
  }

  private static String name(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  /** With a prefix, unless what is left would be read as something else. */
  private String shortened(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String space = prefix.getValue();
      if (iri.startsWith(space) && !iri.startsWith("//", space.length())) {
        return prefix.getKey() + ":" + iri.substring(space.length());
      }
    }
    return iri;
  }
}
