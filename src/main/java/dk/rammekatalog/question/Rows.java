package dk.rammekatalog.question;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** A whole answer, which can be read again and outside the transaction it was found in. */
record Rows(List<Var> columns, List<Binding> rows) {

  static Rows of(QueryExec exec) {
    RowSet answer = exec.select();
    List<Binding> rows = new ArrayList<>();
    answer.forEachRemaining(row -> rows.add(BindingFactory.copy(row)));
    return new Rows(List.copyOf(answer.getResultVars()), List.copyOf(rows));
  }

  RowSet rowSet() {
    return RowSetStream.create(columns, rows.iterator());
  }
}
