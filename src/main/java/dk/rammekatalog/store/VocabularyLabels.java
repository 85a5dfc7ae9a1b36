package dk.rammekatalog.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * The labels of foreign terms that a version uses, so that a page or a query can name all that it
 * shows. The rest of the vocabularies is published by those who made them.
 */
final class VocabularyLabels {
  private VocabularyLabels() {}

  static Node graph(String uriSpace) {
    return NodeFactory.createURI(uriSpace + "graph/vocabulary");
  }

  /**
   * The labels of the terms that occur anywhere in the quads, and of {@code rdfs:label} itself.
   *
   * @param background the foreign vocabularies
   */
  static List<Quad> of(String uriSpace, Stream<Quad> quads, Graph background) {
    Set<Node> used = new HashSet<>(Set.of(RDFS.label.asNode()));
    quads.forEach(
        quad -> used.addAll(List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())));
    Node graph = graph(uriSpace);
    return background
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .filterKeep(label -> used.contains(label.getSubject()))
        .mapWith(label -> Quad.create(graph, label))
        .toList();
  }
}
