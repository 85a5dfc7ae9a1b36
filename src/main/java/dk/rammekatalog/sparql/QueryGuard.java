package dk.rammekatalog.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.util.Context;

/**
 * Puts functions that can be ended in the place of those that Jena does not end by itself: regular
 * expressions that go back and forth for years, and values that double with each step.
 */
final class QueryGuard {
  private QueryGuard() {}

  /** Guards the queries that run in a context, which has the signal that ends them. */
  static void install(Context context, AtomicBoolean ended) {
    context.set(ARQConstants.symCancelQuery, ended);
    RewriteFactory guarded =
        each -> op -> Optimize.stdOptimizationFactory.create(each).rewrite(guard(op, ended));
    context.set(ARQConstants.sysOptimizerFactory, guarded);
  }

  private static Op guard(Op op, AtomicBoolean ended) {
    return Transformer.transform(new TransformCopy(), new Functions(ended), op);
  }

  private static final class Functions extends ExprTransformCopy {
    private final AtomicBoolean ended;

    Functions(AtomicBoolean ended) {
      this.ended = ended;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr only) {
      return function instanceof E_StrEncodeForURI
          ? new GuardedValue(function.copy(only), ended)
          : super.transform(function, only);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr one, Expr other) {
      return function instanceof E_Multiply
          ? new GuardedValue(function.copy(one, other), ended)
          : super.transform(function, one, other);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Regex || function instanceof E_StrReplace) {
        return new GuardedPattern(function.copy(arguments), ended);
      }
      return function instanceof E_StrConcat
          ? new GuardedValue(function.copy(arguments), ended)
          : super.transform(function, arguments);
    }
  }
}
