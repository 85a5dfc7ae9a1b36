package dk.rammekatalog.store;

import dk.rammekatalog.canon.CanonicalDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Writes a version into an empty folder. */
final class VersionBuilder {
  private VersionBuilder() {}

  /** Writes all files of a version and makes sure that they have reached the disk. */
  static void build(
      Path folder,
      CatalogDataset dataset,
      CanonicalDataset canonical,
      Manifest manifest,
      List<DescribedThing> things)
      throws IOException {
    PublishedVersion version = new PublishedVersion(folder, manifest);
    Files.createDirectories(version.triples());
    Files.createDirectories(version.textIndex());
    load(version, dataset);
    Disk.writeLines(version.canonical(), canonical.lines());
    Disk.writeLines(version.things(), things.stream().map(DescribedThing::line).toList());
    Counts counts = Counts.of(manifest.uriSpace(), canonical.lines().stream());
    Files.write(version.countsFile(), Json.write(counts));
    try (OutputStream out = Files.newOutputStream(version.background())) {
      RDFDataMgr.write(out, dataset.background(), Lang.NTRIPLES);
    }
    Files.write(folder.resolve(Store.MANIFEST), Json.write(manifest));
    Disk.forceAll(folder);
  }

  /**
   * Derived triples repeat texts of the sources, so only the sources are indexed for search, and of
   * them not what is withdrawn.
   */
  private static void load(PublishedVersion version, CatalogDataset dataset) throws IOException {
    DatasetGraph triples =
        DatabaseMgr.connectDatasetGraph(Location.create(version.triples().toString()));
    List<String> properties = version.manifest().textProperties();
    DatasetGraph text = TextIndex.over(triples, version.textIndex(), properties);
    try {
      Txn.executeWrite(triples, () -> dataset.derived().forEach(triples::add));
      Txn.executeWrite(triples, () -> dataset.labels().forEach(triples::add));
      Set<String> withdrawn = DescribedThings.withdrawn(dataset.source());
      Map<Boolean, List<Quad>> parts =
          dataset.source().stream()
              .collect(
                  Collectors.partitioningBy(
                      quad -> withdrawn.contains(quad.getSubject().toString())));
      Txn.executeWrite(triples, () -> parts.get(true).forEach(triples::add));
      Txn.executeWrite(text, () -> parts.get(false).forEach(text::add));
      SearchFolder.write(version, triples);
    } finally {
      text.close();
      TDBInternal.expel(triples, true);
    }
  }
}
