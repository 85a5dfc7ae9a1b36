package dk.rammekatalog.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The classes and properties that a version uses, with labels, for those who write queries. */
final class Terms {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Terms() {}

  /** As JSON; in a read transaction. */
  static byte[] of(OpenVersion version, Language language) {
    Labels labels = new Labels(version, language);
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode prefixes = root.putObject("prefixes");
    new TreeMap<>(version.version().manifest().prefixes()).forEach(prefixes::put);
    ArrayNode terms = root.putArray("terms");
    Set<String> classes = new TreeSet<>();
    Set<String> properties = new TreeSet<>();
    var union = version.dataset().getUnionGraph();
    union.find().forEachRemaining(triple -> collect(triple, classes, properties));
    Map.of("class", classes, "property", properties)
        .forEach((kind, iris) -> iris.forEach(iri -> term(terms, kind, iri, labels)));
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Triple triple, Set<String> classes, Set<String> properties) {
    properties.add(triple.getPredicate().getURI());
    if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
      classes.add(triple.getObject().getURI());
    }
  }

  private static void term(ArrayNode terms, String kind, String iri, Labels labels) {
    Node node = NodeFactory.createURI(iri);
    String name = labels.shortName(node);
    if (!name.equals(iri)) {
      terms.addObject().put("name", name).put("label", labels.of(node)).put("kind", kind);
    }
  }
}
