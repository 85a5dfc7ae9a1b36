package dk.rammekatalog.diff;

import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.store.Preview;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.ToldException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What one state answers to a question with its default values. A graph is a table of its triples,
 * a yes or no is one cell.
 *
 * @param rows without unbound columns
 * @param failure why there is no answer
 */
record Answer(List<String> columns, List<Map<String, Node>> rows, Optional<LocalText> failure) {
  private static final List<String> TRIPLE = List.of("subject", "predicate", "object");

  static Answer of(Preview preview, QueryFile question) {
    try (QueryExec exec = preview.ask(question)) {
      if (question.query().isSelectType()) {
        return rows(exec.select());
      }
      if (question.query().isAskType()) {
        Node truth = NodeFactory.createLiteralString(Boolean.toString(exec.ask()));
        return new Answer(List.of("answer"), List.of(Map.of("answer", truth)), Optional.empty());
      }
      boolean constructs = question.query().isConstructType();
      return triples((constructs ? exec.construct() : exec.describe()).find().toList());
    } catch (ToldException e) {
      return new Answer(List.of(), List.of(), Optional.of(e.text()));
    } catch (QueryException e) {
      return new Answer(
          List.of(), List.of(), Optional.of(LocalText.same(String.valueOf(e.getMessage()))));
    }
  }

  private static Answer rows(RowSet found) {
    List<Map<String, Node>> rows = new ArrayList<>();
    found.forEachRemaining(binding -> rows.add(row(found.getResultVars(), binding)));
    return new Answer(
        found.getResultVars().stream().map(Var::getVarName).toList(), rows, Optional.empty());
  }

  private static Map<String, Node> row(List<Var> columns, Binding binding) {
    Map<String, Node> row = new LinkedHashMap<>();
    columns.stream()
        .filter(binding::contains)
        .forEach(column -> row.put(column.getVarName(), binding.get(column)));
    return row;
  }

  private static Answer triples(List<Triple> triples) {
    return new Answer(
        TRIPLE,
        triples.stream()
            .map(
                triple ->
                    Map.of(
                        "subject", triple.getSubject(),
                        "predicate", triple.getPredicate(),
                        "object", triple.getObject()))
            .toList(),
        Optional.empty());
  }
}
