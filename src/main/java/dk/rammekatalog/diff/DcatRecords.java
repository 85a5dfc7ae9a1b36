package dk.rammekatalog.diff;

import dk.rammekatalog.store.Preview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * What harvesters see of a change before anything is published: every resource with a class of
 * DCAT, stated or derived, with what is said of it. What a publication adds is not compared:
 * records, dates, and the sizes and checksums of files, which would have to be written for both
 * sides. The event stream tells those.
 */
final class DcatRecords {
  private DcatRecords() {}

  /** The records that differ, by IRI. */
  static List<RecordChange> changes(Preview before, Preview after) {
    Map<Node, Set<Triple>> old = records(before);
    Map<Node, Set<Triple>> young = records(after);
    Set<Node> all = new TreeSet<>(Statements.ORDER);
    all.addAll(old.keySet());
    all.addAll(young.keySet());
    return all.stream()
        .filter(
            node -> !old.getOrDefault(node, Set.of()).equals(young.getOrDefault(node, Set.of())))
        .map(
            node ->
                new RecordChange(
                    node,
                    !old.containsKey(node)
                        ? FileChange.Kind.ADDED
                        : young.containsKey(node)
                            ? FileChange.Kind.CHANGED
                            : FileChange.Kind.REMOVED))
        .toList();
  }

  private static Map<Node, Set<Triple>> records(Preview preview) {
    Map<Node, Set<Triple>> records = new HashMap<>();
    preview
        .union()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getObject().toString().startsWith(DCAT.NS))
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(
            node ->
                records.computeIfAbsent(
                    node,
                    key -> new HashSet<>(preview.union().find(node, Node.ANY, Node.ANY).toList())));
    return records;
  }
}
