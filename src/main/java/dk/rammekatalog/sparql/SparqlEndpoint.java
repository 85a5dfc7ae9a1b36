package dk.rammekatalog.sparql;

import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
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
  private static final String REFUSAL = SparqlEndpoint.class.getName();

  private final RunningQueries running;

  public SparqlEndpoint(RunningQueries running) {
    this.running = running;
  }

  /** Why a request was refused, in the language of its client, once it was. */
  static Optional<String> refusal(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(REFUSAL));
  }

  @Override
  protected void execute(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (ActionErrorException e) {
      boolean unread = e.getRC() == HttpServletResponse.SC_BAD_REQUEST;
      if (unread && refusal(action.getRequest()).isEmpty()) {
        String message =
            Objects.requireNonNullElse(e.getMessage(), "").lines().findFirst().orElse("");
        refuse(action, e.getRC(), SyntaxFault.text(message));
      }
      throw e;
    }
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
    refuse(action, Answers.FORBIDDEN, Messages.of(key, detail));
  }

  private static void refuse(HttpAction action, int status, LocalText reason) {
    HttpServletRequest request = action.getRequest();
    String text = reason.in(Asked.of(request).language());
    request.setAttribute(REFUSAL, text);
    ServletOps.error(status, text);
  }
}
