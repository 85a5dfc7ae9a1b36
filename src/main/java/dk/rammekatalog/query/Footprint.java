package dk.rammekatalog.query;

import dk.rammekatalog.query.Sites.Site;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.function.FunctionEnvBase;

/** Which triples the answer to a query rests on, so far as can be told without asking it. */
public final class Footprint {
  /** What gives another value each time. */
  private static final Pattern FLEETING =
      Pattern.compile("(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(");

  private final Optional<List<Site>> sites;

  private Footprint(Optional<List<Site>> sites) {
    this.sites = sites;
  }

  public static Footprint of(Query query) {
    boolean fleeting = FLEETING.matcher(query.toString()).find() || query.hasDatasetDescription();
    return new Footprint(fleeting ? Optional.empty() : Sites.of(Algebra.compile(query)));
  }

  /**
   * Whether the answer may be another one in a graph than it was in the graph before.
   *
   * @param changed the triples that only one of the two graphs has
   */
  public boolean concerns(Graph later, Collection<Triple> changed) {
    return sites.isEmpty()
        || sites.get().stream()
            .anyMatch(
                site ->
                    changed.stream().anyMatch(triple -> isConcerned(site, triple, later, changed)));
  }

  private static boolean isConcerned(
      Site site, Triple triple, Graph later, Collection<Triple> changed) {
    Optional<Binding> fits = match(site.pattern(), triple);
    return fits.isPresent()
        && bound(site.around(), fits.get())
            .filter(row -> isChosen(site.around(), row) && isTrue(site.around(), row))
            .filter(row -> hasOthers(site.around(), row, later, changed))
            .isPresent();
  }

  /** The variables of a pattern by the terms of a triple; empty if it does not fit. */
  private static Optional<Binding> match(Triple pattern, Triple triple) {
    return Optional.of(BindingFactory.empty())
        .flatMap(row -> match(row, pattern.getSubject(), triple.getSubject()))
        .flatMap(row -> match(row, pattern.getPredicate(), triple.getPredicate()))
        .flatMap(row -> match(row, pattern.getObject(), triple.getObject()));
  }

  private static Optional<Binding> match(Binding row, Node pattern, Node term) {
    if (!Var.isVar(pattern)) {
      return pattern.equals(Node.ANY) || pattern.sameValueAs(term)
          ? Optional.of(row)
          : Optional.empty();
    }
    Node known = row.get(Var.alloc(pattern));
    return known == null
        ? Optional.of(BindingFactory.binding(row, Var.alloc(pattern), term))
        : Optional.of(row).filter(same -> known.sameValueAs(term));
  }

  /** With the values that follow from those of the row; what cannot be told is left open. */
  private static Optional<Binding> bound(Surroundings around, Binding row) {
    Binding now = row;
    for (int round = 0; round < around.binds().size(); round++) {
      for (Map.Entry<Var, Expr> bind : around.binds()) {
        if (!now.contains(bind.getKey()) && isKnown(bind.getValue(), now)) {
          try {
            Node value = bind.getValue().eval(now, environment()).asNode();
            now = BindingFactory.binding(now, bind.getKey(), value);
          } catch (ExprEvalException e) {
            // It has no value.
          }
        }
      }
    }
    return Optional.of(now);
  }

  private static boolean isKnown(Expr expression, Binding row) {
    return expression.getVarsMentioned().stream().allMatch(row::contains);
  }

  private static FunctionEnvBase environment() {
    return new FunctionEnvBase(ARQ.getContext());
  }

  private static boolean isChosen(Surroundings around, Binding row) {
    return around.choices().stream()
        .allMatch(
            choice ->
                !row.contains(choice.getKey())
                    || choice.getValue().contains(row.get(choice.getKey())));
  }

  private static boolean isTrue(Surroundings around, Binding row) {
    return around.tests().stream()
        .allMatch(test -> !isKnown(test, row) || test.isSatisfied(row, environment()));
  }

  private static boolean hasOthers(
      Surroundings around, Binding row, Graph later, Collection<Triple> changed) {
    return around.others().stream()
        .map(other -> Substitute.substitute(other, row))
        .allMatch(
            other ->
                changed.stream().anyMatch(triple -> match(other, triple).isPresent())
                    || isIn(later, other, around.choices()));
  }

  private static boolean isIn(
      Graph graph, Triple pattern, List<Map.Entry<Var, Set<Node>>> choices) {
    if (!pattern.getSubject().isConcrete()) {
      return graph.contains(
          open(pattern.getSubject()), open(pattern.getPredicate()), open(pattern.getObject()));
    }
    return graph
        .find(pattern.getSubject(), open(pattern.getPredicate()), open(pattern.getObject()))
        .filterKeep(triple -> isChosen(pattern, triple, choices))
        .hasNext();
  }

  private static boolean isChosen(
      Triple pattern, Triple triple, List<Map.Entry<Var, Set<Node>>> choices) {
    return match(pattern, triple)
        .filter(
            row ->
                choices.stream()
                    .allMatch(
                        choice -> {
                          Node value = row.get(choice.getKey());
                          return value == null || choice.getValue().contains(value);
                        }))
        .isPresent();
  }

  private static Node open(Node term) {
    return term.isConcrete() ? term : Node.ANY;
  }
}
