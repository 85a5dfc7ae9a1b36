package dk.rammekatalog.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * What must hold besides a pattern of a query, if a triple that fits the pattern is to have to do
 * with a row of the answer.
 *
 * @param others patterns that other triples must fit
 * @param choices the values that a variable may have
 * @param binds what gives a variable its value
 * @param tests what must be true, as far as the variables are known
 */
record Surroundings(
    List<Triple> others,
    List<Map.Entry<Var, Set<Node>>> choices,
    List<Map.Entry<Var, Expr>> binds,
    List<Expr> tests) {
  static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), List.of());

  static Surroundings patterns(Collection<Triple> patterns) {
    return new Surroundings(List.copyOf(patterns), List.of(), List.of(), List.of());
  }

  static Surroundings choices(List<Map.Entry<Var, Set<Node>>> choices) {
    return new Surroundings(List.of(), choices, List.of(), List.of());
  }

  static Surroundings binds(List<Map.Entry<Var, Expr>> binds) {
    return new Surroundings(List.of(), List.of(), binds, List.of());
  }

  static Surroundings tests(Stream<Expr> expressions) {
    return new Surroundings(List.of(), List.of(), List.of(), expressions.toList());
  }

  Surroundings and(Surroundings more) {
    return new Surroundings(
        both(others, more.others),
        both(choices, more.choices),
        both(binds, more.binds),
        both(tests, more.tests));
  }

  /** What of it holds where only some variables are sure to have the values that they have here. */
  Surroundings about(Set<Var> sure) {
    return new Surroundings(
        others.stream().map(other -> open(other, sure)).toList(),
        choices.stream().filter(choice -> sure.contains(choice.getKey())).toList(),
        binds.stream()
            .filter(bind -> sure.containsAll(bind.getValue().getVarsMentioned()))
            .filter(bind -> sure.contains(bind.getKey()))
            .toList(),
        tests.stream().filter(test -> sure.containsAll(test.getVarsMentioned())).toList());
  }

  private static Triple open(Triple pattern, Set<Var> sure) {
    return Triple.create(
        open(pattern.getSubject(), sure),
        open(pattern.getPredicate(), sure),
        open(pattern.getObject(), sure));
  }

  private static Node open(Node term, Set<Var> sure) {
    return Var.isVar(term) && !sure.contains(Var.alloc(term)) ? Node.ANY : term;
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
