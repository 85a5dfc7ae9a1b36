package dk.rammekatalog.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What a public endpoint does not do, however a query asks for it. */
final class Refusals {
  private static final String LOADED_CLASS = "java:";

  private Refusals() {}

  /**
   * The key of the message that says what a query may not do; empty if it may be run. SERVICE would
   * ask other servers from this one, and {@code java:} names load classes into the program.
   */
  static Optional<String> of(Query query) {
    AtomicReference<String> refused = new AtomicReference<>("");
    Walker.walk(Algebra.compile(query), new Patterns(refused), new Functions(refused));
    return Optional.of(refused.get()).filter(key -> !key.isEmpty());
  }

  /**
   * The first graph of a FROM clause or of the request that the catalogue does not have: it would
   * have to be fetched from a file or the network.
   */
  static Optional<String> foreignGraph(DatasetDescription asked, DatasetGraph dataset) {
    return java.util.stream.Stream.concat(
            asked.getDefaultGraphURIs().stream(), asked.getNamedGraphURIs().stream())
        .filter(iri -> !dataset.containsGraph(org.apache.jena.graph.NodeFactory.createURI(iri)))
        .findFirst();
  }

  private static final class Patterns extends OpVisitorBase {
    private final AtomicReference<String> refused;

    Patterns(AtomicReference<String> refused) {
      this.refused = refused;
    }

    @Override
    public void visit(OpService service) {
      refused.set("sparql.service");
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI() && predicate.getURI().startsWith(LOADED_CLASS)) {
          refused.set("sparql.java");
        }
      }
    }
  }

  private static final class Functions extends ExprVisitorBase {
    private final AtomicReference<String> refused;

    Functions(AtomicReference<String> refused) {
      this.refused = refused;
    }

    @Override
    public void visit(ExprFunctionN function) {
      refuse(function);
    }

    private void refuse(ExprFunction function) {
      String iri = function.getFunctionIRI();
      if (iri != null && iri.startsWith(LOADED_CLASS)) {
        refused.set("sparql.java");
      }
    }
  }
}
