package dk.rammekatalog.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/**
 * Which of the things in a feed an event stream tells of on their own, and which only as part of
 * others: a checksum, a period or a standard with everything that refers to it, a catalogue record
 * with what it is about.
 *
 * @see <a href="https://semiceu.github.io/LDES-DCAT-AP-feeds/">DCAT-AP Feeds, entities</a>
 */
final class Embedding {
  /** Those of the specification, and series, which it forgets. */
  private static final Set<Node> ALONE =
      Set.of(
          DCAT.Catalog.asNode(),
          DCAT.Dataset.asNode(),
          NodeFactory.createURI(DCAT.NS + "DatasetSeries"),
          DCAT.Distribution.asNode(),
          NodeFactory.createURI(DCAT.NS + "DataService"),
          FOAF.Agent.asNode(),
          VCARD4.Kind.asNode(),
          DCTerms.LicenseDocument.asNode());

  private final SortedMap<String, Graph> things;
  private final SortedMap<String, Set<String>> parts = new TreeMap<>();
  private final Map<String, List<String>> records = new HashMap<>();

  private Embedding(SortedMap<String, Graph> things) {
    this.things = things;
  }

  /**
   * What stands alone, and what is embedded in it.
   *
   * @param things IRI → what is said of it
   * @return IRI of an entity → the IRIs of what belongs to its description besides itself
   */
  static SortedMap<String, Set<String>> of(SortedMap<String, Graph> things) {
    return new Embedding(things).embed();
  }

  private SortedMap<String, Set<String>> embed() {
    things.forEach(this::sort);
    Set<String> left = new HashSet<>(things.keySet());
    left.removeAll(parts.keySet());
    parts.forEach(
        (entity, embedded) -> {
          collect(entity, embedded);
          left.removeAll(embedded);
        });
    things.keySet().stream()
        .filter(thing -> isA(thing, DCAT.Catalog.asNode()))
        .findFirst()
        .ifPresent(catalogue -> parts.get(catalogue).addAll(left));
    return parts;
  }

  private void sort(String thing, Graph graph) {
    if (ALONE.stream().anyMatch(type -> isA(thing, type))) {
      parts.put(thing, new HashSet<>());
    } else {
      graph
          .find(NodeFactory.createURI(thing), FOAF.primaryTopic.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isURI)
          .forEachRemaining(
              topic ->
                  records.computeIfAbsent(topic.getURI(), key -> new ArrayList<>()).add(thing));
    }
  }

  private boolean isA(String thing, Node type) {
    return things.get(thing).contains(NodeFactory.createURI(thing), RDF.type.asNode(), type);
  }

  /** What an entity leads to without going through another that stands alone, and its records. */
  private void collect(String entity, Set<String> embedded) {
    Deque<String> open = new ArrayDeque<>(List.of(entity));
    while (!open.isEmpty()) {
      String thing = open.removeFirst();
      things
          .get(thing)
          .find()
          .filterKeep(triple -> triple.getObject().isURI())
          .mapWith(triple -> triple.getObject().getURI())
          .filterKeep(value -> isPart(value, entity))
          .filterKeep(embedded::add)
          .forEachRemaining(open::add);
      if (thing.equals(entity)) {
        for (String record : records.getOrDefault(entity, List.of())) {
          if (embedded.add(record)) {
            open.add(record);
          }
        }
      }
    }
  }

  private boolean isPart(String value, String entity) {
    return things.containsKey(value)
        && !parts.containsKey(value)
        && !isRecordOfOther(value, entity);
  }

  private boolean isRecordOfOther(String value, String entity) {
    return isA(value, DCAT.CatalogRecord.asNode())
        && !records.getOrDefault(entity, List.of()).contains(value);
  }
}
