package dk.rammekatalog.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Names for blank nodes that follow from what is said of them and of the blank nodes that they hang
 * together with: the same in every dataset that says the same, whatever else it says. (The labels
 * of RDFC-1.0 are numbers over the whole dataset, so one new blank node renames others.)
 */
public final class ContentNames {
  /** As much of a hash as no two groups will share by chance. */
  private static final int HASH = 32;

  private final Map<Node, Node> parents = new HashMap<>();
  private final Map<Node, Node> names = new HashMap<>();

  private ContentNames() {}

  /**
   * The same quads, in the same order, with blank nodes so named. Which graph a blank node is in
   * does not matter for its name; of equal groups in one dataset each has a number.
   *
   * @throws LookAlikesException if too many blank nodes look alike
   */
  public static List<Quad> apply(Collection<Quad> quads) {
    ContentNames content = new ContentNames();
    quads.forEach(content::join);
    content.name(quads);
    return quads.stream().map(content::renamed).toList();
  }

  private void join(Quad quad) {
    List<Node> blanks = blanks(quad).toList();
    blanks.forEach(blank -> parents.putIfAbsent(blank, blank));
    if (blanks.size() == 2) {
      parents.put(root(blanks.get(0)), root(blanks.get(1)));
    }
  }

  private Node root(Node blank) {
    Node root = blank;
    while (!parents.getOrDefault(root, root).equals(root)) {
      root = parents.getOrDefault(root, root);
    }
    parents.put(blank, root);
    return root;
  }

  private void name(Collection<Quad> quads) {
    Map<Node, List<Quad>> groups = new LinkedHashMap<>();
    quads.forEach(
        quad ->
            blanks(quad)
                .findFirst()
                .ifPresent(
                    blank ->
                        groups
                            .computeIfAbsent(root(blank), key -> new ArrayList<>())
                            .add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()))));
    Map<String, Integer> seen = new HashMap<>();
    groups.values().forEach(group -> name(group, seen));
  }

  private void name(List<Quad> group, Map<String, Integer> seen) {
    Function<Node, String> labels = BlankNodeLabels.of(group);
    String hash = NQuads.hash(NQuads.sorted(group.stream().map(quad -> NQuads.line(quad, labels))));
    int number = seen.merge(hash, 1, Integer::sum);
    group.stream()
        .flatMap(ContentNames::blanks)
        .forEach(blank -> names.put(blank, named(hash, labels.apply(blank), number)));
  }

  private static Node named(String hash, String label, int number) {
    String place = label.substring("_:c14".length());
    return NodeFactory.createBlankNode("b" + hash.substring(0, HASH) + place + "n" + number);
  }

  private Quad renamed(Quad quad) {
    return Quad.create(
        quad.getGraph(),
        names.getOrDefault(quad.getSubject(), quad.getSubject()),
        quad.getPredicate(),
        names.getOrDefault(quad.getObject(), quad.getObject()));
  }

  private static Stream<Node> blanks(Quad quad) {
    return Stream.of(quad.getSubject(), quad.getObject()).filter(Node::isBlank);
  }
}
