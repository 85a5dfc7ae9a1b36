package dk.rammekatalog.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.ResultSetAdapter;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFOutput;

/** The forms in which an answer is printed; rows as Turtle are a result set of the SPARQL tests. */
enum AnswerFormat {
  TABLE,
  CSV,
  JSON,
  TTL;

  /** Runs a query and gives its whole answer as text. */
  String write(QueryExec exec, Query query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (query.isSelectType()) {
      rows(out, exec.select(), query);
    } else if (query.isAskType()) {
      truth(out, exec.ask());
    } else {
      graph(out, query.isConstructType() ? exec.construct() : exec.describe(), query);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void rows(ByteArrayOutputStream out, RowSet rows, Query query) {
    ResultSet results = new ResultSetAdapter(rows);
    switch (this) {
      case TABLE ->
          out.writeBytes(Table.of(rows, query.getPrefixMapping()).getBytes(StandardCharsets.UTF_8));
      case CSV -> ResultSetFormatter.outputAsCSV(out, results);
      case JSON -> ResultSetFormatter.outputAsJSON(out, results);
      case TTL -> RDFDataMgr.write(out, RDFOutput.encodeAsModel(results), RDFFormat.TURTLE_PRETTY);
    }
  }

  private void truth(ByteArrayOutputStream out, boolean answer) {
    if (this == JSON) {
      ResultSetFormatter.outputAsJSON(out, answer);
    } else {
      out.writeBytes((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void graph(ByteArrayOutputStream out, Graph graph, Query query) {
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    if (this == JSON) {
      RDFDataMgr.write(out, graph, Lang.JSONLD11);
    } else {
      RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
    }
  }
}
