package dk.rammekatalog.store;

import dk.rammekatalog.canon.CanonicalDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Writes a version into an empty folder. */
final class VersionBuilder {
  private VersionBuilder() {}

  private interface Writing {
    void run() throws IOException;
  }

  /** Writes all files of a version and makes sure that they have reached the disk. */
  static void build(
      PublishedVersion version,
      CatalogDataset dataset,
      CanonicalDataset canonical,
      Difference difference,
      Optional<PublishedVersion> before)
      throws IOException {
    Files.createDirectories(version.triples());
    Files.createDirectories(version.textIndex());
    together(
        () -> load(version, dataset),
        () -> {
          Disk.writeLines(version.canonical(), canonical.lines());
          describe(version, dataset, canonical, difference, before);
          writeTexts(version, dataset);
        });
    Disk.forceAll(version.folder());
  }

  private static void describe(
      PublishedVersion version,
      CatalogDataset dataset,
      CanonicalDataset canonical,
      Difference difference,
      Optional<PublishedVersion> before)
      throws IOException {
    Manifest manifest = version.manifest();
    List<DescribedThing> things =
        DescribedThings.of(dataset.source(), manifest.published(), difference, before);
    Disk.writeLines(version.things(), things.stream().map(DescribedThing::line).toList());
    Disk.writeLines(version.graphs(), graphs(dataset));
    Counts counts = Counts.of(manifest.uriSpace(), canonical.lines().stream());
    Files.write(version.countsFile(), Json.write(counts));
    Files.write(version.differenceFile(), Json.write(difference));
    try (OutputStream out = Files.newOutputStream(version.background())) {
      RDFDataMgr.write(out, dataset.background(), Lang.NTRIPLES);
    }
    Files.write(version.folder().resolve(Store.MANIFEST), Json.write(manifest));
  }

  private static List<String> graphs(CatalogDataset dataset) {
    return dataset
        .quads()
        .map(Quad::getGraph)
        .filter(Node::isURI)
        .map(Node::getURI)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Derived triples repeat texts of the sources, so only the sources are indexed for search, and of
   * them not what is withdrawn.
   */
  private static void writeTexts(PublishedVersion version, CatalogDataset dataset)
      throws IOException {
    Set<String> withdrawn = DescribedThings.withdrawn(dataset.source());
    TextIndex.write(
        version.textIndex(),
        version.manifest().textProperties(),
        dataset.source().stream()
            .filter(quad -> !withdrawn.contains(quad.getSubject().toString())));
  }

  private static void load(PublishedVersion version, CatalogDataset dataset) throws IOException {
    DatasetGraph triples =
        DatabaseMgr.connectDatasetGraph(Location.create(version.triples().toString()));
    try {
      DataLoader loader = LoaderFactory.phasedLoader(triples, (format, arguments) -> {});
      loader.startBulk();
      try {
        dataset.quads().forEach(loader.stream()::quad);
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
      loader.finishBulk();
      SearchFolder.write(version, triples);
    } finally {
      TDBInternal.expel(triples, true);
    }
  }

  /** Does two things at the same time, and fails when both have ended if one of them fails. */
  private static void together(Writing one, Writing other) throws IOException {
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> run(one));
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> run(other));
    try {
      CompletableFuture.allOf(first, second).join();
    } catch (CompletionException e) {
      Throwable failure = e.getCause();
      if (failure instanceof UncheckedIOException disk) {
        throw disk.getCause();
      }
      if (failure instanceof Error error) { // of mapped files, see Disk.require
        throw error;
      }
      throw failure instanceof RuntimeException known ? known : e;
    }
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
