package dk.rammekatalog.store;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** Derives triples with the CONSTRUCT queries of {@code ontology/rules/}. */
final class Rules {
  /** Far more than a chain of rules needs; a rule that never ends is stopped here. */
  private static final int MOST_ROUNDS = 50;

  private static final int MOST_TRIPLES = 20_000_000;

  private Rules() {}

  /**
   * Runs the rules in the order of their names, again and again until nothing is new.
   *
   * @param all to which what is derived is added
   * @return the triples that were not in the graph; none has a blank node
   * @throws StoreException if the rules still bring something new after {@value #MOST_ROUNDS}
   *     rounds, or far too much
   */
  static Graph derive(Graph all, List<QueryFile> rules) {
    Graph derived = GraphFactory.createDefaultGraph();
    Map<String, Query> queries = new LinkedHashMap<>();
    rules.forEach(rule -> queries.put(rule.name(), rule.query()));
    for (int round = 1; true; round++) {
      List<String> busy = new ArrayList<>();
      for (Map.Entry<String, Query> rule : queries.entrySet()) {
        if (derive(rule.getValue(), all, derived)) {
          busy.add(rule.getKey());
        }
      }
      if (busy.isEmpty()) {
        return derived;
      }
      if (round == MOST_ROUNDS || derived.size() > MOST_TRIPLES) {
        throw new StoreException(Messages.of("publish.endless-rules", String.join(", ", busy)));
      }
    }
  }

  private static boolean derive(Query rule, Graph all, Graph derived) {
    try (QueryExec exec = QueryExec.graph(all).query(rule).build()) {
      List<Triple> fresh =
          exec.construct()
              .find()
              .filterDrop(triple -> isBlank(triple) || all.contains(triple))
              .toList();
      fresh.forEach(all::add);
      fresh.forEach(derived::add);
      return !fresh.isEmpty();
    }
  }

  private static boolean isBlank(Triple triple) {
    Node object = triple.getObject();
    return triple.getSubject().isBlank() || object.isBlank();
  }
}
