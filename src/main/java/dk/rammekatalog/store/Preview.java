package dk.rammekatalog.store;

import dk.rammekatalog.canon.ContentNames;
import dk.rammekatalog.query.QueryFile;
import dk.rammekatalog.query.QueryFiles;
import dk.rammekatalog.source.SourceGraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What a version would hold and answer if a graph were published: in memory, and nothing is. Blank
 * nodes are named by their content, so that the same one has the same name in two previews.
 */
public final class Preview {
  private final CatalogDataset content;
  private final DatasetGraph dataset;

  private Preview(CatalogDataset content) {
    this.content = content;
    this.dataset = dataset(content);
  }

  /**
   * Derives and loads; findings do not matter here.
   *
   * @param queries all questions parse, and all rules are CONSTRUCT queries
   * @throws StoreException if the rules never end
   */
  public static Preview of(SourceGraph graph, QueryFiles queries) {
    CatalogDataset content = CatalogDataset.of(graph, queries);
    return new Preview(
        new CatalogDataset(
            content.uriSpace(),
            ContentNames.apply(content.source()),
            content.derived(),
            content.labels(),
            content.background(),
            content.prefixes()));
  }

  public String uriSpace() {
    return content.uriSpace();
  }

  public Map<String, String> prefixes() {
    return content.prefixes();
  }

  /** One graph for each file: Turtle of the stewards, and the questions. */
  public List<Quad> source() {
    return content.source();
  }

  /** What the rules add, in a graph of its own. */
  public List<Quad> derived() {
    return content.derived();
  }

  /** All that would be published: sources, derived triples, and labels of foreign terms. */
  public Stream<Quad> quads() {
    return content.quads();
  }

  /** The foreign vocabularies, of which only the labels of used terms are published. */
  public Graph background() {
    return content.background();
  }

  /** All triples of the sources and the rules. */
  public Graph union() {
    return dataset.getDefaultGraph();
  }

  /** Prepares a question with the defaults of its parameters; the execution is to be closed. */
  public QueryExec ask(QueryFile question) {
    return QueryExec.dataset(dataset).query(question.query()).build();
  }

  /** The default graph is the union, as in a version; the texts of the sources are searched. */
  private static DatasetGraph dataset(CatalogDataset content) {
    DatasetGraph triples = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
    DatasetGraph text =
        TextIndex.over(triples, new ByteBuffersDirectory(), content.textProperties());
    text.getContext().set(ARQ.httpServiceAllowed, false);
    Graph union = triples.getDefaultGraph();
    Txn.executeWrite(
        text,
        () -> {
          content.quads().forEach(triples::add);
          content.source().stream()
              .filter(quad -> quad.getObject().isLiteral())
              .forEach(quad -> text.add(inDefaultGraph(quad)));
          content.quads().forEach(quad -> union.add(quad.asTriple()));
        });
    return text;
  }

  private static Quad inDefaultGraph(Quad quad) {
    return Quad.create(Quad.defaultGraphIRI, quad.asTriple());
  }
}
