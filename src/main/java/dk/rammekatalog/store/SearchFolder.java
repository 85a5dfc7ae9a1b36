package dk.rammekatalog.store;

import dk.rammekatalog.search.SearchSource;
import dk.rammekatalog.search.SearchWriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;

/** The folder of a version with the index that people search. */
final class SearchFolder {
  private SearchFolder() {}

  /**
   * Writes the index of a version that has none, in one step.
   *
   * @param triples of the version
   */
  static void write(PublishedVersion version, DatasetGraph triples) throws IOException {
    Path folder = version.searchIndex();
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Disk.delete(fresh);
    Files.createDirectories(fresh);
    triples.getContext().set(TDB2.symUnionDefaultGraph, true);
    triples.begin(TxnType.READ);
    try {
      String space = version.manifest().uriSpace();
      SearchWriting.write(
          fresh, new SearchSource(triples, CatalogDataset.derivedGraph(space), space));
    } finally {
      triples.end();
    }
    Disk.forceAll(fresh);
    Disk.move(fresh, folder);
  }

  /** The same for a version that an older program made. */
  static void writeMissing(PublishedVersion version, DatasetGraph triples) {
    if (!Files.exists(version.searchIndex())) {
      try {
        write(version, triples);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the search index of " + version.folder(), e);
      }
    }
  }
}
