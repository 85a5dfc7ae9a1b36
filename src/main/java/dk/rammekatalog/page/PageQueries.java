package dk.rammekatalog.page;

import dk.rammekatalog.page.AnswerTable.Row;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.query.ProgramQueries;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Asks the queries in {@code queries/page/} for a template, about one thing and in one language; to
 * be used in a read transaction.
 *
 * <p>In each of them {@code ?this} is the thing and {@code ?lang} the tag of the language. A query
 * gives IRIs, not their labels: {@link Values} finds these.
 */
public final class PageQueries {
  private final OpenVersion version;
  private final Values values;
  private final Node thing;
  private final Node language;

  public PageQueries(Site site, OpenVersion version, Language language, String iri) {
    this.version = version;
    this.values = new Values(site, version, language);
    this.thing = NodeFactory.createURI(iri);
    this.language = NodeFactory.createLiteralString(language.tag());
  }

  /**
   * The rows of a query.
   *
   * @param name the file's name without {@code .rq}
   * @throws IllegalArgumentException if there is no such query
   */
  public AnswerTable ask(String name) {
    return ask(name, Map.of());
  }

  /** The rows of a query that has further variables to be given. */
  public AnswerTable ask(String name, Map<String, Node> given) {
    Query query = query(name);
    return table(query, bindings(version.dataset(), query, given));
  }

  private AnswerTable table(Query query, List<Binding> bindings) {
    List<Var> variables = query.getProjectVars();
    List<Row> rows = bindings.stream().map(each -> row(variables, each)).toList();
    boolean cut = query.hasLimit() && rows.size() >= query.getLimit();
    return new AnswerTable(variables.stream().map(Var::getVarName).toList(), rows, cut);
  }

  /** How many rows a query has. */
  public int count(String name) {
    return bindings(name).size();
  }

  /** The rows of a query of other data than the version, with the labels of the version. */
  public AnswerTable askOf(DatasetGraph data, String name) {
    Query query = query(name);
    return table(query, bindings(data, query, Map.of()));
  }

  /** The rows of a query as the store has them, for what is no page. */
  List<Binding> bindings(String name) {
    return bindings(version.dataset(), query(name), Map.of());
  }

  private static Query query(String name) {
    return ProgramQueries.parsed("page/" + name);
  }

  private List<Binding> bindings(DatasetGraph data, Query query, Map<String, Node> given) {
    var builder =
        QueryExec.dataset(data)
            .query(query)
            .substitution("this", thing)
            .substitution("lang", language);
    given.forEach(builder::substitution);
    try (QueryExec exec = builder.build()) {
      List<Binding> bindings = new ArrayList<>();
      exec.select().forEachRemaining(bindings::add);
      return bindings;
    }
  }

  private Row row(List<Var> variables, Binding binding) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (Var variable : variables) {
      Node node = binding.get(variable);
      if (node != null) {
        row.put(variable.getVarName(), values.of(node));
      }
    }
    return new Row(row);
  }
}
