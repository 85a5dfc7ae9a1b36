package dk.rammekatalog.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.store.Counts;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDFS;

/**
 * The classes and properties that a version uses, with labels, for those who write queries. What a
 * thing of a class can have is read from the shapes, so it does not take longer where there are
 * more things.
 */
final class Terms {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Labels labels;
  private final Graph union;

  private Terms(OpenVersion version, Language language) {
    this.labels = new Labels(version, language);
    this.union = version.dataset().getUnionGraph();
  }

  /** As JSON; in a read transaction. */
  static byte[] of(OpenVersion version, Language language) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("space", version.version().manifest().uriSpace());
    ObjectNode prefixes = root.putObject("prefixes");
    new TreeMap<>(version.version().manifest().prefixes()).forEach(prefixes::put);
    new Terms(version, language).put(root.putArray("terms"), version.version().counts());
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void put(ArrayNode terms, Counts counts) {
    for (String iri : new TreeSet<>(counts.classes().keySet())) {
      Node node = NodeFactory.createURI(iri);
      if (isShort(node)) {
        ArrayNode properties = put(terms, "class", node).putArray("properties");
        properties(node).forEach(properties::add);
      }
    }
    for (String iri : new TreeSet<>(counts.properties().keySet())) {
      Node node = NodeFactory.createURI(iri);
      if (isShort(node)) {
        put(terms, "property", node);
      }
    }
  }

  private boolean isShort(Node node) {
    return !labels.shortName(node).equals(node.getURI());
  }

  private ObjectNode put(ArrayNode terms, String kind, Node node) {
    return terms
        .addObject()
        .put("name", labels.shortName(node))
        .put("label", labels.of(node))
        .put("kind", kind);
  }

  /** Those that the shapes of a class and of the classes above it speak of. */
  private Set<String> properties(Node type) {
    Set<Node> types = new HashSet<>();
    above(type, types);
    Set<String> names = new TreeSet<>();
    for (Node each : types) {
      for (Triple shape : union.find(Node.ANY, SHACL.targetClass, each).toList()) {
        for (Triple property : union.find(shape.getSubject(), SHACL.property, Node.ANY).toList()) {
          union
              .find(property.getObject(), SHACL.path, Node.ANY)
              .mapWith(Triple::getObject)
              .filterKeep(Node::isURI)
              .forEachRemaining(path -> names.add(labels.shortName(path)));
        }
      }
    }
    return names;
  }

  private void above(Node type, Set<Node> found) {
    if (found.add(type)) {
      union
          .find(type, RDFS.subClassOf.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isURI)
          .forEachRemaining(each -> above(each, found));
    }
  }
}
