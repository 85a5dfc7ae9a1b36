package dk.rammekatalog.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.diff.Names;
import dk.rammekatalog.text.Language;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** RDF terms in JSON, named as in SPARQL results, with a label beside an IRI. */
final class JsonNodes {
  private final Names names;
  private final Language language;

  JsonNodes(Names names, Language language) {
    this.names = names;
    this.language = language;
  }

  /** Fills an object with {@code type}, {@code value} and what belongs to them. */
  void write(Node node, ObjectNode json) {
    if (node.isLiteral()) {
      json.put("type", "literal").put("value", node.getLiteralLexicalForm());
      if (!node.getLiteralLanguage().isEmpty()) {
        json.put("xml:lang", node.getLiteralLanguage());
      } else if (!node.getLiteralDatatypeURI().endsWith("XMLSchema#string")) {
        json.put("datatype", node.getLiteralDatatypeURI());
      }
    } else if (node.isURI()) {
      json.put("type", "uri").put("value", node.getURI());
      json.put("label", names.label(node).in(language));
    } else {
      json.put("type", "bnode").put("value", node.getBlankNodeLabel());
      json.put("label", names.label(node).in(language));
    }
  }

  void row(Map<String, Node> cells, ObjectNode json) {
    cells.forEach((column, node) -> write(node, json.putObject(column)));
  }

  void triples(Iterable<Triple> triples, ArrayNode json) {
    for (Triple triple : triples) {
      ObjectNode each = json.addObject();
      write(triple.getSubject(), each.putObject("subject"));
      write(triple.getPredicate(), each.putObject("predicate"));
      write(triple.getObject(), each.putObject("object"));
    }
  }
}
