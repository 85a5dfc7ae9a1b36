package dk.rammekatalog.store;

import dk.rammekatalog.query.QueryFile;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** Derives triples with the CONSTRUCT queries of {@code ontology/rules/}. */
final class Rules {
  /** Far more than a chain of rules needs; a rule that never ends is stopped here. */
  private static final int MOST_ROUNDS = 50;

  private Rules() {}

  /**
   * Runs the rules in the order of their names, again and again until nothing is new.
   *
   * @return the triples that are not in the graph; none has a blank node
   * @throws IllegalStateException if the rules still bring something new after {@value
   *     #MOST_ROUNDS} rounds
   */
  static Graph derive(Graph graph, List<QueryFile> rules) {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, graph);
    Graph derived = GraphFactory.createDefaultGraph();
    List<Query> queries = rules.stream().map(QueryFile::query).toList();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = all.size();
      queries.forEach(query -> derive(query, all, derived));
      if (all.size() == before) {
        return derived;
      }
    }
    throw new IllegalStateException("the rules do not come to an end");
  }

  private static void derive(Query rule, Graph all, Graph derived) {
    try (QueryExec exec = QueryExec.graph(all).query(rule).build()) {
      List<Triple> fresh =
          exec.construct()
              .find()
              .filterDrop(triple -> isBlank(triple) || all.contains(triple))
              .toList();
      fresh.forEach(all::add);
      fresh.forEach(derived::add);
    }
  }

  private static boolean isBlank(Triple triple) {
    Node object = triple.getObject();
    return triple.getSubject().isBlank() || object.isBlank();
  }
}
