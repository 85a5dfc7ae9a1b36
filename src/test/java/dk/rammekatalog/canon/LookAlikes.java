package dk.rammekatalog.canon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Random datasets full of blank nodes that look alike; the same seed gives the same dataset. */
final class LookAlikes {
  private final Random random;
  private final List<Quad> quads = new ArrayList<>();

  private LookAlikes(long seed) {
    this.random = new Random(seed);
  }

  static List<Quad> dataset(long seed) {
    LookAlikes made = new LookAlikes(seed);
    made.tangle();
    for (int i = made.random.nextInt(3); i > 0; i--) {
      made.twins();
    }
    for (int i = made.random.nextInt(4); i > 0; i--) {
      made.list(made.random.nextInt(4));
    }
    return made.quads.stream().distinct().toList();
  }

  /** The same dataset in another order and with other labels. */
  static List<Quad> shuffled(List<Quad> quads, long seed) {
    Map<Node, Node> names =
        quads.stream()
            .flatMap(quad -> List.of(quad.getSubject(), quad.getObject()).stream())
            .filter(Node::isBlank)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), node -> NodeFactory.createBlankNode()));
    List<Quad> shuffled =
        new ArrayList<>(quads.stream().map(quad -> renamed(quad, names)).toList());
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static Quad renamed(Quad quad, Map<Node, Node> names) {
    Node subject = quad.getSubject();
    Node object = quad.getObject();
    return Quad.create(
        quad.getGraph(),
        names.getOrDefault(subject, subject),
        quad.getPredicate(),
        names.getOrDefault(object, object));
  }

  /** Edges at random, loops among them. */
  private void tangle() {
    List<Node> nodes = blanks(1 + random.nextInt(6));
    Node graph = graph();
    for (int i = random.nextInt(10); i > 0; i--) {
      quads.add(Quad.create(graph, any(nodes), iri("p" + random.nextInt(2)), any(nodes)));
    }
  }

  /** The same circle twice, once with a text that another has too. */
  private void twins() {
    int size = 2 + random.nextInt(3);
    Node graph = graph();
    for (int twin = 0; twin < 2; twin++) {
      List<Node> circle = blanks(size);
      for (int i = 0; i < size; i++) {
        quads.add(Quad.create(graph, circle.get(i), iri("next"), circle.get((i + 1) % size)));
      }
      quads.add(
          Quad.create(
              graph, circle.get(0), iri("p0"), NodeFactory.createLiteralString("𝒳\uFB01")));
    }
  }

  private void list(int length) {
    Node graph = graph();
    for (int copy = 0; copy < 2; copy++) {
      Node shape = blanks(1).get(0);
      Node rest = RDF.nil.asNode();
      for (int i = length; i > 0; i--) {
        Node cell = blanks(1).get(0);
        quads.add(
            Quad.create(graph, cell, RDF.first.asNode(), NodeFactory.createLiteralString("a" + i)));
        quads.add(Quad.create(graph, cell, RDF.rest.asNode(), rest));
        rest = cell;
      }
      quads.add(Quad.create(graph, shape, iri("in"), rest));
    }
  }

  private static List<Node> blanks(int count) {
    return IntStream.range(0, count).mapToObj(i -> NodeFactory.createBlankNode()).toList();
  }

  private Node graph() {
    return iri("graph/" + random.nextInt(2));
  }

  private Node any(List<Node> nodes) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
