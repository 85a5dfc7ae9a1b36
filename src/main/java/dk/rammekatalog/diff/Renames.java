package dk.rammekatalog.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The IRIs that were changed while what they stand for stayed: an IRI that is gone and a new one
 * with the same description. Descriptions count as the same if they are equal, or if a text and
 * most of what is said of little else is in both; what is said of many things, as their source is,
 * is hardly a sign, and a class is none.
 */
final class Renames {
  /** The part of two descriptions, weighed by rarity, that must be shared. */
  private static final double ENOUGH = 0.5;

  /** Stands for an IRI that is gone or new and not recognised yet. */
  private static final Node UNKNOWN = RDF.nil.asNode();

  private final Map<Node, Node> found = new HashMap<>();

  /** One sign of a resource: a property with its value. */
  private record Sign(Node property, Node value) {
    boolean isText() {
      return value.isLiteral()
          && (!value.getLiteralLanguage().isEmpty()
              || value.getLiteralDatatypeURI().endsWith("XMLSchema#string"));
    }
  }

  /** Two IRIs that may stand for the same. */
  private record Pair(Node before, Node after, double alike) {}

  private Renames() {}

  /** Compares the resources that only one side describes; earlier IRI → later IRI. */
  static Renames between(Statements before, Statements after) {
    Renames renames = new Renames();
    Set<Node> gone = only(before, after);
    Set<Node> fresh = only(after, before);
    boolean more = !gone.isEmpty() && !fresh.isEmpty();
    while (more) {
      more = renames.round(before, gone, after, fresh);
    }
    return renames;
  }

  /** The IRI in the later state of an IRI of the earlier; the same if it was not renamed. */
  Node of(Node node) {
    return found.getOrDefault(node, node);
  }

  Triple of(Triple triple) {
    return Triple.create(
        of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject()));
  }

  Quad of(Quad quad) {
    return Quad.create(quad.getGraph(), of(quad.asTriple()));
  }

  /** Earlier IRI → later IRI. */
  Map<Node, Node> found() {
    return found;
  }

  private static Set<Node> only(Statements here, Statements there) {
    return here.resources()
        .filter(Node::isURI)
        .filter(Predicate.not(there::describes))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Finds what can be told with the renames known so far; whether there was any. */
  private boolean round(Statements before, Set<Node> gone, Statements after, Set<Node> fresh) {
    Map<Node, Set<Sign>> old = new HashMap<>();
    gone.forEach(node -> old.put(node, signs(before, node, gone)));
    Map<Node, Set<Sign>> young = new HashMap<>();
    fresh.forEach(node -> young.put(node, signs(after, node, fresh)));
    Map<Sign, Set<Node>> having = having(young);
    Map<Sign, Double> weights = weights(old.values(), young.values(), after, fresh);
    List<Pair> pairs =
        old.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .flatMap(sign -> having.getOrDefault(sign, Set.of()).stream())
                        .distinct()
                        .map(
                            node ->
                                new Pair(
                                    each.getKey(),
                                    node,
                                    alike(
                                        each.getValue(),
                                        young.getOrDefault(node, Set.of()),
                                        weights))))
            .filter(pair -> pair.alike() >= ENOUGH)
            .toList();
    List<Pair> certain = pairs.stream().filter(pair -> isBest(pair, pairs)).toList();
    certain.forEach(
        pair -> {
          found.put(pair.before(), pair.after());
          gone.remove(pair.before());
          fresh.remove(pair.after());
        });
    return !certain.isEmpty();
  }

  /** Better than every other pair with one of its ends. */
  private static boolean isBest(Pair pair, List<Pair> pairs) {
    return pairs.stream()
        .filter(other -> other != pair)
        .filter(other -> other.before().equals(pair.before()) || other.after().equals(pair.after()))
        .allMatch(other -> other.alike() < pair.alike());
  }

  private Set<Sign> signs(Statements statements, Node node, Set<Node> unknown) {
    Set<Sign> signs = new HashSet<>();
    statements
        .of(node)
        .forEach(
            (property, values) ->
                values.forEach(
                    value ->
                        signs.add(
                            new Sign(
                                property,
                                value.equals(node) || unknown.contains(value)
                                    ? UNKNOWN
                                    : of(value)))));
    return signs;
  }

  private static Map<Sign, Set<Node>> having(Map<Node, Set<Sign>> signs) {
    Map<Sign, Set<Node>> having = new HashMap<>();
    signs.forEach(
        (node, each) ->
            each.forEach(sign -> having.computeIfAbsent(sign, key -> new HashSet<>()).add(node)));
    return having;
  }

  /** A sign weighs less the more resources have it: those on one side, and all that stay. */
  private static Map<Sign, Double> weights(
      Collection<Set<Sign>> old, Collection<Set<Sign>> young, Statements after, Set<Node> fresh) {
    Map<Sign, Integer> counts = new HashMap<>();
    old.forEach(signs -> signs.forEach(sign -> counts.merge(sign, 1, Integer::sum)));
    Map<Sign, Integer> later = new HashMap<>();
    young.forEach(signs -> signs.forEach(sign -> later.merge(sign, 1, Integer::sum)));
    later.forEach((sign, count) -> counts.merge(sign, count, Math::max));
    after
        .resources()
        .filter(Predicate.not(fresh::contains))
        .forEach(
            node ->
                after
                    .of(node)
                    .forEach(
                        (property, values) ->
                            values.forEach(
                                value ->
                                    counts.computeIfPresent(
                                        new Sign(property, value), (sign, count) -> count + 1))));
    Map<Sign, Double> weights = new HashMap<>();
    counts.forEach((sign, count) -> weights.put(sign, 1.0 / count));
    return weights;
  }

  private static double alike(Set<Sign> one, Set<Sign> other, Map<Sign, Double> weights) {
    if (one.equals(other)) {
      return 1;
    }
    Set<Sign> shared = new HashSet<>(one);
    shared.retainAll(other);
    boolean text = shared.stream().anyMatch(Sign::isText);
    double most = Math.max(weight(one, weights), weight(other, weights));
    return text ? weight(shared, weights) / most : 0;
  }

  private static double weight(Set<Sign> signs, Map<Sign, Double> weights) {
    return signs.stream()
        .filter(sign -> !sign.property().equals(RDF.type.asNode()))
        .mapToDouble(sign -> weights.getOrDefault(sign, 1.0))
        .sum();
  }
}
