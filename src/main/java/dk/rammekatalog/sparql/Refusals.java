package dk.rammekatalog.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.vocabulary.XSD;

/** What a public endpoint does not do, however a query asks for it. */
final class Refusals {
  /**
   * Names of functions beyond SPARQL's own: conversions and mathematics, which neither wait nor
   * load.
   */
  private static final List<String> FUNCTIONS =
      List.of(XSD.getURI(), "http://www.w3.org/2005/xpath-functions/math#");

  private static final List<String> PROPERTY_FUNCTIONS =
      List.of("http://jena.apache.org/text#", "http://jena.apache.org/ARQ/list#");

  private Refusals() {}

  /**
   * Why a query is not run.
   *
   * @param key of the message
   * @param detail that the message needs
   */
  record Refusal(String key, String detail) {}

  /**
   * What a query may not do; empty if it may be run. SERVICE would ask other servers from this one,
   * and other functions could load classes, wait, or grow without end.
   */
  static Optional<Refusal> of(Query query) {
    List<Refusal> refused = new ArrayList<>();
    Functions functions = new Functions(refused);
    Transformer.transform(new Patterns(refused), functions, Algebra.compile(query));
    query.getAggregators().forEach(functions::transform);
    return refused.stream().findFirst();
  }

  /**
   * The first graph of a FROM clause or of the request that the catalogue does not have: it would
   * have to be fetched from a file or the network.
   */
  static Optional<String> foreignGraph(DatasetDescription asked, DatasetGraph dataset) {
    return Stream.concat(asked.getDefaultGraphURIs().stream(), asked.getNamedGraphURIs().stream())
        .filter(iri -> !dataset.containsGraph(NodeFactory.createURI(iri)))
        .findFirst();
  }

  private static final class Patterns extends TransformCopy {
    private final List<Refusal> refused;

    Patterns(List<Refusal> refused) {
      this.refused = refused;
    }

    @Override
    public Op transform(OpService service, Op inner) {
      refused.add(new Refusal("sparql.service", ""));
      return service;
    }

    @Override
    public Op transform(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI() && isFunction(predicate.getURI())) {
          refused.add(new Refusal("sparql.function", predicate.getURI()));
        }
      }
      return pattern;
    }

    private static boolean isFunction(String iri) {
      boolean known = PropertyFunctionRegistry.get().isRegistered(iri);
      boolean loaded = MappedLoader.mapDynamicURI(iri) != null;
      return (known || loaded) && PROPERTY_FUNCTIONS.stream().noneMatch(iri::startsWith);
    }
  }

  private static final class Functions extends ExprTransformCopy {
    private final List<Refusal> refused;

    Functions(List<Refusal> refused) {
      this.refused = refused;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      String iri = function.getFunctionIRI();
      if (function instanceof E_Call) {
        refused.add(new Refusal("sparql.function", "CALL"));
      } else if (iri != null && FUNCTIONS.stream().noneMatch(iri::startsWith)) {
        refused.add(new Refusal("sparql.function", iri));
      }
      return function;
    }

    @Override
    public Expr transform(ExprAggregator aggregator) {
      ExprList inner = aggregator.getAggregator().getExprList();
      if (inner != null) {
        inner.forEach(each -> ExprTransformer.transform(this, each));
      }
      return aggregator;
    }
  }
}
