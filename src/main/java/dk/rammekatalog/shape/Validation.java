package dk.rammekatalog.shape;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Validates a graph with Jena's engine, several focus nodes at a time. */
final class Validation {
  /** A shape, and how far it looks. */
  private record Planned(Shape shape, Reach reach) {}

  private final Shapes shapes;
  private final List<Planned> plan;
  private final Targets targets;
  private final Graph data;
  private final Conformity conformity;

  /** Of each near shape, the focus nodes with results. */
  private final Map<Shape, Map<Node, Collection<ReportEntry>>> found;

  /** Of each near shape that was asked before, the focus nodes to be asked again. */
  private final Map<Shape, Set<Node>> open;

  Validation(Shapes shapes, Graph data) {
    this(
        shapes,
        shapes.getTargetShapes().stream()
            .filter(shape -> !shape.deactivated())
            .map(shape -> new Planned(shape, Reach.of(shape)))
            .toList(),
        new Targets(shapes),
        data,
        new Conformity(shapes, data),
        Map.of());
  }

  private Validation(
      Shapes shapes,
      List<Planned> plan,
      Targets targets,
      Graph data,
      Conformity conformity,
      Map<Shape, Map<Node, Collection<ReportEntry>>> known) {
    this.shapes = shapes;
    this.plan = plan;
    this.targets = targets;
    this.data = data;
    this.conformity = conformity;
    this.found = new ConcurrentHashMap<>(known);
    this.open = new HashMap<>();
  }

  /**
   * Validates another graph after this one.
   *
   * @param changed the triples that only one of the graphs has
   */
  Validation again(Graph other, Set<Triple> changed) {
    Conformity judge = conformity.after(shapes, other);
    Validation next = new Validation(shapes, plan, targets, other, judge, found);
    plan.stream()
        .filter(
            planned ->
                planned.reach().queries().stream().anyMatch(of -> of.concerns(other, changed)))
        .forEach(planned -> next.found.remove(planned.shape()));
    next.forget(subjects(changed, triple -> true), Reach::described);
    next.forget(
        subjects(changed, triple -> triple.getPredicate().equals(RDF.type.asNode())), Reach::typed);
    return next;
  }

  private static Set<Node> subjects(Set<Triple> triples, Predicate<Triple> wanted) {
    return triples.stream().filter(wanted).map(Triple::getSubject).collect(Collectors.toSet());
  }

  private void forget(Set<Node> changed, ToIntFunction<Reach> reach) {
    Map<Shape, Integer> steps = new HashMap<>();
    plan.stream()
        .filter(planned -> planned.reach().isNear())
        .forEach(planned -> steps.put(planned.shape(), reach.applyAsInt(planned.reach())));
    int most = steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Map<Node, Integer> affected = Reach.backwards(data, changed, most);
    affected.forEach(
        (node, step) ->
            targets.of(node, data).stream()
                .filter(shape -> isWithin(steps.get(shape), step))
                .forEach(shape -> open.computeIfAbsent(shape, key -> new HashSet<>()).add(node)));
    found.replaceAll(
        (shape, known) -> {
          Map<Node, Collection<ReportEntry>> rest = new HashMap<>(known);
          rest.keySet().removeIf(node -> isWithin(steps.get(shape), affected.get(node)));
          return rest;
        });
  }

  private static boolean isWithin(@Nullable Integer steps, @Nullable Integer distance) {
    return steps != null && distance != null && distance <= steps;
  }

  /** The results of all shapes and all their focus nodes, in any order. */
  List<ReportEntry> results() {
    return plan.parallelStream().flatMap(this::results).toList();
  }

  /** Gives out the results one by one, in any order and from several threads, keeping none. */
  void each(Consumer<ReportEntry> result) {
    plan.parallelStream()
        .map(Planned::shape)
        .forEach(
            shape ->
                VLib.focusNodes(data, shape).parallelStream()
                    .filter(focus -> !conformity.isSure(shape, focus))
                    .forEach(focus -> results(shape, focus).forEach(result)));
  }

  private Stream<ReportEntry> results(Planned planned) {
    Shape shape = planned.shape();
    Map<Node, Collection<ReportEntry>> known = found.get(shape);
    Collection<Node> asked =
        known == null ? VLib.focusNodes(data, shape) : open.getOrDefault(shape, Set.of());
    Map<Node, Collection<ReportEntry>> results =
        asked.isEmpty()
            ? Map.of()
            : List.copyOf(asked).parallelStream()
                .filter(focus -> !conformity.isSure(shape, focus))
                .collect(Collectors.toConcurrentMap(node -> node, node -> results(shape, node)));
    Map<Node, Collection<ReportEntry>> all = new HashMap<>(known == null ? Map.of() : known);
    all.putAll(results);
    all.values().removeIf(Collection::isEmpty);
    if (planned.reach().isNear()) {
      found.put(shape, all);
    }
    return all.values().stream().flatMap(Collection::stream);
  }

  private Collection<ReportEntry> results(Shape shape, Node focus) {
    ValidationContext context = ValidationContext.create(shapes, data);
    VLib.validateShape(context, data, shape, focus);
    return context.generateReport().getEntries();
  }
}
