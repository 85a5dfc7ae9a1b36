package dk.rammekatalog.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** The patterns of a query, each with what surrounds it; only of queries of a plain form. */
final class Sites {
  /**
   * A pattern that a triple must fit to have to do with the answer.
   *
   * @param around what must hold besides
   */
  record Site(Triple pattern, Surroundings around) {}

  private final List<Site> found = new ArrayList<>();
  private boolean plain = true;

  private Sites() {}

  /** Empty if the query has a form of which not all is known. */
  static Optional<List<Site>> of(Op op) {
    Sites sites = new Sites();
    sites.walk(op, Surroundings.NONE);
    return sites.plain ? Optional.of(sites.found) : Optional.empty();
  }

  private void walk(Op op, Surroundings around) {
    if (op instanceof OpBGP patterns) {
      patterns(patterns.getPattern().getList(), around);
    } else if (op instanceof OpPath path) {
      path(path, around);
    } else if (op instanceof OpJoin join) {
      joined(List.of(join.getLeft(), join.getRight()), around);
    } else if (op instanceof OpSequence sequence) {
      joined(sequence.getElements(), around);
    } else if (op instanceof OpUnion union) {
      walk(union.getLeft(), around);
      walk(union.getRight(), around);
    } else if (op instanceof OpLeftJoin optional) {
      walk(optional.getLeft(), around);
      depending(optional.getLeft(), optional.getRight(), around);
      plain &= optional.getExprs() == null || optional.getExprs().isEmpty();
    } else if (op instanceof OpMinus minus) {
      walk(minus.getLeft(), around);
      depending(minus.getLeft(), minus.getRight(), around);
    } else if (op instanceof OpFilter filter) {
      filter(filter, around);
    } else if (op instanceof OpExtend extend) {
      plain &= extend.getVarExprList().getExprs().values().stream().allMatch(Sites::isPlain);
      walk(extend.getSubOp(), around.and(binds(extend)));
    } else if (op instanceof OpProject project) {
      walk(project.getSubOp(), Surroundings.NONE);
    } else if (isOrderOnly(op)) {
      walk(((OpModifier) op).getSubOp(), around);
    } else {
      plain &= op instanceof OpTable;
    }
  }

  /** Whether the rows are those of the inner part, in another order or each once. */
  private static boolean isOrderOnly(Op op) {
    return op instanceof OpDistinct
        || op instanceof OpReduced
        || op instanceof OpOrder order
            && order.getConditions().stream().allMatch(by -> isPlain(by.getExpression()));
  }

  private void patterns(List<Triple> patterns, Surroundings around) {
    for (Triple pattern : patterns) {
      List<Triple> others = patterns.stream().filter(other -> other != pattern).toList();
      found.add(new Site(pattern, around.and(Surroundings.patterns(others))));
    }
  }

  private void joined(List<Op> parts, Surroundings around) {
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      Surroundings others =
          IntStream.range(0, parts.size())
              .filter(other -> other != at)
              .mapToObj(other -> sure(parts.get(other)))
              .reduce(around, Surroundings::and);
      walk(parts.get(i), others);
    }
  }

  /** A part that changes what becomes of the rows of another one. */
  private void depending(Op rows, Op part, Surroundings around) {
    walk(part, around.and(sure(rows)).about(OpVars.fixedVars(rows)));
  }

  private void filter(OpFilter filter, Surroundings around) {
    List<Expr> all = filter.getExprs().getList();
    Surroundings tests = Surroundings.tests(all.stream().filter(Sites::isPlain));
    walk(filter.getSubOp(), around.and(tests));
    all.stream()
        .flatMap(Sites::parts)
        .forEach(part -> depending(filter.getSubOp(), part, around.and(tests)));
  }

  private static boolean isPlain(Expr expression) {
    return parts(expression).findAny().isEmpty();
  }

  /** The patterns in an expression: those after EXISTS. */
  private static Stream<Op> parts(Expr expression) {
    if (expression instanceof ExprFunctionOp exists) {
      return Stream.of(exists.getGraphPattern());
    }
    return expression instanceof ExprFunction function
        ? function.getArgs().stream().flatMap(Sites::parts)
        : Stream.empty();
  }

  /** What every row of a part rests on. */
  private static Surroundings sure(Op op) {
    if (op instanceof OpBGP patterns) {
      return Surroundings.patterns(patterns.getPattern().getList());
    }
    if (op instanceof OpJoin join) {
      return sure(join.getLeft()).and(sure(join.getRight()));
    }
    if (op instanceof OpSequence sequence) {
      return sequence.getElements().stream()
          .map(Sites::sure)
          .reduce(Surroundings.NONE, Surroundings::and);
    }
    if (op instanceof OpLeftJoin optional) {
      return sure(optional.getLeft());
    }
    if (op instanceof OpMinus minus) {
      return sure(minus.getLeft());
    }
    if (op instanceof OpFilter filter) {
      return sure(filter.getSubOp());
    }
    if (op instanceof OpExtend extend) {
      return sure(extend.getSubOp());
    }
    return op instanceof OpTable table ? choices(table) : Surroundings.NONE;
  }

  private static Surroundings binds(OpExtend extend) {
    return Surroundings.binds(
        List.copyOf(extend.getVarExprList().getExprs().entrySet().stream().toList()));
  }

  private static Surroundings choices(OpTable table) {
    List<Map.Entry<Var, Set<Node>>> choices = new ArrayList<>();
    for (Var variable : table.getTable().getVars()) {
      Set<Node> values = new HashSet<>();
      boolean always = true;
      for (var rows = table.getTable().rows(); rows.hasNext(); ) {
        Node value = rows.next().get(variable);
        always &= value != null && values.add(value) | true;
      }
      if (always) {
        choices.add(Map.entry(variable, values));
      }
    }
    return Surroundings.choices(choices);
  }

  /** Each step of a path is looked for on its own, wherever it may stand. */
  private void path(OpPath op, Surroundings around) {
    Path path = op.getTriplePath().getPath();
    steps(path);
    plain &= !mayStay(path) || isAnchored(op, around);
  }

  private void steps(Path path) {
    if (path instanceof P_Link link) {
      found.add(new Site(Triple.create(Node.ANY, link.getNode(), Node.ANY), Surroundings.NONE));
    } else if (path instanceof P_Seq sequence) {
      steps(sequence.getLeft());
      steps(sequence.getRight());
    } else if (path instanceof P_Alt either) {
      steps(either.getLeft());
      steps(either.getRight());
    } else if (path instanceof P_Inverse inverse) {
      steps(inverse.getSubPath());
    } else if (path instanceof P_ZeroOrMore1 repeated) {
      steps(repeated.getSubPath());
    } else if (path instanceof P_OneOrMore1 repeated) {
      steps(repeated.getSubPath());
    } else if (path instanceof P_ZeroOrOne optional) {
      steps(optional.getSubPath());
    } else {
      plain = false;
    }
  }

  /** Whether a path may lead from a node to itself without any triple. */
  private static boolean mayStay(Path path) {
    if (path instanceof P_Seq sequence) {
      return mayStay(sequence.getLeft()) && mayStay(sequence.getRight());
    }
    if (path instanceof P_Alt either) {
      return mayStay(either.getLeft()) || mayStay(either.getRight());
    }
    if (path instanceof P_Inverse inverse) {
      return mayStay(inverse.getSubPath());
    }
    return !(path instanceof P_Link || path instanceof P_OneOrMore1);
  }

  /** Whether one end of a path is known without it, so that not every node of a graph is one. */
  private static boolean isAnchored(OpPath op, Surroundings around) {
    return Stream.of(op.getTriplePath().getSubject(), op.getTriplePath().getObject())
        .anyMatch(
            end ->
                end.isConcrete()
                    || around.others().stream()
                        .anyMatch(
                            other ->
                                other.getSubject().equals(end)
                                    || other.getPredicate().equals(end)
                                    || other.getObject().equals(end))
                    || around.choices().stream().anyMatch(choice -> choice.getKey().equals(end)));
  }
}
