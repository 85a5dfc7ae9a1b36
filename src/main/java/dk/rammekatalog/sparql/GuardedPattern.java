package dk.rammekatalog.sparql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REGEX and REPLACE, which end in the middle of a match when the time of the query is over. */
final class GuardedPattern extends GuardedValue {
  private final boolean regex;

  GuardedPattern(Expr guarded, AtomicBoolean ended) {
    super(guarded, ended);
    this.regex = guarded instanceof E_Regex;
  }

  @Override
  NodeValue value(List<NodeValue> values) {
    int flags = regex ? 2 : 3;
    Node text = NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0));
    Pattern pattern =
        RegexEngine.makePattern(
            "REGEX",
            string(values.get(1)),
            values.size() > flags ? string(values.get(flags)) : null);
    Matcher matcher = pattern.matcher(new EndingText(text.getLiteralLexicalForm(), ended()));
    try {
      return regex
          ? NodeValue.booleanReturn(matcher.find())
          : replaced(values, matcher, string(values.get(2)));
    } catch (StackOverflowError e) {
      throw new ExprEvalException("the regular expression is too deep");
    }
  }

  /** As Jena has it: an empty match counts only where it is the first. */
  private NodeValue replaced(List<NodeValue> values, Matcher matcher, String replacement) {
    StringBuilder result = new StringBuilder();
    boolean found = false;
    try {
      while (matcher.find()) {
        if (!found || matcher.start() != matcher.end()) {
          matcher.appendReplacement(result, replacement);
        }
        found = true;
        if (result.length() > LONGEST) {
          throw new ExprEvalException("the value becomes too long");
        }
      }
      matcher.appendTail(result);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
    Node node = values.get(0).asNode();
    String language = node.getLiteralLanguage();
    return language.isEmpty()
        ? NodeValue.makeString(result.toString())
        : NodeValue.makeLangString(result.toString(), language);
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedPattern(copy(guarded(), arguments), ended());
  }

  /** A text that cannot be read any more when the query has ended. */
  private record EndingText(CharSequence text, AtomicBoolean ended) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (ended.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new EndingText(text.subSequence(start, end), ended);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
