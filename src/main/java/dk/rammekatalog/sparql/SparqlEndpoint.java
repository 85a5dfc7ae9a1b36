package dk.rammekatalog.sparql;

import dk.rammekatalog.web.Answers;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/** Fuseki's query service, which refuses what would leave the dataset. */
public final class SparqlEndpoint extends SPARQL_QueryDataset {
  private final RunningQueries running;

  public SparqlEndpoint(RunningQueries running) {
    this.running = running;
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryGuard.install(action.getContext(), running.begin());
    return super.createQueryExec(action, query, dataset);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    Refusals.of(query).ifPresent(found -> refuse(action, found.key(), found.detail()));
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String forLog) {
    DatasetDescription asked = SPARQLProtocol.getDatasetDescription(action, query);
    if (asked != null) {
      Refusals.foreignGraph(asked, getDataset(action))
          .ifPresent(iri -> refuse(action, "sparql.foreign-graph", iri));
    }
    return super.decideDataset(action, query, forLog);
  }

  /** One step, such as the doubling of a long text, may want more memory than there is. */
  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String forLog) {
    try {
      return super.executeQuery(action, execution, query, forLog);
    } catch (OutOfMemoryError e) {
      throw new QueryCancelledException();
    }
  }

  private static void refuse(HttpAction action, String key, String detail) {
    ServletOps.error(Answers.FORBIDDEN, Answers.text(action.getRequest(), key, detail));
  }
}
