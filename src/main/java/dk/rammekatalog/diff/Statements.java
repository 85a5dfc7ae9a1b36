package dk.rammekatalog.diff;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** What the files of one state say, by subject, and where; blank nodes are named by content. */
final class Statements {
  /** IRIs first, then blank nodes and literals, each by its text. */
  static final Comparator<Node> ORDER =
      Comparator.comparing((Node node) -> !node.isURI()).thenComparing(node -> node.toString());

  private final Map<Node, Map<Node, Set<Node>>> bySubject = new LinkedHashMap<>();
  private final Map<Node, Set<Node>> references = new HashMap<>();
  private final Map<Node, TreeSet<String>> files = new HashMap<>();
  private final Map<String, Set<Triple>> byFile = new HashMap<>();

  /** From quads whose graphs are named by the paths of files. */
  static Statements of(List<Quad> quads) {
    Statements statements = new Statements();
    quads.forEach(statements::add);
    return statements;
  }

  private void add(Quad quad) {
    Node subject = quad.getSubject();
    String file = quad.getGraph().getURI();
    bySubject
        .computeIfAbsent(subject, key -> new HashMap<>())
        .computeIfAbsent(quad.getPredicate(), key -> new HashSet<>())
        .add(quad.getObject());
    files.computeIfAbsent(subject, key -> new TreeSet<>()).add(file);
    byFile.computeIfAbsent(file, key -> new HashSet<>()).add(quad.asTriple());
    if (!quad.getObject().isLiteral()) {
      references.computeIfAbsent(quad.getObject(), key -> new HashSet<>()).add(subject);
    }
  }

  /** What is described: IRIs, and blank nodes that nothing refers to. */
  Stream<Node> resources() {
    return bySubject.keySet().stream()
        .filter(node -> !node.isBlank() || !references.containsKey(node));
  }

  boolean describes(Node node) {
    return bySubject.containsKey(node);
  }

  /** What is said of a node: property → values. */
  Map<Node, Set<Node>> of(Node node) {
    return bySubject.getOrDefault(node, Collections.emptyMap());
  }

  Set<Node> values(Node node, Node property) {
    return of(node).getOrDefault(property, Collections.emptySet());
  }

  /** What refers to a node, itself left out. */
  List<Node> referringTo(Node node) {
    return references.getOrDefault(node, Collections.emptySet()).stream()
        .filter(subject -> !subject.equals(node))
        .sorted(ORDER)
        .toList();
  }

  boolean says(Triple triple) {
    return values(triple.getSubject(), triple.getPredicate()).contains(triple.getObject());
  }

  /** The paths of the files that describe a node, sorted. */
  Set<String> files(Node node) {
    return files.getOrDefault(node, new TreeSet<>());
  }

  /** Whether the files of another state say the same, each by itself. */
  boolean areIn(Statements other) {
    return byFile.equals(other.byFile);
  }

  Set<Triple> in(String file) {
    return byFile.getOrDefault(file, Collections.emptySet());
  }
}
