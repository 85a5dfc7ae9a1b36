package dk.rammekatalog.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The canonical labels of the blank nodes of a dataset. Our own, because the library for it takes
 * the IRI of a named graph for a blank node and fails where two blank nodes look alike.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/#canon-algorithm">RDFC-1.0, sections 4.4 to 4.8</a>
 */
final class BlankNodeLabels {
  /**
   * Some seconds of work: seven look-alikes around one blank node are compared, ten are refused.
   */
  private static final int MOST_STEPS = 500_000;

  /** Longest chain of blank nodes, such as the cells of a list, that look like another's. */
  private static final int MOST_DEPTH = 500;

  private final Map<Node, Set<Quad>> quads = new LinkedHashMap<>();
  private final Map<Node, String> firstDegree = new HashMap<>();
  private final LabelIssuer canonical = new LabelIssuer("c14n");
  private int steps;
  private int depth;

  /** What the search from one blank node came to. */
  private record Found(String hash, LabelIssuer issuer) {}

  private record Path(String text, LabelIssuer issuer) {}

  private BlankNodeLabels() {}

  /**
   * Labels with {@code _:}; the same for isomorphic datasets.
   *
   * @throws LookAlikesException if too many blank nodes look alike
   */
  static Function<Node, String> of(Iterable<Quad> dataset) {
    BlankNodeLabels labels = new BlankNodeLabels();
    for (Quad quad : dataset) {
      blanks(quad)
          .values()
          .forEach(
              node -> labels.quads.computeIfAbsent(node, key -> new LinkedHashSet<>()).add(quad));
    }
    labels.issue();
    return labels.canonical::label;
  }

  private void issue() {
    SortedMap<String, List<Node>> byHash = new TreeMap<>();
    for (Node blank : quads.keySet()) {
      String hash = hashFirstDegree(blank);
      firstDegree.put(blank, hash);
      byHash.computeIfAbsent(hash, key -> new ArrayList<>()).add(blank);
    }
    byHash.values().stream()
        .filter(alike -> alike.size() == 1)
        .forEach(alone -> canonical.label(alone.get(0)));
    byHash.values().stream().filter(alike -> alike.size() > 1).forEach(this::issue);
  }

  private void issue(List<Node> alike) {
    List<Found> found = new ArrayList<>();
    for (Node blank : alike) {
      if (!canonical.has(blank)) {
        LabelIssuer issuer = new LabelIssuer("b");
        issuer.label(blank);
        found.add(hashNDegree(blank, issuer));
      }
    }
    found.sort(Comparator.comparing(Found::hash));
    found.forEach(each -> each.issuer().inOrder().forEach(canonical::label));
  }

  private String hashFirstDegree(Node blank) {
    List<String> lines =
        quads.get(blank).stream()
            .map(quad -> NQuads.line(quad, node -> node.equals(blank) ? "_:a" : "_:z"))
            .sorted(NQuads.CODE_POINTS)
            .toList();
    return NQuads.hash(lines);
  }

  private Found hashNDegree(Node blank, LabelIssuer begun) {
    step();
    depth++;
    if (depth > MOST_DEPTH) {
      throw new LookAlikesException();
    }
    StringBuilder data = new StringBuilder();
    LabelIssuer issuer = begun;
    for (Map.Entry<String, List<Node>> related : related(blank, begun).entrySet()) {
      Path best = best(related.getValue(), issuer);
      data.append(related.getKey()).append(best.text());
      issuer = best.issuer();
    }
    depth--;
    return new Found(NQuads.hash(data.toString()), issuer);
  }

  private SortedMap<String, List<Node>> related(Node blank, LabelIssuer issuer) {
    SortedMap<String, List<Node>> related = new TreeMap<>();
    for (Quad quad : quads.get(blank)) {
      blanks(quad)
          .forEach(
              (position, node) -> {
                if (!node.equals(blank)) {
                  String hash = hashRelated(node, quad, issuer, position);
                  related.computeIfAbsent(hash, key -> new ArrayList<>()).add(node);
                }
              });
    }
    return related;
  }

  private String hashRelated(Node related, Quad quad, LabelIssuer issuer, String position) {
    String name =
        canonical.has(related)
            ? canonical.label(related)
            : issuer.has(related) ? issuer.label(related) : firstDegree.get(related);
    return NQuads.hash(position + "<" + quad.getPredicate().getURI() + ">" + name);
  }

  private Path best(List<Node> alike, LabelIssuer issuer) {
    Optional<Path> best = Optional.empty();
    Permutations permutations = new Permutations(alike.size());
    do {
      List<Node> order = permutations.current().mapToObj(alike::get).toList();
      Optional<Path> path = path(order, issuer.copy(), best.map(Path::text));
      if (path.isPresent()) {
        best = path;
      }
    } while (permutations.advance());
    return best.orElseThrow();
  }

  /** The path through the blank nodes in this order; empty if it is not less than the best. */
  private Optional<Path> path(List<Node> order, LabelIssuer begun, Optional<String> best) {
    step();
    StringBuilder path = new StringBuilder();
    List<Node> further = new ArrayList<>();
    for (Node node : order) {
      if (!canonical.has(node) && !begun.has(node)) {
        further.add(node);
      }
      path.append(canonical.has(node) ? canonical.label(node) : begun.label(node));
    }
    LabelIssuer issuer = begun;
    for (Node node : further) {
      if (best.isPresent() && path.toString().compareTo(best.get()) > 0) {
        return Optional.empty();
      }
      Found found = hashNDegree(node, issuer);
      path.append(issuer.label(node)).append('<').append(found.hash()).append('>');
      issuer = found.issuer();
    }
    boolean better = best.isEmpty() || path.toString().compareTo(best.get()) < 0;
    return better ? Optional.of(new Path(path.toString(), issuer)) : Optional.empty();
  }

  private static Map<String, Node> blanks(Quad quad) {
    Map<String, Node> blanks = new LinkedHashMap<>();
    Stream.of(Map.entry("s", quad.getSubject()), Map.entry("o", quad.getObject()))
        .filter(each -> each.getValue().isBlank())
        .forEach(each -> blanks.put(each.getKey(), each.getValue()));
    return blanks;
  }

  private void step() {
    steps++;
    if (steps > MOST_STEPS) {
      throw new LookAlikesException();
    }
  }
}
