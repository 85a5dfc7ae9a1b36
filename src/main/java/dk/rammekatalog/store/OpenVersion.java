package dk.rammekatalog.store;

import dk.rammekatalog.search.SearchIndex;
import dk.rammekatalog.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A version that can be asked. Its default graph is the union of all its graphs. */
public final class OpenVersion implements AutoCloseable {
  private final PublishedVersion version;
  private final DatasetGraph triples;
  private final DatasetGraph dataset;
  private final Graph background;
  private final Optional<SearchIndex> search;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private OpenVersion(
      PublishedVersion version,
      DatasetGraph triples,
      DatasetGraph dataset,
      Graph background,
      Optional<SearchIndex> search) {
    this.version = version;
    this.triples = triples;
    this.dataset = dataset;
    this.background = background;
    this.search = search;
  }

  /**
   * Opens a version for one process at a time.
   *
   * @throws StoreException if another process has it open
   */
  public static OpenVersion of(PublishedVersion version) {
    DatasetGraph triples = connect(version);
    SearchFolder.writeMissing(version, triples);
    return over(version, triples, Optional.of(SearchIndex.open(version.searchIndex())));
  }

  /**
   * Reads a version into memory: for a single question, also while another process serves the
   * version.
   */
  public static OpenVersion inMemory(PublishedVersion version) {
    DatasetGraph triples = DatabaseMgr.createDatasetGraph();
    String lines = version.canonical().toUri().toString();
    Txn.executeWrite(triples, () -> RDFDataMgr.read(triples, lines, Lang.NQUADS));
    return over(version, triples, Optional.empty());
  }

  private static OpenVersion over(
      PublishedVersion version, DatasetGraph triples, Optional<SearchIndex> search) {
    DatasetGraph dataset =
        TextIndex.over(triples, version.textIndex(), version.manifest().textProperties());
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    return new OpenVersion(version, triples, dataset, background(version), search);
  }

  public PublishedVersion version() {
    return version;
  }

  public String id() {
    return version.id();
  }

  /** All graphs of the version; to be read in a transaction. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The name of the graph of derived triples. */
  public Node derivedGraph() {
    return CatalogDataset.derivedGraph(version.manifest().uriSpace());
  }

  /** The names of the graphs that no steward wrote: derived triples and labels of foreign terms. */
  public Set<Node> addedGraphs() {
    return CatalogDataset.addedGraphs(version.manifest().uriSpace());
  }

  /** Names and labels of foreign vocabularies. */
  public Graph background() {
    return background;
  }

  /**
   * The index that people search.
   *
   * @throws java.util.NoSuchElementException if the version was read into memory
   */
  public SearchIndex search() {
    return search.orElseThrow();
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      search.ifPresent(SearchIndex::close);
      dataset.close();
      TDBInternal.expel(triples, true); // a query that outlives its time ends with a failure
    }
  }

  private static DatasetGraph connect(PublishedVersion version) {
    try {
      return DatabaseMgr.connectDatasetGraph(Location.create(version.triples().toString()));
    } catch (DBOpEnvException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException("cannot open " + version.folder(), cause);
      }
      throw new StoreException(Messages.of("store.in-use", version.id()));
    }
  }

  private static Graph background(PublishedVersion version) {
    Graph background = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(background, version.background().toUri().toString());
    return background;
  }
}
