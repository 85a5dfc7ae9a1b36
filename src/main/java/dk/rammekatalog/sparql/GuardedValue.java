package dk.rammekatalog.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function whose value may be longer than its arguments; there is an end to that. */
class GuardedValue extends ExprFunctionN {
  /** Characters of all arguments of one function together. */
  static final int LONGEST = 1 << 18;

  private final Expr guarded;
  private final AtomicBoolean ended;

  GuardedValue(Expr guarded, AtomicBoolean ended) {
    super(guarded.getFunction().getFunctionSymbol().getSymbol(), arguments(guarded));
    this.guarded = guarded;
    this.ended = ended;
  }

  @Override
  public final NodeValue eval(List<NodeValue> values) {
    long length = values.stream().mapToLong(GuardedValue::length).sum();
    if (length > LONGEST) {
      throw new ExprEvalException("the value becomes longer than " + LONGEST + " characters");
    }
    checkEnded();
    return value(values);
  }

  /** A digit weighs more than a character, for numbers take much longer to be written. */
  private static long length(NodeValue value) {
    if (value.isInteger()) {
      return 4L * value.getInteger().bitLength();
    }
    return value.isDecimal()
        ? 4L * value.getDecimal().unscaledValue().bitLength()
        : value.asString().length();
  }

  /** Applies the function itself to values. */
  NodeValue value(List<NodeValue> values) {
    ExprList constants = new ExprList();
    values.forEach(constants::add);
    return guarded.getFunction() instanceof ExprFunctionN many
        ? many.eval(values)
        : copy(guarded, constants).eval(null, null);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedValue(copy(guarded, arguments), ended);
  }

  final Expr guarded() {
    return guarded;
  }

  final AtomicBoolean ended() {
    return ended;
  }

  final void checkEnded() {
    if (ended.get()) {
      throw new QueryCancelledException();
    }
  }

  static Expr copy(Expr function, ExprList arguments) {
    if (function instanceof ExprFunctionN many) {
      return many.copy(arguments);
    }
    if (function instanceof org.apache.jena.sparql.expr.ExprFunction2 two) {
      return two.copy(arguments.get(0), arguments.get(1));
    }
    return ((org.apache.jena.sparql.expr.ExprFunction1) function).copy(arguments.get(0));
  }

  private static ExprList arguments(Expr function) {
    return new ExprList(new ArrayList<>(function.getFunction().getArgs()));
  }
}
